import * as z from 'zod/mini';
import type { Tool } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { contextRows, keysHere, pageKeysOf } from '../plan/context-now.ts';
import { explainLessons, type Hold, type KeyNow, readAll } from '../plan/explain.ts';
import { KEPT } from '../plan/verdict.ts';
import type { ContextLine, KeyValue, WhyReason, WhyView } from '../plan/why.ts';
import type { Target } from '../target/target.ts';
import type { LanguageCode } from '../text/language.ts';
import { sayIn } from '../text/say.ts';
import { type SayWhy, whyWords } from '../text/words/why.ts';
import { whyListWords } from '../text/words/why-list.ts';
import type { Read } from '../when/expression.ts';
import { UNKNOWN } from '../when/fold.ts';
import { browser } from './extension.ts';
import { bringScripts } from './inject.ts';
import type { Memory } from './memory.ts';
import { type PageId, whereIs } from './page-id.ts';
import { readPageState, readShownOffer } from './page-plans.ts';
import { situationIn } from './situation.ts';

/** Explains every lesson of the tool in a page, and shows what clauses read there. */
export async function explainPage(memory: Memory, page: PageId | null): Promise<WhyView> {
  const { sent } = await readPageState(page);
  const tool = sent && (await memory.registry.tool(sent.tool));
  const spoken = { language: memory.language, texts: whyListWords[memory.language] };
  if (!sent || !tool || page === null) {
    return { tool: null, asked: false, words: spoken, lessons: [], context: [] };
  }
  const situation = await situationIn(memory, tool, sent.screen);
  const states = await askPage(page, pageKeysOf(keysHere(situation)), tool.targets);
  const read = readFrom(states);
  const offer = await readShownOffer();
  const words = createWording(memory.language, tool);
  const reasons = explainLessons(situation, read, offer !== null && offer.page !== page);
  return {
    tool: words.tool,
    asked: states !== null,
    words: spoken,
    lessons: reasons.map(({ lesson, verdict, held }) => ({
      id: lesson,
      title: words.titleOf(lesson),
      verdict,
      reasons: held.map(words.reason),
    })),
    context: contextRows(situation, readAll(situation, read)).map(words.line),
  };
}

const answer = z.record(z.string(), z.boolean());

/** The states of page keys now, or null where the page cannot be asked. */
async function askPage(
  page: PageId,
  keys: string[],
  targets: Record<string, Target>,
): Promise<Record<string, boolean> | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const parsed = answer.safeParse(await Promise.race([askNow(page, keys, targets), late]));
  return parsed.success ? parsed.data : null;
}

/** A page that is frozen, or stuck in a dialog of the browser's, never answers. */
const patience = 2000;

async function askNow(page: PageId, keys: string[], targets: Record<string, Target>): Promise<unknown> {
  await bringScripts(page, ['reader']);
  const { tab, frame } = whereIs(page);
  const target = { tabId: tab, frameIds: [frame] };
  const [given] = await browser.scripting
    .executeScript({ target, func: askReader, args: [keys, targets] })
    .catch(() => []);
  return given?.result ?? null;
}

/** Runs in the page, beside the reader; it can use nothing from here. */
function askReader(keys: string[], targets: object): unknown {
  const side = (globalThis as { __alongside?: { readContext?: (keys: string[], targets: object) => unknown } })
    .__alongside;
  return side?.readContext?.(keys, targets) ?? null;
}

function readFrom(states: Record<string, boolean> | null): Read {
  return (key) => {
    if (!states || !Object.hasOwn(states, key)) return UNKNOWN;
    if (!key.startsWith('screen.')) return states[key];
    return states[key] ? KEPT : undefined;
  };
}

/** Puts reasons and keys into the person's words. */
function createWording(language: LanguageCode, { name, screens, lessons, nls }: Tool) {
  const say: SayWhy = sayIn(whyWords, language);
  const text = textIn(nls, language);
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const all = new Intl.ListFormat(language);
  const tool = text(name);
  const titleOf = (lesson: string): string => {
    const entry = lessons.find((each) => each.id === lesson);
    return entry ? text(entry.title) : lesson;
  };
  const nameOf = (screen: string) => text(screens.find((each) => each.id === screen)?.name ?? screen);
  const value = (now: KeyNow): KeyValue => ({ key: now.key, value: wordOf(now, say) });
  const sentence = (hold: Hold): string => {
    switch (hold.rule) {
      case 'screen':
        return say('reason.screen', { screens: list.format(hold.screens.map(nameOf)) });
      case 'prerequisites':
        return say('reason.prerequisites', { lessons: all.format(hold.lessons.map(titleOf)) });
      case 'learning':
      case 'turn':
        return say(`reason.${hold.rule}`, { lesson: titleOf(hold.lesson) });
      case 'when':
      case 'busy':
        return say(`reason.${hold.rule}${hold.isOpen ? 'Open' : ''}`);
      default:
        return say(`reason.${hold.rule}`);
    }
  };
  return {
    tool,
    titleOf,
    reason: (hold: Hold): WhyReason => ({
      text: sentence(hold),
      part: 'part' in hold ? hold.part : null,
      values: 'values' in hold ? hold.values.map(value) : [],
    }),
    line: ({ now, lessons: readers, readByTool }: ReturnType<typeof contextRows>[number]): ContextLine => ({
      ...value(now),
      readers: [...readers.map(titleOf), ...(readByTool ? [say('reader.busy', { tool })] : [])],
    }),
  };
}

function wordOf(now: KeyNow, say: SayWhy): string {
  if (now.state !== 'known') return say(`value.${now.state}`);
  return typeof now.value === 'string' ? `'${now.value}'` : String(now.value);
}
