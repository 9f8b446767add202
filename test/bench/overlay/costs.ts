import { type Figure, figure, medianOf } from '../targets/figures.ts';

/** What `bench.mjs` of the tour bench keeps of a run; times in milliseconds, of the page's main thread but `settled`. */
export interface Costs {
  meta: { idleMs: number };
  samples: Sample[];
}

interface Sample {
  id: string;
  round: number;
  /** It was in the page from the start. */
  ext: boolean;
  idleBare: Spent;
  idleLoaded?: Spent;
  idleOpen: Spent;
  scroll: Spent;
  start: Shown;
  next: Shown[];
  heap0: { heap: number };
  heap2: { heap: number };
}

interface Spent {
  script: number;
  task: number;
}

interface Shown {
  script: number;
  settled: number;
}

type Values = (id: string) => number[];

/** What showing a card costs, as ratios to the floor and over the bare page of the same round. */
export function costFigures(costs: Costs, growth: Costs, libraries: readonly string[]): Figure[] {
  const of = (id: string) => costs.samples.filter((sample) => sample.id === id);
  const line = (name: string, unit: string, limit: number, values: Values) => {
    const beside = Object.fromEntries(libraries.map((each) => [each, round(medianOf(values(each)))]));
    return figure(name, values('alongside'), unit, limit, beside);
  };
  const ratio = (name: string, limit: number, values: Values) => {
    const floor = medianOf(values('native-min'));
    return line(name, 'x', limit, (id) => values(id).map((value) => value / floor));
  };
  const starts = (key: keyof Shown) => (id: string) => of(id).map(({ start }) => start[key]);
  const nexts = (key: keyof Shown) => (id: string) => of(id).flatMap(({ next }) => next.map((each) => each[key]));
  const grown = growth.samples.filter(({ id }) => id === 'alongside').map(({ start }) => start.script);
  const small = medianOf(starts('script')('alongside'));
  return [
    ratio('start.script-ratio', 2.5, starts('script')),
    ratio('next.script-ratio', 2.5, nexts('script')),
    ratio('start.settled-ratio', 4, starts('settled')),
    ratio('next.settled-ratio', 4, nexts('settled')),
    figure(
      'start.growth',
      grown.map((value) => value / small),
      'x',
      1.4,
    ),
    line('idle-open.script-ms', 'ms/s', 2, overBare(costs, 'idleOpen')),
    line('armed.script-ms', 'ms/s', 2, overBare(costs, 'idleLoaded')),
    line('scroll.task-ms', 'ms/s', 80, (id) =>
      paired(costs, id).map(([s, bare]) => (s.scroll.task - bare.scroll.task) / 2),
    ),
    line('heap-open.kib', 'KiB', 600, (id) => of(id).map(({ heap0, heap2 }) => (heap2.heap - heap0.heap) / 1024)),
    figure('start.script', starts('script')('alongside'), 'ms', null),
    figure('next.script', nexts('script')('alongside'), 'ms', null),
    figure('start.settled', starts('settled')('alongside'), 'ms', null),
    figure('next.settled', nexts('settled')('alongside'), 'ms', null),
  ];
}

/**
 * Script milliseconds a second over the bare page. What was in the page from the start is compared with the bare page's
 * own window; a library's window is first compared with the one before the library came.
 */
function overBare({ meta, samples }: Costs, key: 'idleLoaded' | 'idleOpen'): Values {
  return (id) =>
    paired({ meta, samples }, id).flatMap(([sample, bare]) => {
      const { [key]: spent, idleLoaded, idleBare, ext } = sample;
      const same = bare[idleLoaded ? key : 'idleLoaded'];
      if (!spent || !same) return [];
      const over = ext
        ? spent.script - same.script
        : spent.script - idleBare.script - (same.script - bare.idleBare.script);
      return [(over * 1000) / meta.idleMs];
    });
}

/** Each sample with the bare page of its round. */
function paired({ samples }: Costs, id: string): [Sample, Sample][] {
  const bare = new Map(samples.filter((each) => each.id === 'none').map((each) => [each.round, each]));
  return samples
    .filter((each) => each.id === id)
    .flatMap((each) => {
      const same = bare.get(each.round);
      return same ? [[each, same] as [Sample, Sample]] : [];
    });
}

const round = (value: number) => Math.round(value * 100) / 100;
