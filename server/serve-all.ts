import type { TrainingRecord } from './record.ts';
import { type Place, type Served, serveRecord } from './serve.ts';

/** A record that answers browsers, and the commands on its own machine. */
export interface ServedAll extends Served {
  /** Where browsers reach it; `address` is where commands do. */
  known: string;
}

/** Answers at a place, or says in one line why not. `known`: its address as browsers know it, where that is another. */
export async function serveAll(
  record: TrainingRecord,
  place: Place,
  known?: string,
): Promise<ServedAll | { fault: string }> {
  const served = await serveRecord(record, place);
  if ('fault' in served) return served;
  if (!place.tls) return { ...served, known: known ?? served.address };
  // The certificate is for the name that browsers use; commands on this machine come by another way in.
  const inside = await serveRecord(record, { host: '127.0.0.1', port: 0 });
  if ('fault' in inside) {
    await served.close();
    return inside;
  }
  const close = async () => void (await Promise.all([served.close(), inside.close()]));
  return { address: inside.address, known: known ?? served.address, close };
}
