import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/**
 * Copies these parts of a rig to a folder of its own, where its packages are installed; one that was made from the same
 * files is used again. Null where there is no rig.
 */
export function prepareRig(source: string, parts: readonly string[]): string | null {
  if (!parts.every((name) => existsSync(join(source, name)))) return null;
  const home = join(tmpdir(), `${basename(resolve(source))}-${digestOf(source, parts)}`);
  if (existsSync(home)) return home;
  const making = `${home}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  for (const name of parts) cpSync(join(source, name), join(making, name), { recursive: true });
  const writable = spawnSync('chmod', ['-R', 'u+w', making]);
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: making, encoding: 'utf8' });
  if (writable.status !== 0 || installed.status !== 0) throw new Error(`The rig is not ready: ${installed.stderr}`);
  renameSync(making, home);
  return home;
}

function digestOf(source: string, parts: readonly string[]): string {
  const hash = createHash('sha256');
  const files = parts.flatMap((part) => globSync([part, `${part}/**`], { cwd: source }));
  for (const file of files.sort()) {
    const path = join(source, file);
    if (statSync(path).isFile()) hash.update(`${file} ${statSync(path).size} `);
    if (/\.(mjs|js|json|txt)$/.test(file)) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}
