import type { LessonContent, Tip, Tool } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { firstLine } from './first-line.ts';

/** When each lesson and tip of a pack came, or what it says was changed, by a newer version: its id to ISO 8601. */
export type PackNews = Record<string, { how: NewsRow['how']; at: string }[]>;

/** A lesson or tip that came or was changed since the person looked last. */
export interface NewsRow {
  id: string;
  kind: 'lesson' | 'tip';
  how: 'new' | 'changed';
  title: string;
  at: string;
}

/** What a pack contributes that may be news. */
interface Contents {
  lessons: readonly LessonContent[];
  tools: readonly Pick<Tool, 'tips' | 'nls'>[];
}

/** For so many days something is new to who has not looked. */
const newForDays = 60;

/** What is known of a pack's news once a version is followed by another. What is in it no longer is left out. */
export function newsAfter(news: PackNews, before: Contents, after: Contents, at: string): PackNews {
  const was = readingsOf(before);
  const rows = [...readingsOf(after)].map(([id, reading]): [string, PackNews[string]] => {
    const known = Object.hasOwn(news, id) ? (news[id] ?? []) : [];
    const first = was.get(id);
    if (first === reading) return [id, known];
    return first === undefined
      ? [id, [{ how: 'new', at }]]
      : [id, [...known.filter(({ how }) => how === 'new'), { how: 'changed', at }]];
  });
  return Object.fromEntries(rows.filter(([, told]) => told.length > 0));
}

/** What staff read of each lesson and tip, in the pack's own language: what is news when it is another than before. */
function readingsOf({ lessons, tools }: Contents): Map<string, string> {
  return new Map([
    ...lessons.map(({ id, source: { title, summary, steps }, nls }): [string, string] => [
      id,
      filled([title, summary, steps.map(({ text, check, media }) => [text, check, media])], textIn(nls, '')),
    ]),
    ...tools.flatMap(({ tips, nls }) =>
      tips.map(({ id, text }: Tip): [string, string] => [id, filled(text, textIn(nls, ''))]),
    ),
  ]);
}

function filled(part: unknown, say: (text: string) => string): string {
  return JSON.stringify(part, (_, value: unknown) => (typeof value === 'string' ? say(value) : value));
}

/** A tool's news since the person looked (`seen`, ISO 8601), newest first; null where they never did. */
export function newsIn(tool: Tool, news: PackNews, seen: string | null, now: number, language: string): NewsRow[] {
  const say = textIn(tool.nls, language);
  const from = new Date(now - newForDays * 86_400_000).toISOString();
  const since = seen !== null && seen > from ? seen : from;
  const rows = (kind: NewsRow['kind'], id: string, title: string): NewsRow[] => {
    const told = Object.hasOwn(news, id) ? (news[id] ?? []) : [];
    const [how, ...later] = told.filter(({ at }) => at > since);
    return how ? [{ id, kind, title, how: how.how, at: (later.at(-1) ?? how).at }] : [];
  };
  return [
    ...tool.lessons.flatMap(({ id, title }) => rows('lesson', id, say(title))),
    ...tool.tips.flatMap(({ id, text }) => rows('tip', id, firstLine(say(text)))),
  ].sort((one, other) => other.at.localeCompare(one.at));
}
