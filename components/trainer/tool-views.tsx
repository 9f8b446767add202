import { isDescribed } from '../../lib/pack/described.ts';
import type { Contributions } from '../../lib/plan/studio.ts';
import type { Say } from '../../lib/text/say.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import type { Globs, Landmark, ScreenRule } from '../../lib/tool/rules.ts';
import { useSay } from '../ui/language.ts';
import { Codes, Facts } from './facts.tsx';
import { Stored } from './picked.tsx';

type Tool = Contributions['tools'][number];
type Speak = Say<keyof (typeof trainerWords)['en']>;

interface InTool<Part> {
  part: Part;
  tool: Tool;
  contributions: Contributions;
}

/** A tool: its kind, and the lessons there are for it. */
export function ToolView({ tool, contributions }: { tool: Tool; contributions: Contributions }) {
  const say = useSay(trainerWords);
  const lessons = contributions.lessons.filter((lesson) => lesson.tool === tool.id);
  return (
    <>
      <Facts
        facts={[
          [say('tool.kind'), kindOf(tool.kind, say)],
          [say('tree.screens'), say('count.screens', { n: tool.screens.length })],
          [say('tree.targets'), say('count.targets', { n: tool.targets.length })],
        ]}
      />
      <Titles heading={say('tree.lessons')} titles={lessons.map(({ title }) => title)} none={say('tree.none')} />
    </>
  );
}

/** A screen: the conditions that must all hold, and the lessons offered on it. */
export function ScreenView({ part, tool, contributions }: InTool<Tool['screens'][number]>) {
  const say = useSay(trainerWords);
  const parts = ruleParts(part.rule, say);
  const lessons = contributions.lessons.filter(
    (lesson) => lesson.tool === tool.id && (lesson.screens.length === 0 || lesson.screens.includes(part.rule.id)),
  );
  return (
    <>
      <h3>{say('screen.rule')}</h3>
      {parts.length > 0 ? <PartList parts={parts} /> : <p>{say('screen.always')}</p>}
      <Titles heading={say('screen.here')} titles={lessons.map(({ title }) => title)} none={say('tree.none')} />
    </>
  );
}

/** A target: the evidence it is found by, and the lessons that make use of it. */
export function TargetView({ part, tool, contributions }: InTool<Tool['targets'][number]>) {
  const say = useSay(trainerWords);
  const { target } = part;
  const written = Object.entries(target).filter(([name]) => name !== 'described');
  const evidence = written.map(([name, value]): Part => [name, inWords(value)]);
  const lessons = contributions.lessons.filter((lesson) => lesson.tool === tool.id && hasUseFor(lesson, part.id));
  return (
    <>
      <h3>{say('target.evidence')}</h3>
      <PartList parts={evidence} />
      {isDescribed(target) && <Stored described={target.described} />}
      <Titles heading={say('target.used')} titles={lessons.map(({ title }) => title)} none={say('target.unused')} />
    </>
  );
}

function hasUseFor(lesson: Contributions['lessons'][number], target: string): boolean {
  const events = [...lesson.effect, ...lesson.steps.flatMap((step) => step.events)];
  return lesson.steps.some((step) => step.target === target) || events.some((event) => event.split(':')[1] === target);
}

function kindOf(kind: string, say: Speak): string {
  const known = (['pos', 'accounting', 'ecommerce'] as const).find((each) => each === kind);
  return say(`kind.${known ?? 'other'}`);
}

type Part = [name: string, value: string];

function ruleParts(rule: ScreenRule, say: Speak): Part[] {
  return [
    ...present(say('rule.path'), rule.path),
    ...Object.entries(rule.query ?? {}).map(([name, value]): Part => [`${say('rule.query')} ${name}`, value]),
    ...present(say('rule.hash'), rule.hash),
    ...present(say('rule.title'), rule.title),
    ...landmarkParts(rule.landmark, say),
    ...present(say('rule.frame'), rule.frame),
  ];
}

function landmarkParts(landmark: Landmark | undefined, say: Speak): Part[] {
  if (!landmark) return [];
  return [[say('rule.landmark'), landmark.css], ...present(say('rule.says'), landmark.text)];
}

function present(name: string, globs: Globs | undefined): Part[] {
  return [globs ?? []].flat().map((glob) => [name, glob]);
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function PartList({ parts }: { parts: Part[] }) {
  return <Facts facts={parts.map(([name, value]) => [name, <Codes key={name} codes={[value]} />])} />;
}

/** Titles of lessons under a heading, or what to say where there are none. */
export function Titles({ heading, titles, none }: { heading: string; titles: string[]; none: string }) {
  return (
    <>
      <h3>{heading}</h3>
      {titles.length === 0 && <p class="al-hint">{none}</p>}
      <ul class="al-titles">
        {titles.map((title) => (
          <li key={title}>
            <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
