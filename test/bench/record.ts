// Prints what the record costs as it grows from empty to a million statements. `--json FILE` keeps the samples;
// `--statements N` stops at another number. It ends with 0 whatever the figures are.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate, readLoad } from './page/machine.ts';
import { measureFloor, measureIngest, measureLarge, measureStarts } from './record/measure.ts';
import { benchPack } from './record/people.ts';
import { beside, report } from './record/report.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, statements: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'bench-record-'));
const place = { data: join(folder, 'data'), packs: join(folder, 'packs') };
mkdirSync(join(place.packs, 'bench'), { recursive: true });
writeFileSync(join(place.packs, 'bench/pack.json'), JSON.stringify(benchPack()));
const loadBefore = readLoad();
try {
  const before = calibrate();
  const small = await measureIngest(place);
  const floor = await measureFloor(place, small.cpu);
  const starts = await measureStarts(place, Number(values.statements ?? 1_000_000));
  const large = await measureLarge(place, small.cpu);
  report(
    [
      ...small.figures,
      ...floor,
      ...large,
      ...starts,
      beside('calibration.ms', [...before, ...calibrate()], 'ms'),
      beside('load.before', [loadBefore], 'processes'),
      beside('load.after', [readLoad()], 'processes'),
    ],
    values.json,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
