import { readMarkdown } from '../pack/markdown.ts';
import type { PackCommand, Setting, Tip, Tool, Walkthrough } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { chooseLanguage, type LanguageCode } from '../text/language.ts';
import { sayIn } from '../text/say.ts';
import { paletteWords, type SayPalette } from '../text/words/palette.ts';
import { foldWhen } from '../when/fold.ts';
import { firstLine } from './first-line.ts';
import { knownIn, type Situation, settingOf } from './known.ts';
import type { PaletteEntry, TipView } from './palette.ts';
import { isTipOf } from './tips.ts';

type Value = Setting['default'];
type CommandChoice = { start: string } | { command: 'lessons' | 'quiet' };

/** What the packs of the tool at hand add to the palette: tips, commands, settings, walkthroughs. */
export function packEntries(situation: Situation, say: SayPalette): PaletteEntry[] {
  const { tool, screen, language } = situation;
  const known = knownIn(situation);
  const text = textIn(tool.nls, language);
  const holds = ({ when }: Pick<Tip, 'when'>) => foldWhen(when, known) !== false;

  const tip = (each: Tip): PaletteEntry[] => {
    const view = tipView(each, tool, chooseLanguage([language]));
    if (!view) return [];
    return [
      {
        id: each.id,
        title: firstLine(text(each.text)),
        note: say('near.tip'),
        keys: null,
        rank: 0,
        choice: { tip: view },
      },
    ];
  };
  const command = (each: PackCommand): PaletteEntry[] => {
    if (!choiceOf(each, situation)) return [];
    const keys = each.keys.map(({ key }) => sayKeys(key))[0] ?? null;
    const choice = { run: each.id };
    return [{ id: each.id, title: text(each.title), note: say('near.command'), keys, rank: 1, choice }];
  };
  const walkthrough = (each: Walkthrough): PaletteEntry => {
    const done = each.lessons.filter((lesson) => isDone(situation, lesson)).length;
    const note = say('near.walkthrough', { done, of: each.lessons.length });
    return { id: each.id, title: text(each.title), note, keys: null, rank: 2, choice: goOn(each, situation) };
  };
  return [
    ...tool.tips.filter((each) => isTipOf(each, screen) && holds(each)).flatMap(tip),
    ...tool.commands.filter(holds).flatMap(command),
    ...tool.walkthroughs.map(walkthrough),
    ...settingEntries(situation, say),
  ];
}

/** A tip as its card shows it, or null where its target is none of the tool's. */
export function tipView(tip: Tip, { targets, nls, pack }: Tool, language: LanguageCode): TipView | null {
  const target = Object.hasOwn(targets, tip.target) ? targets[tip.target] : undefined;
  if (!target) return null;
  const say = sayIn(paletteWords, language);
  return { id: tip.id, title: say('near.tip'), body: readMarkdown(textIn(nls, language)(tip.text), pack), target };
}

/** What a pack's command does, or null where what it names is not of this tool. */
export function choiceOf({ does, id }: PackCommand, situation: Situation): CommandChoice | null {
  const qualified = (name: string) => `${id.slice(0, id.indexOf('/'))}/${name}`;
  if (does.openPanel) return { command: 'lessons' };
  if (does.quiet) return { command: 'quiet' };
  if (does.startLesson) {
    const lesson = situation.tool.lessons.find((each) => each.id === qualified(does.startLesson ?? ''));
    return lesson ? { start: lesson.id } : null;
  }
  const walkthrough = situation.tool.walkthroughs.find((each) => each.id === qualified(does.openWalkthrough ?? ''));
  return walkthrough ? goOn(walkthrough, situation) : null;
}

/** The first lesson of a walkthrough that is not completed; when all are, the first. */
function goOn({ lessons }: Walkthrough, situation: Situation): { start: string } {
  return { start: lessons.find((lesson) => !isDone(situation, lesson)) ?? lessons[0] ?? '' };
}

function isDone({ progress }: Situation, lesson: string): boolean {
  return Object.hasOwn(progress.lessons, lesson) && progress.lessons[lesson]?.completed !== null;
}

/** An entry for each other value that the person may give to a setting. */
function settingEntries(situation: Situation, say: SayPalette): PaletteEntry[] {
  const { tool, language } = situation;
  const text = textIn(tool.nls, language);
  return Object.entries(tool.settings).flatMap(([id, setting]) => {
    if (setting.scope !== 'person') return [];
    const now = settingOf(situation, id);
    const others = valuesOf(setting).filter((value) => value !== now);
    return others.map((value) => ({
      id: `${tool.pack}/${id} ${value}`,
      title: say('setting', { what: text(setting.description), value: sayValue(value, say) }),
      note: say('near.setting', { value: sayValue(now, say) }),
      keys: null,
      rank: 1 as const,
      choice: { set: { name: `${tool.pack}/${id}`, value } },
    }));
  });
}

/** The values that can be chosen from. */
export function valuesOf({ type, enum: choices }: Setting): readonly Value[] {
  return choices ?? (type === 'boolean' ? [true, false] : []);
}

function sayValue(value: unknown, say: SayPalette): string {
  return typeof value === 'boolean' ? say(value ? 'on' : 'off') : String(value);
}

/** `ctrl+shift+k` as keyboards show it: Ctrl+Shift+K. */
function sayKeys(key: string): string {
  return key.replace(/(^|\+)([a-z])/g, (_, plus: string, letter: string) => plus + letter.toUpperCase());
}
