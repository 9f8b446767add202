import type { PaletteView } from '../plan/palette.ts';
import type { EntryAnswer, RecordEntry, StaffService, StaffView } from '../plan/staff.ts';
import type { WhyView } from '../plan/why.ts';
import type { StaffMessage } from './protocol.ts';

/** The staff service over messages to the background: for our own pages, and for the drawer of the overlay. */
export function createStaffService(
  send: (message: StaffMessage) => Promise<unknown>,
  onChange: StaffService['onChange'],
): StaffService {
  const tell = async (message: StaffMessage) => {
    await send(message);
  };
  return {
    view: () => send({ type: 'staff.view' }) as Promise<StaffView>,
    record: () => send({ type: 'staff.record' }) as Promise<RecordEntry[]>,
    palette: () => send({ type: 'staff.palette' }) as Promise<PaletteView>,
    why: () => send({ type: 'staff.why' }) as Promise<WhyView>,
    identify: (name, number, pin) => send({ type: 'staff.identify', name, number, pin }) as Promise<EntryAnswer>,
    unlock: (person, pin) => send({ type: 'staff.unlock', person, pin }) as Promise<EntryAnswer>,
    lock: () => tell({ type: 'staff.lock' }),
    setPin: (pin, before) => send({ type: 'staff.pin', pin, before }) as Promise<EntryAnswer>,
    forget: (person) => send({ type: 'staff.forget', person }) as Promise<EntryAnswer>,
    setLockAfter: (minutes) => tell({ type: 'staff.lockAfter', minutes }),
    setLanguage: (language) => tell({ type: 'staff.language', language }),
    setQuiet: (quiet) => tell({ type: 'staff.quiet', quiet }),
    set: (name, value) => tell({ type: 'staff.set', name, value }),
    start: (lesson) => tell({ type: 'staff.start', lesson }),
    seeNews: () => tell({ type: 'staff.newsSeen' }),
    send: () => tell({ type: 'staff.send' }),
    medium: (id) => send({ type: 'staff.medium', id }) as Promise<string | null>,
    watch: (id, captions) => tell({ type: 'staff.watch', id, captions }),
    changeKeys: () => tell({ type: 'staff.keys' }),
    onChange,
  };
}
