import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { STOP_SIGNALS } from '#commands/stop.ts';

const PAGE_KB = 4;
const EVERY_MS = 200;
const LAST_WORDS = 3000;
const MINUTE_MS = 60_000;

export interface Cost {
  /** Wall seconds. */
  wall: number;
  /** Seconds of all processors, children included. */
  cpu: number;
  /** Most memory that the process and its children held at once, in MB. */
  peakMb: number;
}

export interface Measured extends Cost {
  /** Its last words on standard output. */
  told: string;
}

export interface Limits {
  /** Where it runs. */
  folder: string;
  /** It is ended, and the bench with it, after so long. */
  minutes: number;
  env?: Readonly<Record<string, string>>;
}

/**
 * Runs a shell command on this very Node and measures it with all its children (Linux). Throws a sentence with its
 * last words when it fails or takes too long; nothing it started outlives it, nor this process when that is stopped.
 */
export async function measure(
  command: string,
  { folder, minutes, env }: Limits,
): Promise<Measured> {
  const path = `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`;
  const own = { ASTRO_TELEMETRY_DISABLED: '1', CI: 'true', NO_COLOR: '1', PATH: path };
  const child = spawn('bash', ['-c', `TIMEFORMAT='%R %U %S'; time ${command}`], {
    cwd: folder,
    env: { ...process.env, ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let told = '';
  let errors = '';
  child.stdout.on(
    'data',
    (bytes: Buffer) => (told = `${told}${bytes.toString()}`.slice(-LAST_WORDS)),
  );
  child.stderr.on(
    'data',
    (bytes: Buffer) => (errors = `${errors}${bytes.toString()}`.slice(-LAST_WORDS)),
  );

  let peakMb = 0;
  const late = new AbortController();
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, memoryOf(child.pid ?? 0));
  }, EVERY_MS);
  const alarm = setTimeout(() => {
    late.abort();
    killAll(child);
  }, minutes * MINUTE_MS);
  const stop = () => {
    killAll(child);
    process.exit(130);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  const code = await new Promise<number>((resolve) => {
    child.on('close', (ended) => {
      resolve(ended ?? 1);
    });
  });
  for (const signal of STOP_SIGNALS) process.off(signal, stop);
  clearInterval(watch);
  clearTimeout(alarm);

  if (late.signal.aborted) {
    throw new Error(
      `Quá ${minutes} phút mà chưa xong nên đã dừng: ${command}\nMáy chậm thì cho thêm giờ bằng --limit <phút>.`,
    );
  }
  if (code !== 0) throw new Error(`Không chạy được: ${command}\n${told}${errors}`);
  const [wall = 0, user = 0, system = 0] = (errors.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { wall, cpu: user + system, peakMb, told };
}

/** Ends a command with everything below it, those that made a group of their own too, as Lighthouse's browser does. */
function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  for (const each of processesBelow(pid).keys()) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It ended meanwhile.
    }
  }
}

/** Resident memory of a process and all below it, in MB. */
function memoryOf(root: number): number {
  const pages = [...processesBelow(root).values()].reduce((sum, own) => sum + own, 0);
  return Math.round((pages * PAGE_KB) / 1024);
}

/** A process and all below it: number → resident pages. */
function processesBelow(root: number): Map<number, number> {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(Number(name), Number(fields[1]));
      pages.set(Number(name), Number(fields[21]));
    } catch {
      // It ended meanwhile.
    }
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && isBelow(parents.get(pid)));
  return new Map([...pages].filter(([pid]) => isBelow(pid)));
}
