// Prints what plans cost a company with 1,000 tools and 10,000 lessons. `--json FILE` keeps the samples.
// What stands without a limit is there to read the others by; it ends with 0 whatever the figures are.
import { parseArgs } from 'node:util';
import { calibrate, readLoad } from './page/machine.ts';
import { figure, report } from './page/report.ts';
import { measureFolding } from './plan/folding.ts';
import { measureBytes, measureCold, measureWarm } from './plan/plan-time.ts';
import { measureReading } from './plan/reading.ts';
import { setStage } from './plan/stage.ts';
import { measureClauses } from './plan/when-cost.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const loadBefore = readLoad();
const before = calibrate();
const clauses = measureClauses();
const folding = measureFolding();
const stage = await setStage();
try {
  const small = await stage.open(1_000);
  const large = await stage.open(10_000);
  const figures = [
    ...(await measureWarm(small, large)),
    folding,
    await measureBytes(large),
    ...clauses,
    ...(await measureReading(large)),
    ...(await measureCold(large, stage.address)),
    figure('calibration.ms', [...before, ...calibrate()], 'ms'),
    figure('load.before', [loadBefore], 'processes'),
    figure('load.after', [readLoad()], 'processes'),
  ];
  report(figures, values.json);
  await Promise.all([small.chromium.close(), large.chromium.close()]);
} finally {
  stage.close();
}
