import { writeFileSync } from 'node:fs';

/** One line of the report. Without a limit it is there to read the others by. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  limit: number | null;
  ok: boolean | null;
  /** Whether the limit is the least or the most that is allowed. */
  bound: 'least' | 'most';
  samples: number[];
}

/** A figure that is the median of its samples, with the most that is allowed. */
export function atMost(name: string, samples: number[], unit: string, limit: number): Figure {
  const value = round(median(samples));
  return { name, value, unit, limit, ok: value <= limit, bound: 'most', samples };
}

/** A figure that is the median of its samples, with the least that is allowed. */
export function atLeast(name: string, samples: number[], unit: string, limit: number): Figure {
  const value = round(median(samples));
  return { name, value, unit, limit, ok: value >= limit, bound: 'least', samples };
}

/** A figure to read the others by. */
export function beside(name: string, samples: number[], unit: string): Figure {
  return { name, value: round(median(samples)), unit, limit: null, ok: null, bound: 'most', samples };
}

/** The value in the middle. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The value below which a share of the samples lie, interpolated. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Prints the figures as a Markdown table and, where a file is named, writes them there. */
export function report(figures: readonly Figure[], file: string | undefined): void {
  console.log('| name | value | unit | limit | ok | samples |\n| --- | ---: | --- | ---: | --- | ---: |');
  for (const { name, value, unit, limit, ok, bound, samples } of figures) {
    const said = limit === null ? '' : `${bound === 'most' ? '≤' : '≥'} ${limit.toLocaleString('en')}`;
    const verdict = ok === null ? '' : ok ? 'yes' : 'NO';
    console.log(`| ${name} | ${value.toLocaleString('en')} | ${unit} | ${said} | ${verdict} | ${samples.length} |`);
  }
  if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
