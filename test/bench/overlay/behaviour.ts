import { type Figure, figure } from '../targets/figures.ts';

/** Of each adapter, what it answered to each case: "pass", or why not. */
export type BehaviourAnswers = Record<string, Record<string, string>>;

/** How many of the hard cases are passed. */
export function behaviourFigures(answers: BehaviourAnswers, libraries: readonly string[]): Figure[] {
  const own = answers['alongside'] ?? {};
  const passed = (of: string) => Object.values(answers[of] ?? {}).filter((each) => each === 'pass').length;
  for (const [name, answer] of Object.entries(own)) if (answer !== 'pass') console.log(`- ${name}: ${answer}`);
  const beside = Object.fromEntries(libraries.map((each) => [each, passed(each)]));
  return [figure('behaviour.passed', [passed('alongside')], `of ${Object.keys(own).length}`, 16, beside, true)];
}
