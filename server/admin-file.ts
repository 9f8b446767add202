import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { KeyAndSecret } from './access.ts';

const keyShape = z.object({ key: z.string(), secret: z.string() });
const addressShape = z.object({
  /** Where the commands on this machine ask it. */
  address: z.string(),
  /** Where browsers reach it. */
  known: z.optional(z.string()),
});

/** The administrator's key, in a file of the data folder that only its owner can read. */
export function adminFile(data: string) {
  return jsonFile(data, 'admin.json', keyShape) satisfies JsonFile<KeyAndSecret>;
}

/** Where the record that holds the data folder answers. */
export function addressFile(data: string) {
  return jsonFile(data, 'address.json', addressShape);
}

interface JsonFile<T> {
  /** Null where it is missing or damaged. */
  read(): T | null;
  write(value: T): void;
  remove(): void;
}

function jsonFile<T>(data: string, name: string, shape: z.ZodMiniType<T>): JsonFile<T> {
  const path = join(data, name);
  const memory = data === ':memory:';
  return {
    read() {
      if (memory || !existsSync(path)) return null;
      try {
        return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        return null;
      }
    },
    write(value) {
      if (memory) return;
      writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    remove() {
      if (!memory) rmSync(path, { force: true });
    },
  };
}
