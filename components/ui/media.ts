import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { SayMedia } from '../../lib/text/words/media.ts';

/** Where the files come from that lessons show. */
export interface MediaSource {
  /** A file's content as a `data:` address, or null where there is none. */
  read(id: string): Promise<string | null>;
  /** Shows a video in a window of its own; null on a page of ours, where it has the browser's own controls. */
  watch: ((id: string, captions: string | null) => void) | null;
  say: SayMedia;
}

export const Media = createContext<MediaSource | null>(null);

/** The content of a file of the pack: undefined until it is here, null where there is none. */
export function useMedium(id: string | null): string | null | undefined {
  const source = useContext(Media);
  const [content, setContent] = useState<string | null>();
  useEffect(() => {
    let isWanted = true;
    const keep = (found: string | null) => isWanted && setContent(found);
    setContent(undefined);
    if (source && id !== null) source.read(id).then(keep, () => keep(null));
    else keep(null);
    return () => {
      isWanted = false;
    };
  }, [source, id]);
  return content;
}
