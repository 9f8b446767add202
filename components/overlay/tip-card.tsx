import { X } from 'lucide';
import { useEffect, useId } from 'preact/hooks';
import type { Side } from '../../lib/page/side.ts';
import type { TipView } from '../../lib/plan/palette.ts';
import { IconButton } from '../ui/button.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { useCardBeside } from './card-beside.ts';
import { useSurroundings } from './context.ts';
import { useLeftEscape } from './left-escape.ts';
import { Missing } from './missing.tsx';
import { plainText } from './plain-text.ts';
import { Ring } from './ring.tsx';

interface TipCardProps {
  tip: TipView;
  find: Side['find'];
  /** Nobody asked for it: it is read out. */
  isAloud?: boolean;
  onClose: () => void;
}

/** A hint beside its element, until it is closed. */
export function TipCard({ tip, find, isAloud = false, onClose }: TipCardProps) {
  const { say, announce } = useSurroundings();
  useEffect(() => {
    if (isAloud) announce(`${tip.title}. ${plainText(tip.body)}`);
  }, [tip]);
  const { sight, show, both, card, ring, arrow } = useCardBeside(find, tip.target, '', false);
  const title = useId();
  useLeftEscape(onClose);
  return (
    <div ref={both} class="ao-both">
      {sight.found && <Ring ring={ring} done={false} />}
      <div
        ref={card}
        class="ao-card ao-lesson"
        role="dialog"
        aria-modal="false"
        aria-labelledby={title}
        tabIndex={-1}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        {sight.found && <i ref={arrow} class="ao-arrow" />}
        <div class="ao-head">
          <h2 id={title} class="ao-title">
            {tip.title}
          </h2>
          <IconButton icon={X} name={say('close')} onClick={onClose} />
        </div>
        <div class="ao-body ao-step">
          <Markdown blocks={tip.body} />
          {sight.state === 'missing' && <Missing target={tip.target} onShow={show} />}
        </div>
      </div>
    </div>
  );
}
