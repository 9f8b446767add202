import { type Figure, figure } from '../targets/figures.ts';

/** What the tour bench saw of one adapter with a keyboard, a reader and a right-to-left page. */
export interface AccessAnswer {
  id: string;
  axe: unknown[];
  dialogs: { role: string; name: string; desc: string }[];
  escape: string;
  focusReturned: string;
  typed: string;
  stepAfterTyping: number;
  backgroundClick: number;
  openAfterBackgroundClick: boolean;
  'no-preference': Motion;
  reduce: Motion;
  rtl: { cut: number; far: number; shown: number };
}

interface Motion {
  anims: number;
  nextAnims: number;
}

// What a person who cannot see the card, or works by keyboard, would meet as a fault.
const demands: Record<string, (answer: AccessAnswer) => boolean> = {
  'a dialog with name and description': ({ dialogs }) =>
    dialogs.some(({ role, name, desc }) => role.includes('dialog') && name !== '' && desc !== ''),
  'Escape closes': (answer) => answer.escape === 'yes',
  'the focus returns': ({ focusReturned }) => focusReturned === 'button#btn-help',
  'what is typed arrives, and the step stays': ({ typed, stepAfterTyping }) => typed === 'acb' && stepAfterTyping === 1,
  'a click elsewhere reaches the page': ({ backgroundClick }) => backgroundClick > 0,
  'the card stays then': ({ openAfterBackgroundClick }) => openAfterBackgroundClick,
  'less motion where it is asked for': ({ reduce, 'no-preference': full }) =>
    motionOf(reduce) === 0 || motionOf(reduce) < motionOf(full),
  'six steps right to left, none cut, none far': ({ rtl }) => rtl.shown === 6 && rtl.cut === 0 && rtl.far === 0,
};

/** Violations that axe found anew, and how many demands are not met. */
export function accessFigures(answers: readonly AccessAnswer[], libraries: readonly string[]): Figure[] {
  const of = (id: string) => answers.find((each) => each.id === id && each.axe);
  const count = (from: (answer: AccessAnswer) => unknown[], id: string) => {
    const answer = of(id);
    return answer ? from(answer).length : Number.NaN;
  };
  const line = (name: string, unit: string, from: (answer: AccessAnswer) => unknown[]) => {
    const beside = Object.fromEntries(libraries.map((each) => [each, count(from, each)]));
    return figure(name, [count(from, 'alongside')], unit, 0, beside);
  };
  const own = of('alongside');
  for (const fault of own ? faultsOf(own) : []) console.log(`- not met: ${fault}`);
  return [line('a11y.violations', 'new', ({ axe }) => axe), line('a11y.faults', 'of 8', faultsOf)];
}

function faultsOf(answer: AccessAnswer): string[] {
  return Object.keys(demands).filter((name) => !demands[name]?.(answer));
}

function motionOf({ anims, nextAnims }: Motion): number {
  return anims + nextAnims;
}
