import { useState } from 'preact/hooks';
import type { Target } from '../../lib/target/target.ts';
import type { SayOverlay } from '../../lib/text/words/overlay.ts';
import { Button } from '../ui/button.tsx';
import { useSurroundings } from './context.ts';

interface MissingProps {
  target: Target | null;
  /** The names of the screens that have it, where the page shows another. */
  elsewhere?: readonly string[] | undefined;
  /** Looks for it once more; false when it isn't there. */
  onShow: () => boolean;
}

/** Says that the step's target is not on the page, and where it is as far as that is known, and looks again on demand. */
export function Missing({ target, elsewhere = [], onShow }: MissingProps) {
  const { say, language } = useSurroundings();
  const [looked, setLooked] = useState(false);
  return (
    <div class="ao-note" role="status">
      <p>{elsewhere.length > 0 ? whereOf(elsewhere, say, language) : notHere(target, say)}</p>
      {looked && <p>{say('missing.still')}</p>}
      <Button onClick={() => setLooked(!onShow())}>{say('missing.show')}</Button>
    </div>
  );
}

function notHere(target: Target | null, say: SayOverlay): string {
  const name = nameOf(target);
  return name ? say('missing.named', { name }) : say('missing.unnamed');
}

function whereOf(screens: readonly string[], say: SayOverlay, language: string): string {
  const names = screens.map((screen) => say('missing.screen', { name: `\u2068${screen}\u2069` }));
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  return say('missing.elsewhere', { screens: list });
}

/** What the tool calls it, kept apart from the sentence's own direction of writing; null where it has no fixed words. */
function nameOf(target: Target | null): string | null {
  const name = (target?.name ?? [target?.text].flat()[0] ?? target?.placeholder ?? '').replaceAll('*', ' ').trim();
  return name === '' ? null : `\u2068${name}\u2069`;
}
