import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { addressFile } from './admin-file.ts';
import { withCatalogue } from './catalogue.ts';
import { chooseCommand } from './choose-command.ts';
import { openDoor } from './door.ts';
import { followLrs } from './lrs/follow.ts';
import { readOrganisation } from './organisation.ts';
import { readPacks } from './packs.ts';
import { createRecord, type RecordOptions } from './record.ts';
import type { Place } from './serve.ts';
import { serveAll } from './serve-all.ts';
import { readTls, type Tls } from './tls.ts';
import { versions } from './xapi/headers.ts';
import type { Version } from './xapi/shape.ts';
import { iri } from './xapi/values.ts';

const usage = `Use: main.ts [--port 8700] [--host 127.0.0.1] [--data FOLDER] [--packs FOLDER] [--key K --secret S]
             [--home-page IRI] [--organisation NAME] [--catalogue FOLDER] [--xapi-version 1.0.3|2.0.0]
             [--tls-cert FILE --tls-key FILE] [--proxy ADDRESS] [--address URL]
                                                                  start the record
     main.ts people import FILE.csv [--sample]                    put people on the roster
     main.ts people list                                          show the roster
     main.ts credential add --kind manager --name N --teams "A,B" make a key for a manager
     main.ts credential add --kind admin --name N                 make a key for an administrator
     main.ts credential add --kind service --name N --scopes "statements/read"
                                                                  make a key for a program
     main.ts credential list                                      show the keys made by hand
     main.ts invite NUMBER [--days 7]                             make a link that lets one browser of a person join
     main.ts revoke KEY | --person NUMBER | --invitation ID       make a key, all of a person, or a link worthless
     main.ts export FILE                                          write every statement, one a line
     main.ts backup FILE | restore FILE                           copy the record, or put a copy in its place
     main.ts rebuild                                              count the roll-ups anew from the statements
     main.ts token                                                show the enrolment token`;

const text = { type: 'string' } as const;

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      port: text,
      host: { ...text, default: '127.0.0.1' },
      data: { ...text, default: '.demo/record' },
      packs: { ...text, default: 'public/packs' },
      catalogue: text,
      key: text,
      secret: text,
      'home-page': text,
      organisation: text,
      'xapi-version': { ...text, default: '1.0.3' },
      'tls-cert': text,
      'tls-key': text,
      proxy: text,
      address: text,
      sample: { type: 'boolean', default: false },
      kind: text,
      name: text,
      teams: text,
      scopes: text,
      person: text,
      invitation: text,
      days: text,
      help: { type: 'boolean', default: false },
    },
  });
}

type Given = ReturnType<typeof readArguments>['values'];

function whyNot(given: Given): string | null {
  const { port = '0', key, secret } = given;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return `--port ${port} is no port.`;
  if ((key === undefined) !== (secret === undefined)) return '--key and --secret go together.';
  if (key?.includes(':')) return '--key may not hold a colon.';
  const { catalogue } = given;
  if (catalogue !== undefined && !existsSync(catalogue)) return `--catalogue ${catalogue}: no such folder.`;
  if (!readVersionSetting(given)) return `--xapi-version ${given['xapi-version']} is not 1.0.3 or 2.0.0.`;
  const homePage = given['home-page'];
  const placing = whyNotPlace(given);
  if (placing) return placing;
  return homePage === undefined || iri.safeParse(homePage).success ? null : `--home-page ${homePage} is no IRI.`;
}

function whyNotPlace({ proxy, address, ...given }: Given): string | null {
  if ((given['tls-cert'] === undefined) !== (given['tls-key'] === undefined))
    return '--tls-cert and --tls-key go together.';
  if (proxy !== undefined && isIP(proxy) === 0) return `--proxy ${proxy} is no IP address.`;
  const isAddress = address === undefined || /^https?:\/\/[^/]+$/.test(address);
  return isAddress ? null : `--address ${address} is no address such as https://record.example.com.`;
}

function readVersionSetting(given: Given): Version | undefined {
  return versions.find((version) => version === given['xapi-version']);
}

function toOptions(given: Given): RecordOptions {
  const { faults, ...packs } = readPacks(given.packs);
  for (const fault of faults) console.error(fault);
  const { key, secret } = given;
  const homePage = given['home-page'];
  const version = readVersionSetting(given);
  return {
    data: given.data,
    packs,
    organisation: readOrganisation(given.organisation, given.catalogue),
    clock: () => new Date(),
    ...(homePage !== undefined && { homePage }),
    ...(version && { version }),
    ...(key !== undefined && secret !== undefined && { admin: { key, secret } }),
  };
}

async function start(given: Given): Promise<string | null> {
  const tls = readTlsFiles(given);
  if (tls && 'fault' in tls) return tls.fault;
  const record = await createRecord(toOptions(given));
  if ('fault' in record) return record.fault;
  const app = given.catalogue === undefined ? record.app : withCatalogue(record.app, given.catalogue);
  const served = await serveAll({ ...record, app }, placeOf(given, tls), given.address);
  if ('fault' in served) {
    await record.close();
    return served.fault;
  }
  const { address, known } = served;
  addressFile(given.data).write({ address, known });
  console.log(`Training record  ${known}\nxAPI             ${known}/xapi`);
  if (isOpen(given)) console.error(`Whoever can listen in on ${given.host} reads secrets: use --tls-cert or a proxy.`);
  const stop = new AbortController();
  const following = followLrs(record, stop.signal);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  stop.abort();
  await served.close();
  addressFile(given.data).remove();
  await record.close();
  await following;
  return null;
}

function readTlsFiles({ 'tls-cert': cert, 'tls-key': key }: Given): Tls | { fault: string } | null {
  return cert === undefined || key === undefined ? null : readTls({ cert, key }, new Date());
}

/** Whether secrets would go over a network as they are. */
function isOpen({ host, proxy, 'tls-cert': cert }: Given): boolean {
  return cert === undefined && proxy === undefined && !/^(127\.|::1$|localhost$)/.test(host);
}

function placeOf({ host, port = '8700', proxy }: Given, tls: Tls | null): Place {
  return { host, port: Number(port), ...(tls && { tls }), ...(proxy !== undefined && { proxy }) };
}

async function command(words: readonly string[], given: Given): Promise<string | null> {
  const run = chooseCommand(words, given);
  if (!run) return usage;
  const door = await openDoor(toOptions(given), given.port ? `http://${given.host}:${given.port}` : null);
  if ('fault' in door) return door.fault;
  const { lines, faults } = await run(door);
  await door.close();
  for (const line of lines) console.log(line);
  return faults.length > 0 ? faults.join('\n') : null;
}

/** Does what the command line says; answers in one line why it could not. */
export async function runCommandLine(): Promise<string | null> {
  try {
    const { values, positionals } = readArguments();
    if (values.help) console.log(usage);
    const fault = whyNot(values);
    if (fault || values.help) return fault;
    return positionals.length === 0 ? await start(values) : await command(positionals, values);
  } catch (error) {
    const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (isUsage) return error.message;
    throw error;
  }
}
