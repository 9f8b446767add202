import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Copies the rig to a folder of its own, where its packages are installed; one that was made from the same files is used
 * again. Null where there is no rig.
 */
export function prepareRig(source: string): string | null {
  if (!existsSync(join(source, 'run.mjs'))) return null;
  const home = join(tmpdir(), `locator-bench-${digestOf(source)}`);
  if (existsSync(home)) return home;
  const making = `${home}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  for (const name of ['package.json', 'run.mjs', 'shadow.mjs', 'lib', 'locators', 'data', 'truth'])
    cpSync(join(source, name), join(making, name), { recursive: true });
  const writable = spawnSync('chmod', ['-R', 'u+w', making]);
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: making, encoding: 'utf8' });
  if (writable.status !== 0 || installed.status !== 0) throw new Error(`The rig is not ready: ${installed.stderr}`);
  renameSync(making, home);
  return home;
}

function digestOf(source: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('{package.json,*.mjs,lib/**,locators/**,truth/**,data/**}', { cwd: source }).sort()) {
    const path = join(source, file);
    if (statSync(path).isFile()) hash.update(`${file} ${statSync(path).size} `);
    if (/\.(mjs|json|txt)$/.test(file)) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}
