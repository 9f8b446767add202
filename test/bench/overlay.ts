// Prints what the overlay does and costs on the tour bench's page, ours beside the libraries that are measured there in
// the same run. `--rig PATH` names the bench's folder, `--json FILE` keeps the samples. It ends with 0 whatever the
// figures are. The machine must do nothing else: how long a card takes to stand still is the clock's time.
import { parseArgs } from 'node:util';
import { accessFigures } from './overlay/access.ts';
import { behaviourFigures } from './overlay/behaviour.ts';
import { costFigures } from './overlay/costs.ts';
import { libraries, runRig, tourParts } from './overlay/tour-rig.ts';
import { calibrate, readLoad } from './page/machine.ts';
import { figure, report } from './targets/figures.ts';
import { prepareRig } from './targets/rig.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, rig: { type: 'string', default: '../shared/tour-bench' } },
});

const loadBefore = readLoad();
const before = calibrate();
const rig = prepareRig(values.rig, tourParts);
if (!rig) console.log(`There is no tour bench at ${values.rig}: nothing is measured.`);
else {
  const began = performance.now();
  const { behaviour, access, costs, growth } = await runRig(rig);
  const figures = [
    ...behaviourFigures(behaviour, libraries),
    ...accessFigures(access, libraries),
    ...costFigures(costs, growth, libraries),
    figure('calibration.ms', [...before, ...calibrate()], 'ms', null),
    figure('load.before', [loadBefore], 'processes', null),
    figure('took', [(performance.now() - began) / 60_000], 'minutes', 25),
  ];
  report(figures, libraries, values.json);
}
