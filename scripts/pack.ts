// npm run pack -- check DIR… | build DIR -o FILE
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../lib/pack/fault.ts';
import { readPack, toOneFile } from '../lib/pack/read.ts';
import { sayIn } from '../lib/text/say.ts';
import { packWords } from '../lib/text/words/pack.ts';
import { readPackFolder } from './pack-folder.ts';

const usage = `Usage: npm run pack -- check DIR…         prints file:line:column: message, exits 1 on a fault
       npm run pack -- build DIR -o FILE  writes the one-file form`;

const say = sayIn(packWords, 'en');

function line(place: string, { file, line, column, severity, say: key, values }: Fault): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${join(place, file)}:${line}:${column}: ${mark}${say(key, values)}`;
}

function check(places: string[]): number {
  let failed = 0;
  for (const place of places) {
    const { pack, faults } = readPack(readPackFolder(place));
    for (const fault of faults) console.log(line(place, fault));
    if (!pack) failed++;
    else console.log(`${place}: ${pack.id} ${pack.source.version} can be installed.`);
  }
  return failed > 0 ? 1 : 0;
}

function build(place: string, file: string): number {
  const { pack, faults } = readPack(readPackFolder(place));
  for (const fault of faults) console.error(line(place, fault));
  if (!pack) return 1;
  writeFileSync(file, toOneFile(pack));
  console.log(`${file}: ${pack.id} ${pack.source.version}`);
  return 0;
}

function run([command, ...rest]: string[]): number {
  const missing = rest
    .filter((place) => place !== '-o')
    .find((place, index) => !(command === 'build' && index > 0) && !existsSync(place));
  if (missing) {
    console.error(`${missing} does not exist.`);
    return 1;
  }
  if (command === 'check' && rest.length > 0) return check(rest);
  const [place, flag, file] = rest;
  if (command === 'build' && place && flag === '-o' && file) return build(place, file);
  console.error(usage);
  return 2;
}

process.exitCode = run(process.argv.slice(2));
