import { addressFile, adminFile } from './admin-file.ts';
import { type Asked, basic, createRecord, type RecordOptions } from './record.ts';

/** A way to ask the record as its administrator, whether a server holds the data folder or nobody does. */
export interface Door {
  /** Where the server answers; absent where none runs. */
  address?: string;
  request(path: string, init?: Asked): Promise<Response>;
  close(): Promise<void>;
}

/** Opens the data folder, or speaks to the server that holds it. `address`: where it answers, if not where it said. */
export async function openDoor(options: RecordOptions, address: string | null): Promise<Door | { fault: string }> {
  const record = await createRecord(options);
  if (!('fault' in record)) return record;
  if (!record.inUse) return record;
  const admin = adminFile(options.data).read();
  const base = address ?? addressFile(options.data).read()?.address;
  if (!admin || !base) return record;
  try {
    await fetch(`${base}/health`, { signal: AbortSignal.timeout(5000) });
  } catch {
    return { fault: `${record.fault} It does not answer at ${base}; say its --port.` };
  }
  return {
    address: base,
    request: (path, init = {}) => fetch(`${base}${path}`, { ...init, headers: { ...init.headers, ...basic(admin) } }),
    close: async () => undefined,
  };
}
