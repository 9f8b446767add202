import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.ts';

export interface BuildOptions {
  browser: 'chrome' | 'firefox';
  /** Match patterns made required, so that no click is needed. */
  hosts?: string[];
  /** What an organisation's policy would say. */
  config?: object;
  /** `open` lets a test look into the overlay. */
  shadow?: 'open' | 'closed';
  /** The folder that takes the build, from the project's own. */
  out: string;
}

const sources = ['entrypoints', 'components', 'lib', 'public'].map((folder) => `${folder}/**`);
const settings = ['wxt.config.ts', 'package-lock.json'];

/**
 * Builds the extension and gives the folder to load, or as a fault what the builder said. A build of the same sources
 * with the same variables is taken as it is.
 */
export async function buildExtension(options: BuildOptions): Promise<{ folder: string } | { fault: string }> {
  const out = join(root, options.out);
  const folder = join(out, `${options.browser}-mv3`);
  const stampFile = join(out, `${options.browser}.stamp`);
  const variables = variablesOf(options, out);
  const stamp = stampOf(variables);
  if (read(stampFile) === stamp && read(join(folder, 'manifest.json'))) return { folder };
  const fault = await runWxt(options.browser, variables);
  if (fault) return { fault };
  mkdirSync(out, { recursive: true });
  writeFileSync(stampFile, stamp);
  return { folder };
}

function variablesOf({ hosts, config, shadow }: BuildOptions, out: string): Record<string, string> {
  return {
    ALONGSIDE_OUT: out,
    ALONGSIDE_HOSTS: hosts?.join(',') ?? '',
    ALONGSIDE_CONFIG: config ? JSON.stringify(config) : '',
    ALONGSIDE_SHADOW: shadow ?? '',
  };
}

/** Changes with every file that goes into a build, added, changed or gone, and with every variable. */
function stampOf(variables: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(variables));
  for (const file of globSync([...sources, ...settings], { cwd: root }).sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function runWxt(browser: string, variables: Record<string, string>): Promise<string | null> {
  // A test runner's NODE_ENV would give a development build.
  const env = { ...process.env, ...variables, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : said.trim()));
  });
}
