import { useContext, useMemo } from 'preact/hooks';
import type { PackFile } from '../../lib/pack/fault.ts';
import { mediumIn } from '../../lib/pack/media.ts';
import { sayIn } from '../../lib/text/say.ts';
import { mediaWords } from '../../lib/text/words/media.ts';
import { Language } from '../ui/language.ts';
import type { MediaSource } from '../ui/media.ts';

/** The pictures and videos of the pack that is open, installed or not. */
export function usePackMedia(files: readonly PackFile[]): MediaSource {
  const language = useContext(Language);
  return useMemo(
    () => ({ read: async (path) => mediumIn(files, path), watch: null, say: sayIn(mediaWords, language) }),
    [files, language],
  );
}
