import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PackFile } from '../../lib/pack/fault.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { useSay } from '../ui/language.ts';
import { readDrop } from './open-files.ts';

interface DropAreaProps {
  onRead: (reading: Promise<PackFile[]>) => void;
  children: ComponentChildren;
}

/** The whole page takes a folder or a file that is dropped on it. */
export function DropArea({ onRead, children }: DropAreaProps) {
  const say = useSay(trainerWords);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) onRead(readDrop(event.dataTransfer));
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the buttons are the first.
    <div class="al-studio" onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && <div class="al-drop">{say('open.drop')}</div>}
    </div>
  );
}
