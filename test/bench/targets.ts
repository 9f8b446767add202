// Prints how surely and how fast described elements are found again on later releases, ours beside others. `--rig PATH`
// names the folder of frozen pages, `--json FILE` keeps the samples. It ends with 0 whatever the figures are.
import { parseArgs } from 'node:util';
import { calibrate, readLoad } from './page/machine.ts';
import { apps, peers, runAccuracy, runShadow } from './targets/accuracy.ts';
import { type Figure, figure, judgeAnswers, report } from './targets/figures.ts';
import { prepareRig } from './targets/rig.ts';
import { measureSpeed } from './targets/speed.ts';
import { measureWatching } from './targets/watching.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, rig: { type: 'string', default: '../shared/locator-bench' } },
});

/** All that needs the frozen pages. */
async function measureAccuracy(rig: string): Promise<Figure[]> {
  const answers = await runAccuracy(rig);
  const shadow = await runShadow(rig);
  const bytes = answers.filter(({ loc, len }) => loc === 'locator' && len > 0).map(({ len }) => len);
  const of = (app: string) => answers.filter((each) => each.app === app);
  return [
    ...judgeAnswers(answers, peers, 'locator'),
    figure('shadow.found', [shadow.get('locator') ?? 0], 'of 6', 6, Object.fromEntries(shadow), true),
    figure('describe.bytes', bytes, 'bytes', 1500),
    ...apps.flatMap((app) => judgeAnswers(of(app), peers, 'locator', `, ${app}`)),
    ...judgeAnswers(answers, [], 'left-out', ', fitted on the other application'),
    ...apps.flatMap((app) => judgeAnswers(of(app), [], 'left-out', `, ${app}, fitted on the other application`)),
  ];
}

const loadBefore = readLoad();
const before = calibrate();
const rig = prepareRig(values.rig, [
  ...['package.json', 'run.mjs', 'shadow.mjs'],
  ...['lib', 'locators', 'data', 'truth'],
]);
if (!rig) console.log(`There is no rig at ${values.rig}: speed alone is measured, on a page made here.\n`);
const figures = [
  ...(await measureSpeed(rig)),
  ...(await measureWatching()),
  figure('calibration.ms', [...before, ...calibrate()], 'ms', null),
  figure('load.before', [loadBefore], 'processes', null),
  ...(rig ? await measureAccuracy(rig) : []),
];
report(figures, rig ? peers : [], values.json);
