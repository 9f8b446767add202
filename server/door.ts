import { addressFile, adminFile } from './admin-file.ts';
import { type Asked, basic, createRecord, type RecordOptions } from './record.ts';

/** A way to ask the record as its administrator, whether a server holds the data folder or nobody does. */
export interface Door {
  /** Where browsers reach the server; absent where none runs. */
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
  const told = addressFile(options.data).read();
  const base = address ?? told?.address;
  if (!admin) return { fault: `${record.fault} Commands cannot ask it: its admin.json is missing or damaged.` };
  if (!base) return { fault: `${record.fault} It has not said where it answers; say its --port.` };
  try {
    await fetch(`${base}/health`, { signal: AbortSignal.timeout(5000) });
  } catch {
    return { fault: `${record.fault} It does not answer at ${base}; say its --port.` };
  }
  return {
    address: told?.known ?? base,
    request: (path, init = {}) => fetch(`${base}${path}`, { ...init, headers: { ...init.headers, ...basic(admin) } }),
    close: async () => undefined,
  };
}
