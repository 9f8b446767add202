import { Pause, Play } from 'lucide';
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { IconButton } from './button.tsx';
import { Media, useMedium } from './media.ts';
import { isMoving } from './moving.ts';

/**
 * A picture of a pack; where it is not to be had, its words. It comes by value: one from the network would tell its host
 * who reads which lesson. One that moves can be stopped, and stands still where motion is not wanted.
 */
export function Picture({ src, alt }: { src: string; alt: string }) {
  const content = useMedium(src);
  const moves = useMemo(() => typeof content === 'string' && isMoving(content), [content]);
  if (content === undefined) return <div class="al-picture-space" />;
  if (content === null || !content.startsWith('data:image/')) return <p>{alt}</p>;
  return moves ? <MovingPicture src={content} alt={alt} /> : <img src={content} alt={alt} />;
}

function MovingPicture({ src, alt }: { src: string; alt: string }) {
  const media = useContext(Media);
  const [plays, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  return (
    <div class="al-moving">
      {plays ? <img src={src} alt={alt} /> : <Still src={src} alt={alt} />}
      <IconButton
        icon={plays ? Pause : Play}
        name={media?.say(plays ? 'media.pause' : 'media.play') ?? ''}
        onClick={() => setPlaying(!plays)}
      />
    </div>
  );
}

/** The first frame of a picture that moves. */
function Still({ src, alt }: { src: string; alt: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const image = new Image();
    image.onload = () => {
      const { current: surface } = canvas;
      if (!surface) return;
      surface.width = image.naturalWidth;
      surface.height = image.naturalHeight;
      surface.getContext('2d')?.drawImage(image, 0, 0);
    };
    image.src = src;
  }, [src]);
  return <canvas ref={canvas} role="img" aria-label={alt} />;
}
