// Prints what the extension costs a page: bytes, script, and how soon an offer is there. `--json FILE` keeps the samples.
// What stands without a limit is there to read the others by; it ends with 0 whatever the figures are.
import { parseArgs } from 'node:util';
import { calibrate, readLoad } from './page/machine.ts';
import { measureReadiness } from './page/ready-to-offer.ts';
import { figure, report } from './page/report.ts';
import { measureChanges, measureLoads } from './page/script-cost.ts';
import { measureOtherSite } from './page/scripts-run.ts';
import { measureSizes } from './page/sizes.ts';
import { setStage } from './page/stage.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const loadBefore = readLoad();
const stage = await setStage();
try {
  const before = calibrate();
  const figures = [
    ...measureSizes(stage.built),
    await measureOtherSite(stage),
    ...(await measureReadiness(stage)),
    ...(await measureLoads(stage)),
    ...(await measureChanges(stage)),
    figure('calibration.ms', [...before, ...calibrate()], 'ms'),
    figure('load.before', [loadBefore], 'processes'),
    figure('load.after', [readLoad()], 'processes'),
  ];
  report(figures, values.json);
} finally {
  await stage.close();
}
