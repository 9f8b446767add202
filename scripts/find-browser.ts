import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface Browser {
  kind: BrowserKind;
  name: string;
  path: string;
  /** Chrome and Edge as their vendors ship them: since 137 they ignore `--load-extension`. */
  branded: boolean;
}

interface Candidate {
  kind: BrowserKind;
  name: string;
  branded?: boolean;
  /** Names of the program on the PATH. */
  linux: string[];
  /** Below /Applications. */
  mac: string;
  /** Below the program folders. */
  windows: string;
}

const candidates: Candidate[] = [
  {
    kind: 'chromium',
    name: 'Chromium',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium/Application/chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Chrome',
    branded: true,
    linux: ['google-chrome-stable', 'google-chrome'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google/Chrome/Application/chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Edge',
    branded: true,
    linux: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    kind: 'chromium',
    name: 'Brave',
    branded: true,
    linux: ['brave-browser', 'brave'],
    mac: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    windows: 'BraveSoftware/Brave-Browser/Application/brave.exe',
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    linux: ['firefox-esr', 'firefox'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox/firefox.exe',
  },
];

/** The browser of this kind on the machine, or null. `BROWSER_BIN` names one and goes before all others of its kind. */
export function findBrowser(kind: BrowserKind): Browser | null {
  const named = namedBrowser();
  if (named?.kind === kind) return named;
  for (const candidate of candidates.filter((each) => each.kind === kind)) {
    const path = placesOf(candidate).find(isProgram);
    if (path) return { kind, name: candidate.name, path, branded: candidate.branded ?? false };
  }
  return null;
}

/** The browser of this kind; as root on Debian it is installed where missing. Null after one line on what to install. */
export function obtainBrowser(kind: BrowserKind): Browser | null {
  const found = findBrowser(kind) ?? (installOnDebian(kind) ? findBrowser(kind) : null);
  if (!found) console.error(missing(kind));
  return found;
}

/** The browser that BROWSER_BIN names, or else Chromium before Firefox; null after one line on what to install. */
export function obtainAnyBrowser(): Browser | null {
  return namedBrowser() ?? findBrowser('chromium') ?? findBrowser('firefox') ?? obtainBrowser('chromium');
}

/** What to do where no browser of this kind was found, in one line. */
function missing(kind: BrowserKind): string {
  const wanted = kind === 'firefox' ? 'Firefox' : 'Chromium, Chrome, Edge or Brave';
  return `No browser found: install ${wanted}, or name its program in BROWSER_BIN.`;
}

function namedBrowser(): Browser | null {
  const path = process.env.BROWSER_BIN;
  if (!path || !isProgram(path)) return null;
  const program = basename(path).toLowerCase();
  const kind = /firefox|librewolf/.test(program) ? 'firefox' : 'chromium';
  return { kind, name: basename(path), path, branded: kind === 'chromium' && !program.includes('chromium') };
}

function placesOf(candidate: Candidate): string[] {
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': older, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, older, LOCALAPPDATA].flatMap((base) => (base ? [join(base, candidate.windows)] : []));
  }
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((base) => join(base, candidate.mac));
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return candidate.linux.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installOnDebian(kind: BrowserKind): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !isProgram('/usr/bin/apt-get')) return false;
  const name = kind === 'firefox' ? 'firefox-esr' : 'chromium';
  console.error(`Installing ${name} with apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, stdio: 'ignore' }).status ===
    0
  );
}
