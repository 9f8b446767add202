import type Browser from 'webextension-polyfill';
import { matchesPattern, withoutPort } from '../../lib/tool/site.ts';

type Listener = (...args: never[]) => unknown;

/** An event of the extension API: code listens to it, a test fires it. */
function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
    clear: () => listeners.clear(),
  };
}

/** Chromium gives data back with its keys in the order of the alphabet. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]): [string, unknown] => [key, sorted(value)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function createArea() {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (wanted: string | string[] | null) => {
      const kept = [...values].filter(([key]) => wanted === null || [wanted].flat().includes(key));
      return sorted(Object.fromEntries(kept)) as Record<string, unknown>;
    },
    set: async (more: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(structuredClone(more))) values.set(key, value);
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) values.delete(key);
    },
  };
}

interface Script {
  id: string;
  matches: string[];
}

interface Injection {
  target: { tabId: number; frameIds?: number[] };
  files?: string[];
}

export const extensionId = 'alongside-id';
export const ownAddress = `chrome-extension://${extensionId}/`;

const events = {
  message: createEvent(),
  installed: createEvent(),
  startup: createEvent(),
  alarm: createEvent(),
  storage: createEvent(),
  granted: createEvent(),
  revoked: createEvent(),
  tabClosed: createEvent(),
  command: createEvent(),
  idle: createEvent(),
};

const areas = { local: createArea(), session: createArea(), managed: createArea() };

/** What the browser was made to do, and what it grants. */
export const extension = {
  events,
  areas,
  /** Match patterns that the browser lets us read. */
  granted: new Set<string>(),
  registered: new Map<string, Script>(),
  /** Every script brought to a tab. */
  injected: [] as { tab: number; frame?: number; file: string }[],
  /** Everything told to a tab. */
  pushed: [] as { tab: number; message: unknown }[],
  alarms: new Map<string, unknown>(),
  tabs: [] as { id: number; url: string; active?: boolean }[],
  /** What the detector finds when it is asked on a page. */
  probed: [] as string[],
  /** As Firefox, where a match pattern with a port is taken, and fits nothing. */
  refusesPorts: false,
};

const none = () => Promise.reject(new Error('Could not establish connection.'));

async function runScript({ target, files }: Injection) {
  const [frame] = target.frameIds ?? [];
  for (const file of files ?? []) extension.injected.push({ tab: target.tabId, ...(frame && { frame }), file });
  return [{ frameId: 0, result: files ? undefined : extension.probed }];
}

async function findTabs({ url, active }: { url?: string[]; active?: boolean }) {
  const patterns = url?.filter((pattern) => !extension.refusesPorts || pattern === withoutPort(pattern));
  const fits = (address: string) => patterns?.some((pattern) => matchesPattern(pattern, address)) ?? true;
  return extension.tabs.filter((tab) => fits(tab.url) && (active === undefined || tab.active === active));
}

function isGranted(pattern: string): boolean {
  const { granted, refusesPorts } = extension;
  return granted.has(pattern) || (!refusesPorts && granted.has(withoutPort(pattern)));
}

const api = {
  runtime: {
    id: extensionId,
    getURL: (path: string) => ownAddress + path.replace(/^\//, ''),
    onMessage: events.message,
    onInstalled: events.installed,
    onStartup: events.startup,
    sendMessage: none,
  },
  storage: { ...areas, onChanged: events.storage },
  alarms: {
    create: async (name: string, when: unknown) => void extension.alarms.set(name, when),
    onAlarm: events.alarm,
  },
  permissions: {
    getAll: async () => ({ origins: [...extension.granted], permissions: [] }),
    contains: async ({ origins }: { origins: string[] }) => origins.every(isGranted),
    onAdded: events.granted,
    onRemoved: events.revoked,
  },
  scripting: {
    executeScript: runScript,
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      [...extension.registered.values()].filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (scripts: Script[]) => {
      for (const script of scripts) {
        if (extension.registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        extension.registered.set(script.id, script);
      }
    },
    updateContentScripts: async (scripts: Script[]) => {
      for (const script of scripts) {
        if (!extension.registered.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
        extension.registered.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) extension.registered.delete(id);
    },
  },
  tabs: {
    query: findTabs,
    get: async (id: number) => extension.tabs.find((tab) => tab.id === id) ?? none(),
    sendMessage: async (tab: number, message: unknown) => void extension.pushed.push({ tab, message }),
    onRemoved: events.tabClosed,
  },
  idle: { onStateChanged: events.idle, setDetectionInterval: () => undefined },
  commands: { onCommand: events.command, getAll: async () => [] },
  i18n: { getUILanguage: () => 'en-GB' },
};

/** Stands in for the extension API; only what the background uses is there. */
export const browser = api as unknown as Browser.Browser;

/** A browser in which nothing has happened yet. */
export function resetExtension(): void {
  forgetWorker();
  for (const area of Object.values(areas)) area.values.clear();
  for (const kept of [extension.granted, extension.registered, extension.alarms]) kept.clear();
  for (const list of [extension.injected, extension.pushed, extension.tabs, extension.probed]) list.length = 0;
  extension.refusesPorts = false;
}

/** The worker is killed: its listeners go, what the browser keeps stays. */
export function forgetWorker(): void {
  for (const event of Object.values(events)) event.clear();
}
