import { useState } from 'preact/hooks';
import type { Target } from '../../lib/target/target.ts';
import { Button } from '../ui/button.tsx';
import { useSurroundings } from './context.ts';

/** Says that the step's target is not on the page, and looks again on demand. */
export function Missing({ target, onShow }: { target: Target | null; onShow: () => boolean }) {
  const { say } = useSurroundings();
  const [looked, setLooked] = useState(false);
  const name = nameOf(target);
  return (
    <div class="ao-note" role="status">
      <p>{name ? say('missing.named', { name }) : say('missing.unnamed')}</p>
      {looked && <p>{say('missing.still')}</p>}
      <Button onClick={() => setLooked(!onShow())}>{say('missing.show')}</Button>
    </div>
  );
}

/** What the tool calls it, kept apart from the sentence's own direction of writing; null where it has no fixed words. */
function nameOf(target: Target | null): string | null {
  const name = (target?.name ?? [target?.text].flat()[0] ?? target?.placeholder ?? '').replaceAll('*', ' ').trim();
  return name === '' ? null : `\u2068${name}\u2069`;
}
