import { runTool } from './child.ts';

/** Writes every file in the project's format; `--check` only names those that are not. */
export async function run(args: string[], root: string): Promise<number> {
  const mode = args.includes('--check') ? [] : ['--write', '--log-level', 'warn'];
  const { code } = await runTool('prettier', ['.', ...mode, ...args], { root });
  return code;
}
