import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoConfiguration, sam } from '../../../scripts/demo-configuration.ts';
import type { Browser } from '../../../scripts/find-browser.ts';
import type { Ground } from './ground.ts';

/** What a fleet's policy says: where the tools and the record are and, where a browser is one person's, who. */
export function policyFor({ demo, record: { url, token } }: Ground, whose: 'one person' | 'anyone'): object {
  const says = demoConfiguration(demo, { url, enrolmentToken: token });
  return { ...says, learner: whose === 'one person' ? sam : undefined };
}

/** The folder in which a browser of the Chromium family looks for what an administrator has set. */
function policyFolder({ name }: Browser): string {
  return name === 'Chrome' ? '/etc/opt/chrome' : '/etc/chromium';
}

/** Why a browser here cannot be given a policy of its own, or null where it can. */
export function whyNoPolicy(browser: Browser | null): string | null {
  if (!browser) return 'there is no browser of the Chromium family';
  if (process.platform !== 'linux') return 'only Linux lets a program see another policy folder than the machine’s';
  if (process.getuid?.() !== 0) return 'only root may give a program a policy folder of its own';
  if (!existsSync(policyFolder(browser))) return `there is no ${policyFolder(browser)} to lay a policy over`;
  const allowed = spawnSync('unshare', ['-m', 'true']).status === 0;
  return allowed ? null : 'this machine does not allow `unshare -m`';
}

/** A browser that finds a policy for one extension where the machine's would be; the machine's own is not touched. */
export function withPolicy(browser: Browser, folder: string, extension: string, says: object): Browser {
  const managed = join(folder, 'policies/managed');
  mkdirSync(managed, { recursive: true });
  writeFileSync(join(managed, 'policy.json'), JSON.stringify({ '3rdparty': { extensions: { [extension]: says } } }));
  const path = join(folder, 'browser');
  const script = `mount --bind '${folder}' ${policyFolder(browser)} && exec '${browser.path}' "$@"`;
  writeFileSync(path, `#!/bin/sh\nexec unshare -m sh -c ${quoted(script)} browser "$@"\n`, { mode: 0o700 });
  return { ...browser, path };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
