import { useMemo } from 'preact/hooks';
import type { LanguageCode } from '../../lib/text/language.ts';
import { sayIn } from '../../lib/text/say.ts';
import { mediaWords } from '../../lib/text/words/media.ts';
import { useDocumentLanguage } from '../ui/language.ts';
import { Media, type MediaSource } from '../ui/media.ts';
import { Video } from '../ui/video.tsx';

interface WatchPageProps {
  video: string;
  captions: string | null;
  language: LanguageCode;
  read: MediaSource['read'];
}

/** One video of a pack, as large as its window. */
export function WatchPage({ video, captions, language, read }: WatchPageProps) {
  const media = useMemo<MediaSource>(() => ({ read, watch: null, say: sayIn(mediaWords, language) }), [read, language]);
  useDocumentLanguage(language, 'Alongside');
  return (
    <Media.Provider value={media}>
      <main class="al-watch">
        <Video src={video} alt="" captions={captions} />
      </main>
    </Media.Provider>
  );
}
