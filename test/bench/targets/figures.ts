import { writeFileSync } from 'node:fs';
import type { Answer } from './accuracy.ts';

/** One line of the report. Without a limit it is there to read the others by. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  limit: number | null;
  ok: boolean | null;
  /** The same of the peers, by their names. */
  peers: Record<string, number>;
  samples: number[];
}

/** What an answer should be, and which of them count. */
interface Share {
  name: string;
  limit: number;
  tracks: (track: string) => boolean;
  of: 'correct' | 'wrong' | 'silent';
}

const shares: Share[] = [
  ...three('real', (track) => track === 'real' || track === 'removed', 93, 0.7, 97.5),
  ...two('lang', (track) => track === 'lang', 99, 0),
  ...three('reallang', (track) => track.startsWith('reallang'), 80, 1.4, 97),
  ...two('again', (track) => track === 'again', 99, 0),
  ...three('mutations', (track) => track.startsWith('mut:'), 92, 0.4, 97),
  ...two('redesign', (track) => track === 'mut:redesign', 75, 2.4),
  ...two('redesign-translate', (track) => track === 'mut:redesign+translate', 50, 4.8),
];

function two(name: string, tracks: Share['tracks'], correct: number, wrong: number): Share[] {
  return [
    { name: `${name}.correct`, limit: correct, tracks, of: 'correct' },
    { name: `${name}.wrong`, limit: wrong, tracks, of: 'wrong' },
  ];
}

function three(name: string, tracks: Share['tracks'], correct: number, wrong: number, silent: number): Share[] {
  return [...two(name, tracks, correct, wrong), { name: `${name}.silent`, limit: silent, tracks, of: 'silent' }];
}

/** The shares of right, wrong and silent answers, of the applications together or of one, with the peers' beside. */
export function judgeAnswers(
  answers: readonly Answer[],
  peers: readonly string[],
  locator: string,
  suffix = '',
): Figure[] {
  return shares.flatMap((share) => {
    const value = shareOf(answers, share, locator);
    if (Number.isNaN(value)) return [];
    const limit = suffix ? null : share.limit;
    const ok = limit === null ? null : share.of === 'wrong' ? value <= limit : value >= limit;
    const beside = Object.fromEntries(peers.map((peer) => [peer, shareOf(answers, share, peer)]));
    return [{ name: share.name + suffix, value, unit: '%', limit, ok, peers: beside, samples: [value] }];
  });
}

function shareOf(answers: readonly Answer[], { tracks, of }: Share, locator: string): number {
  const own = answers.filter(
    ({ loc, track, absent }) => loc === locator && tracks(track) && Boolean(absent) === (of === 'silent'),
  );
  const isOne = ({ o }: Answer) =>
    of === 'correct' ? o === 'exact' || o === 'near' : of === 'wrong' ? o === 'wrong' : o === 'none';
  return round((100 * own.filter(isOne).length) / own.length);
}

/** A figure that has a limit: at most, or with `least` at least. */
export function figure(
  name: string,
  samples: readonly number[],
  unit: string,
  limit: number | null,
  peers = {},
  least = false,
): Figure {
  const value = round(medianOf(samples));
  const ok = limit === null ? null : least ? value >= limit : value <= limit;
  return { name, value, unit, limit, ok, peers, samples: samples.map(round) };
}

export function medianOf(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Prints the figures as a Markdown table and, where a file is named, writes them there. */
export function report(figures: readonly Figure[], peers: readonly string[], file: string | undefined): void {
  const line = (cells: readonly unknown[]) => console.log(`| ${cells.join(' | ')} |`);
  line(['name', 'ours', 'unit', 'limit', 'ok', ...peers]);
  line(['---', '---:', '---', '---:', '---', ...peers.map(() => '---:')]);
  for (const { name, value, unit, limit, ok, peers: beside } of figures)
    line([
      name,
      value,
      unit,
      limit ?? '',
      ok === null ? '' : ok ? 'yes' : 'NO',
      ...peers.map((peer) => beside[peer] ?? ''),
    ]);
  if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
