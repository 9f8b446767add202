import { Copy } from 'lucide';
import { useContext, useState } from 'preact/hooks';
import type { Chance, Picked, Sureness } from '../../lib/plan/pick.ts';
import type { Description } from '../../lib/target/description.ts';
import type { Say } from '../../lib/text/say.ts';
import { pickWords } from '../../lib/text/words/pick.ts';
import { Button } from '../ui/button.tsx';
import { Language, useSay } from '../ui/language.ts';
import { Codes, Facts } from './facts.tsx';

type Speak = Say<keyof (typeof pickWords)['en']>;

/** A picked element: what is stored of it in plain words, how surely it is found again, and the JSON for a target. */
export function PickedView({ picked: { described, screens, sure } }: { picked: Picked }) {
  const say = useSay(pickWords);
  const times = Math.round(Math.exp(sure.moved.margin));
  return (
    <>
      <Sure sure={sure} />
      <p class="al-hint">
        {times > 1_000_000 ? say('sure.sole') : say('sure.margin', { n: times })} {say('alike', { n: sure.alike })}
      </p>
      <Stored described={described} />
      {screens.length > 0 && <p class="al-hint">{say('screens', { screens: screens.join(', ') })}</p>}
      <CopyButton text={JSON.stringify({ ...(screens.length > 0 && { screens }), described }, null, 2)} />
    </>
  );
}

/** What is stored of an element, in plain words. */
export function Stored({ described }: { described: Description }) {
  const say = useSay(pickWords);
  return (
    <>
      <Facts facts={factsOf(described, say)} />
      <p class="al-hint">{say('rest')}</p>
    </>
  );
}

function Sure({ sure }: { sure: Sureness }) {
  const say = useSay(pickWords);
  const language = useContext(Language);
  const kinds = ['moved', 'renamed', 'reworded'] as const;
  return <Facts facts={kinds.map((kind) => [say(`sure.${kind}`), sayChance(sure[kind], say, language)])} />;
}

function CopyButton({ text }: { text: string }) {
  const say = useSay(pickWords);
  const [said, setSaid] = useState<'copied' | 'uncopied' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('uncopied'),
    );
  return (
    <>
      <Button look="primary" icon={Copy} onClick={() => void copy()}>
        {say('copy')}
      </Button>
      <p role="status" class="al-hint">
        {said && say(said)}
      </p>
      <details class="al-stored">
        <summary>{say('stored')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to. */}
        <pre dir="ltr" tabIndex={0}>
          {text}
        </pre>
      </details>
    </>
  );
}

/** From here on it is all but certain. */
const surely = 0.95;

function sayChance({ isFound, score }: Chance, say: Speak, language: string): string {
  const percent = score.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
  return say(!isFound ? 'sure.hardly' : score >= surely ? 'sure.surely' : 'sure.likely', { percent });
}

function factsOf(described: Description, say: Speak): [string, preact.ComponentChildren | null][] {
  const { kind, says, data, hint, icon, head, section, column, twin } = described;
  const marks = marksOf(described);
  return [
    [say('kind'), say(`kind.${kind}`)],
    [say('says'), data ? say('says.data') : says ? <q>{says}</q> : say('says.none')],
    [say('hint'), hint && hint !== says ? hint : null],
    [say('marks'), marks.length > 0 ? <Codes codes={marks} /> : null],
    [say('icon'), icon ? say('icon.yes') : null],
    [say('head'), head || null],
    [say('section'), section ? <Codes codes={[section.replaceAll('>', ' › ').replace(/^ › /, '')]} /> : null],
    [say('column'), column || null],
    [say('order'), twin[1] > 1 ? say('order.of', { n: twin[0] + 1, of: twin[1] }) : null],
  ];
}

function marksOf({ id, test, field, href, tie }: Description): string[] {
  const named: [string, string][] = [
    ['id', id],
    ['testId', test],
    ['field', field],
    ['href', href],
    ['label', tie],
  ];
  return named.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
}
