import { X } from 'lucide';
import { useEffect, useId } from 'preact/hooks';
import type { Side } from '../../lib/page/side.ts';
import type { TipLink } from '../../lib/page/tip-link.ts';
import type { TipView } from '../../lib/plan/palette.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { useCardBeside } from './card-beside.ts';
import { useSurroundings } from './context.ts';
import { useLeftEscape } from './left-escape.ts';
import { Missing } from './missing.tsx';
import { plainText } from './plain-text.ts';
import { Ring } from './ring.tsx';
import { useTipTie } from './tip-tie.ts';

interface TipCardProps {
  tip: TipView;
  find: Side['find'];
  /** Nobody asked for it: it is read out. */
  isAloud?: boolean;
  /** Where it was asked for at its dot, which may be put away for good. */
  dot?: { link: TipLink; onKnown: () => void } | null;
  onClose: () => void;
}

/** A hint beside its element, until it is closed. */
export function TipCard({ tip, find, isAloud = false, dot = null, onClose }: TipCardProps) {
  const { say, announce } = useSurroundings();
  const { sight, show, both, card, ring, arrow } = useCardBeside(find, tip.target, '', false, dot === null);
  const target = sight.found?.element ?? null;
  const { stay, close, isReadOut } = useTipTie(dot?.link ?? null, tip.id, { card, target, onClose });
  useEffect(() => {
    if (isAloud || isReadOut) announce(`${tip.title}. ${plainText(tip.body)}`);
  }, [tip]);
  const title = useId();
  const text = useId();
  useLeftEscape(close);
  return (
    <div ref={both} class="ao-both">
      {sight.found && !dot && <Ring ring={ring} done={false} />}
      <div
        ref={card}
        class="ao-card ao-lesson"
        role="dialog"
        aria-modal="false"
        aria-keyshortcuts="F6"
        aria-labelledby={title}
        aria-describedby={text}
        tabIndex={-1}
        {...stay}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        {sight.found && <i ref={arrow} class="ao-arrow" />}
        <div class="ao-head">
          <h2 id={title} class="ao-title">
            {tip.title}
          </h2>
          <IconButton icon={X} name={say('close')} onClick={close} />
        </div>
        <div id={text} class="ao-body ao-step">
          <Markdown blocks={tip.body} />
          {sight.state === 'missing' && <Missing target={tip.target} onShow={show} />}
        </div>
        {dot && (
          <div class="ao-actions">
            <span class="ao-gap" />
            <Button onClick={dot.onKnown}>{say('tip.known')}</Button>
          </div>
        )}
      </div>
    </div>
  );
}
