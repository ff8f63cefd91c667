import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const PAGE_KB = 4;
const EVERY_MS = 100;

export interface Cost {
  /** Wall seconds. */
  wall: number;
  /** Seconds of all processors, children included. */
  cpu: number;
  /** Most memory that the process and its children held at once, in MB. */
  peakMb: number;
}

/** Runs a command in a folder and measures it with all its children (Linux). Throws with its last words when it fails. */
export async function measure(command: string, folder: string): Promise<Cost> {
  const timed = `TIMEFORMAT='%R %U %S'; time ${command} >/dev/null`;
  const child = spawn('bash', ['-c', timed], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CI: 'true', NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (bytes: Buffer) => (told += bytes.toString()));
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, memoryOf(child.pid ?? 0));
  }, EVERY_MS);
  const code = await new Promise<number>((resolve) =>
    child.on('close', (ended) => resolve(ended ?? 1)),
  );
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command}\n${told.slice(-3000)}`);
  const [wall = 0, user = 0, system = 0] = (told.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { wall, cpu: user + system, peakMb };
}

/** Resident memory of a process and all below it, in MB. */
function memoryOf(root: number): number {
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
  const total = [...pages].reduce((sum, [pid, own]) => sum + (isBelow(pid) ? own : 0), 0);
  return Math.round((total * PAGE_KB) / 1024);
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}
