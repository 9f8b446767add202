import type { FaultKey, PackFile } from '../pack/fault.ts';
import { type Place, placesIn, type Selection } from '../pack/places.ts';
import type { StudioFault } from './studio.ts';
import type { TargetNews, TargetReport } from './target-news.ts';

/** Kinds of evidence as packs name them; the others are of its place. */
const named: Readonly<Record<string, string>> = {
  ...{ says: 'name', id: 'id', test: 'testId', field: 'field', href: 'href', hint: 'placeholder', tie: 'label' },
  ...{ icon: 'icon', kind: 'role', classes: 'class', head: 'heading', section: 'within', column: 'column' },
};

/** What is known of a pack's captured targets, as problems of the lessons that met it, each with what mends it. */
export function newsFaults(all: readonly TargetNews[], files: readonly PackFile[]): StudioFault[] {
  const places = all.length === 0 ? [] : placesIn(files);
  return all.flatMap((news) => {
    const use = news.use === 'new' ? ('old' as const) : ('new' as const);
    const fix = news.renewed && { fix: { tool: news.tool, target: news.target, use } };
    const latest = news.reports.filter(({ how }) => how === news.reports[0]?.how);
    const said = oneEach(latest).map(({ lesson, report, n }): StudioFault => {
      const say: FaultKey =
        news.use === 'new'
          ? 'fault.targetRenewed'
          : report.how === 'changed'
            ? 'fault.targetChanged'
            : 'fault.targetMissing';
      const target = targetOf(news);
      return {
        ...placeOf(places, target),
        ...{ column: 1, severity: 'warning', say, values: { target: news.target, kinds: sayKinds(report), n } },
        in: lesson === null ? target : { kind: 'lesson', id: bare(lesson) },
        ...fix,
      };
    });
    return said;
  });
}

/** Reports of one lesson are one problem: the latest, and how often there was one. */
function oneEach(reports: readonly TargetReport[]): { lesson: string | null; report: TargetReport; n: number }[] {
  const lessons = [...new Set(reports.map(({ lesson }) => lesson))];
  return lessons.flatMap((lesson) => {
    const [report, ...others] = reports.filter((each) => each.lesson === lesson);
    return report ? [{ lesson, report, n: others.reduce((sum, { count }) => sum + count, report.count) }] : [];
  });
}

function sayKinds({ differ }: TargetReport): string {
  const kinds = [...new Set(differ.flatMap((kind) => (Object.hasOwn(named, kind) ? (named[kind] ?? []) : [])))];
  return kinds.join(', ') || '–';
}

const bare = (id: string) => id.slice(id.indexOf('/') + 1);
const targetOf = ({ tool, target }: TargetNews): Selection & { kind: 'target' } => ({
  kind: 'target',
  tool: bare(tool),
  id: target,
});

function placeOf(places: readonly Place[], wanted: Selection & { kind: 'target' }): Pick<Place, 'file' | 'line'> {
  const isIt = ({ selection }: Place) =>
    selection.kind === 'target' && selection.tool === wanted.tool && selection.id === wanted.id;
  const { file, line } = places.find(isIt) ?? { file: 'pack.json', line: 1 };
  return { file, line };
}
