import { FileJson, FolderOpen } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { PackFile } from '../../lib/pack/fault.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/language.ts';
import { readInput } from './open-files.ts';

interface OpenButtonsProps {
  isFirst: boolean;
  onRead: (reading: Promise<PackFile[]>) => void;
}

/** Opens a pack's folder or its one-file form with the browser's own dialog. */
export function OpenButtons({ isFirst, onRead }: OpenButtonsProps) {
  const say = useSay(trainerWords);
  const folder = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (folder.current) folder.current.webkitdirectory = true;
  }, []);
  const take = (event: Event & { currentTarget: HTMLInputElement }) => {
    const input = event.currentTarget;
    if (input.files && input.files.length > 0) onRead(readInput(input.files));
    // The same folder can then be chosen again.
    input.value = '';
  };
  return (
    <div class="al-actions">
      <Button look={isFirst ? 'primary' : 'plain'} icon={FolderOpen} onClick={() => folder.current?.click()}>
        {say('open.folder')}
      </Button>
      <Button icon={FileJson} onClick={() => file.current?.click()}>
        {say('open.file')}
      </Button>
      <input ref={folder} type="file" hidden aria-label={say('open.folder')} onChange={take} />
      <input ref={file} type="file" hidden accept=".json" aria-label={say('open.file')} onChange={take} />
    </div>
  );
}
