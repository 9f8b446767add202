// npm run pack -- check [--json] DIR… | build DIR -o FILE | schema | catalogue DIR… --key FILE --out FOLDER | key FILE
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault } from '../lib/pack/fault.ts';
import { readPack, toOneFile } from '../lib/pack/read.ts';
import { sayIn } from '../lib/text/say.ts';
import { packWords } from '../lib/text/words/pack.ts';
import { catalogueUsage, runCatalogue } from './catalogue.ts';
import { readPackFolder } from './pack-folder.ts';
import { schemaText } from './pack-schema.ts';

const usage = `Usage: npm run pack -- check [--json] DIR…  prints file:line:column: message, exits 1 on a fault
       npm run pack -- build DIR -o FILE    writes the one-file form and prints its digest
       npm run pack -- schema               prints the pack format as JSON Schema
       npm run pack -- targets DIR --pages SAVED [--json]
                                            finds each target of a pack on saved pages; exits 1 where one is
                                            gone or ambiguous
${catalogueUsage}`;

const say = sayIn(packWords, 'en');

function line(place: string, { file, line, column, severity, say: key, values }: Fault): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${join(place, file)}:${line}:${column}: ${mark}${say(key, values)}`;
}

/** A fault for other programs; `code` stays the same when the wording changes. */
function row(place: string, { file, line, column, severity, say: key, values }: Fault) {
  const code = key.slice('fault.'.length);
  return { file: join(place, file), line, column, severity, code, message: say(key, values) };
}

function check(places: string[], json: boolean): number {
  const read = places.map((place) => ({ place, ...readPack(readPackFolder(place)) }));
  if (json) {
    const rows = read.flatMap(({ place, faults }) => faults.map((fault) => row(place, fault)));
    console.log(JSON.stringify(rows, null, 2));
  }
  for (const { place, pack, faults } of json ? [] : read) {
    for (const fault of faults) console.log(line(place, fault));
    if (pack) console.log(`${place}: ${pack.id} ${pack.source.version} can be installed.`);
  }
  return read.every(({ pack }) => pack) ? 0 : 1;
}

function build(place: string, file: string): number {
  const { pack, faults } = readPack(readPackFolder(place));
  for (const fault of faults) console.error(line(place, fault));
  if (!pack) return 1;
  const bytes = Buffer.from(toOneFile(pack));
  writeFileSync(file, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  console.log(`${file}: ${pack.id} ${pack.source.version} sha256-${digest}`);
  return 0;
}

/** Brings what a browser takes only where it is asked for. */
async function targets(args: string[]): Promise<number> {
  const { runTargets } = await import('./pack-targets.ts');
  return (await runTargets(args)) ?? usageOf();
}

function usageOf(): number {
  console.error(usage);
  return 2;
}

function run(): number | Promise<number> {
  const options = { json: { type: 'boolean' }, out: { type: 'string', short: 'o' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: false });
  const [command, ...places] = positionals;
  if (command === 'catalogue' || command === 'key') return runCatalogue(process.argv.slice(2));
  if (command === 'targets') return targets(process.argv.slice(2));
  const missing = places.find((place) => !existsSync(place));
  if (missing) {
    console.error(`${missing} does not exist.`);
    return 1;
  }
  const [place] = places;
  if (command === 'check' && place) return check(places, values.json === true);
  if (command === 'build' && place && typeof values.out === 'string') return build(place, values.out);
  if (command === 'schema') {
    process.stdout.write(schemaText());
    return 0;
  }
  return usageOf();
}

process.exitCode = await run();
