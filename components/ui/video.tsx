import { Maximize2, Pause, Play } from 'lucide';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { Media, useMedium } from './media.ts';

interface VideoProps {
  src: string;
  alt: string;
  captions: string | null;
}

/** A video of a pack with its captions. Where the page lets none play in it, it is watched in a window. */
export function Video({ src, alt, captions }: VideoProps) {
  const media = useContext(Media);
  const content = useMedium(src);
  const words = useMedium(captions);
  const [isBlocked, setBlocked] = useState(false);
  const [plays, setPlaying] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const address = useAddress(content);
  const track = useAddress(words);
  if (content === undefined || words === undefined) return <div class="al-picture-space" />;
  if (!media || content === null) return <p>{`${media?.say('media.gone') ?? ''} ${alt}`}</p>;
  const watch = media.watch && (() => media.watch?.(src, captions));
  if (isBlocked) {
    return (
      <div class="al-video">
        <p class="al-hint">{media.say('media.blocked')}</p>
        {watch && (
          <Button onClick={watch}>
            <Icon icon={Play} />
            {media.say('media.window')}
          </Button>
        )}
      </div>
    );
  }
  const turn = () => void (plays ? video.current?.pause() : video.current?.play().catch(() => setBlocked(true)));
  return (
    <div class="al-video">
      <video
        ref={video}
        src={address ?? undefined}
        aria-label={alt || undefined}
        controls={!watch}
        playsInline
        preload="metadata"
        onError={() => setBlocked(true)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
      >
        <track kind="captions" src={track ?? undefined} default />
      </video>
      {watch && (
        <div class="al-video-controls">
          <IconButton
            icon={plays ? Pause : Play}
            name={media.say(plays ? 'media.pause' : 'media.play')}
            onClick={turn}
          />
          <IconButton icon={Maximize2} name={media.say('media.window')} onClick={watch} />
        </div>
      )}
    </div>
  );
}

/** An address for a content, while it is shown. */
function useAddress(content: string | null | undefined): string | null {
  const address = useMemo(() => (content ? URL.createObjectURL(blobOf(content)) : null), [content]);
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  return address;
}

function blobOf(content: string): Blob {
  const [head = '', body = ''] = content.split(',', 2);
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]*)/.exec(head)?.[1] ?? '' });
}
