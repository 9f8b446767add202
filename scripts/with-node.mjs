// Runs a script of ours on Node 24: `node scripts/with-node.mjs SCRIPT [arguments]`.
// Installs what the project needs where it is missing, and brings Node 24 from npm where the installed Node is older.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = '24.21.0';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function npm(args, cwd = root) {
  const cli = process.env.npm_execpath; // set by npm itself; spares us npm.cmd on Windows
  const options = { cwd, stdio: ['ignore', 'ignore', 'inherit'] };
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const run = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args, ...quiet], options)
    : spawnSync('npm', [...args, ...quiet], { ...options, shell: process.platform === 'win32' });
  if (run.status !== 0) {
    console.error(`npm ${args.join(' ')} failed. Is the npm registry within reach?`);
    process.exit(run.status ?? 1);
  }
}

function installDependencies() {
  if (isInstalled()) return;
  console.error('Installing dependencies (first run)…');
  npm(['ci']);
}

/** npm notes in node_modules what it put there; that must be what the lockfile asks for, the optional apart. */
function isInstalled() {
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json')));
  return wanted.every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || present[path]?.version === version,
  );
}

function packagesIn(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const home = join(root, '.node');
  const folder = join(home, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) {
    console.error(`Fetching Node ${NODE} (this one is ${process.versions.node})…`);
    npm(['install', '--no-save', '--prefix', home, `${name}@${NODE}`], root);
  }
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

installDependencies();
const [script, ...args] = process.argv.slice(2);
const node = findNode();
// The channel tells the script when this process is gone, however it went.
const child = spawn(node, [script, ...args], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    // Compiled code is kept: the record starts sooner and takes less memory.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
