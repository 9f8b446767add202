import { readPack } from '../../../lib/pack/read.ts';
import { type Contributed, contributedBy } from '../../../lib/pack/registry.ts';
import type { Situation } from '../../../lib/plan/known.ts';
import { makePlan } from '../../../lib/plan/make-plan.ts';
import { type Figure, figure } from '../page/report.ts';
import { lessonsHere, packOf, screensHere } from './company.ts';
import { experienced } from './learned.ts';

const rounds = 15;
const plansARound = 20;

/** Measures the part of a plan that is neither messages nor storage: clauses folded, offers chosen. */
export function measureFolding(): Figure {
  const { tools, outline } = companyTool();
  const [tool] = tools;
  if (!tool) throw new Error('The company’s first pack has no tool.');
  const situation: Situation = {
    tool,
    screen: screensHere[0],
    language: 'en',
    role: null,
    team: null,
    skillsOf: (lesson) => outline.taught[lesson] ?? [],
    progress: experienced('x'),
    clock: { hour: 9, weekday: 2, today: '2026-11-24', dayOf: (moment) => moment.slice(0, 10) },
    settings: {},
    quiet: false,
  };
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let plan = 0; plan < plansARound; plan++) makePlan('p', situation);
    return (performance.now() - start) / plansARound;
  });
  return figure('plan.fold-ms', times, 'ms');
}

function companyTool(): Contributed {
  const { pack, faults } = readPack([{ path: 'pack.json', text: JSON.stringify(packOf(0, lessonsHere)) }]);
  if (!pack) throw new Error(JSON.stringify(faults));
  return contributedBy(pack);
}
