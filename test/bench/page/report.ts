import { writeFileSync } from 'node:fs';

/** One line of the report. Without a limit it is there to read the others by. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The most that is allowed, or the least. */
  limit: number | null;
  bound: '≤' | '≥';
  ok: boolean | null;
  samples: Samples;
}

/** What a figure was made of: as measured, or with and without the extension in the order of the rounds. */
export type Samples = number[] | Pair;

export interface Pair {
  with: number[];
  without: number[];
}

/** Makes a figure of one value, or of the median of its samples; of a pair, the median with less the one without. */
export function figure(name: string, samples: Samples, unit: string, limit: number | null = null): Figure {
  const value = Array.isArray(samples) ? median(samples) : median(samples.with) - median(samples.without);
  return judge(name, value, samples, unit, limit);
}

/** Makes a figure of the median of its samples, for what must not be less. */
export function leastFigure(name: string, samples: number[], unit: string, limit: number): Figure {
  const value = Math.round(median(samples));
  return { name, value, unit, limit, bound: '≥', ok: value >= limit, samples };
}

/** Makes a figure of the greatest of its samples, for what must not happen even once. */
export function worstFigure(name: string, samples: number[], unit: string, limit: number): Figure {
  return judge(name, Math.max(...samples), samples, unit, limit);
}

function judge(name: string, exact: number, samples: Samples, unit: string, limit: number | null): Figure {
  const value = round(exact);
  return { name, value, unit, limit, bound: '≤', ok: limit === null ? null : value <= limit, samples };
}

/** The middle of the samples. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** Prints the figures as a Markdown table and, where a file is named, writes them there. */
export function report(figures: readonly Figure[], file: string | undefined): void {
  console.log('| name | value | unit | limit | ok | samples |\n| --- | ---: | --- | ---: | --- | ---: |');
  for (const { name, value, unit, limit, bound, ok, samples } of figures) {
    const most = limit === null ? '' : `${bound} ${limit.toLocaleString('en')}`;
    const verdict = ok === null ? '' : ok ? 'yes' : 'NO';
    const count = Array.isArray(samples) ? samples.length : samples.with.length;
    console.log(`| ${name} | ${value.toLocaleString('en')} | ${unit} | ${most} | ${verdict} | ${count} |`);
  }
  if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
