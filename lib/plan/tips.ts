import { isTipClosed } from '../learner/progress.ts';
import type { Tip } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { chooseLanguage } from '../text/language.ts';
import { sayIn } from '../text/say.ts';
import { paletteWords } from '../text/words/palette.ts';
import { foldWhen, type Known } from '../when/fold.ts';
import { firstLine } from './first-line.ts';
import type { Situation } from './known.ts';
import type { DottedTip, TipRule } from './plan.ts';

/** The rules of tips that may count here. */
export function rulesIn({ tool, screen }: Situation, known: Known): TipRule[] {
  return tool.tips.flatMap((each) => {
    const { id: tip, target, kept } = each;
    const when = kept && isTipOf(each, screen) && foldWhen(each.when, known);
    return kept && when ? [{ tip, target, kept, when }] : [];
  });
}

/** The tips without a rule that may be shown here, but for those that the person has put away. */
export function tipsIn({ tool, screen, language, progress }: Situation, known: Known): DottedTip[] {
  const text = textIn(tool.nls, language);
  const say = sayIn(paletteWords, chooseLanguage([language]));
  return tool.tips.flatMap((each) => {
    const { id: tip, target } = each;
    const isOpen = !each.kept && isTipOf(each, screen) && !isTipClosed(progress, tip);
    const when = isOpen && Object.hasOwn(tool.targets, target) && foldWhen(each.when, known);
    return when ? [{ tip, name: say('tip.dot', { tip: firstLine(text(each.text)) }), target, when }] : [];
  });
}

/** Whether a tip is one of a screen. */
export function isTipOf({ screens }: Pick<Tip, 'screens'>, screen: string | null): boolean {
  return screens.length === 0 || (screen !== null && screens.includes(screen));
}
