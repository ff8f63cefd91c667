import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { STOP_SIGNALS } from './stop.ts';

/** How a child process ended; `wasStopped` when this process was asked to stop meanwhile. */
export interface Ending {
  code: number;
  wasStopped: boolean;
}

interface Settings {
  root: string;
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs a tool of node_modules/.bin on this very Node, its output going straight through.
 * A crash, a signal or a tool that cannot start gives a code other than 0.
 */
export function runTool(
  tool: string,
  args: readonly string[],
  settings: Settings,
): Promise<Ending> {
  const file = join(settings.root, 'node_modules', '.bin', tool);
  return runToEnd(process.execPath, [file, ...args], settings);
}

/** Runs one of the site's own commands in a process of its own. */
export function runCommand(
  name: string,
  args: readonly string[],
  settings: Settings,
): Promise<Ending> {
  const main = join(settings.root, 'src', 'commands', 'main.ts');
  return runToEnd(process.execPath, [...process.execArgv, main, name, ...args], settings);
}

/** Runs a program with nothing on its standard input and hands every stop signal on to it. */
export function runToEnd(
  file: string,
  args: readonly string[],
  { root, env = process.env }: Settings,
): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    let wasStopped = false;
    const forward = (signal: NodeJS.Signals) => {
      wasStopped = true;
      child.kill(signal);
    };
    const end = (code: number) => {
      for (const signal of STOP_SIGNALS) process.off(signal, forward);
      resolve({ code, wasStopped });
    };
    for (const signal of STOP_SIGNALS) process.on(signal, forward);
    child.on('error', (error) => {
      console.error(`Không chạy được ${file}: ${error.message}`);
      end(1);
    });
    child.on('exit', (code) => {
      end(code ?? 1);
    });
  });
}
