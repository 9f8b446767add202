import { createWriteStream, existsSync, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import * as z from 'zod/mini';
import { ask, failed, type Outcome } from './ask.ts';
import type { Door } from './door.ts';

/** `export FILE`: every statement as a line of JSON, in the order they were stored. */
export function exportStatements(door: Door, file: string): Promise<Outcome> {
  return download(door, '/export', file);
}

/** `backup FILE`: a copy of all that the record holds, while it goes on. */
export function backup(door: Door, file: string): Promise<Outcome> {
  return download(door, '/backup', file);
}

async function download(door: Door, path: string, file: string): Promise<Outcome> {
  if (existsSync(file)) return failed(`${file} is there already.`);
  const answer = await door.request(path);
  if (!answer.ok || !answer.body) return failed(await saidIn(answer));
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), target);
  } catch (error) {
    await rm(file, { force: true });
    return failed(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return { lines: [`${file}  ${target.bytesWritten} bytes`], faults: [] };
}

async function saidIn(answer: Response): Promise<string> {
  const said = z.object({ error: z.string() }).safeParse(await answer.json().catch(() => null));
  return said.success ? said.data.error : `The record answered ${answer.status}.`;
}

/** `restore FILE`: puts a backup in the place of all that the record holds. */
export async function restore(door: Door, file: string): Promise<Outcome> {
  if (!existsSync(file)) return failed(`${file} cannot be read.`);
  const request = { method: 'POST', body: await openAsBlob(file) };
  const result = await ask(door, restored, '/restore', request);
  if ('fault' in result) return failed(result.fault);
  const { through } = result.value;
  const told = through === null ? 'It holds no statement.' : `It holds what was stored until ${through}.`;
  return { lines: [`${file} is restored. ${told}`], faults: [] };
}

const restored = z.object({ through: z.nullable(z.string()) });
