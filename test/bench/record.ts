// Prints what the record costs as it grows from empty to a million statements. `--json FILE` keeps the samples;
// `--statements N` stops at another number; `--only drain` measures sending from a browser alone. It ends with 0 whatever the figures are.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { obtainBrowser } from '../../scripts/find-browser.ts';
import { calibrate, readLoad } from './page/machine.ts';
import { measureDrain } from './record/drain.ts';
import { measureRecord } from './record/measure.ts';
import { benchPack } from './record/people.ts';
import { beside, report } from './record/report.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { json: text, statements: text, only: text } });
const folder = mkdtempSync(join(tmpdir(), 'bench-record-'));
const place = { data: join(folder, 'data'), packs: join(folder, 'packs') };
mkdirSync(join(place.packs, 'bench'), { recursive: true });
writeFileSync(join(place.packs, 'bench/pack.json'), JSON.stringify(benchPack()));
const loadBefore = readLoad();
try {
  const before = calibrate();
  const browser = obtainBrowser('chromium');
  const drain = browser ? await measureDrain({ ...place, data: join(folder, 'drain') }, browser) : [];
  const record = values.only === 'drain' ? [] : await measureRecord(place, Number(values.statements ?? 1_000_000));
  report(
    [
      ...record,
      ...drain,
      beside('calibration.ms', [...before, ...calibrate()], 'ms'),
      beside('load.before', [loadBefore], 'processes'),
      beside('load.after', [readLoad()], 'processes'),
    ],
    values.json,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
