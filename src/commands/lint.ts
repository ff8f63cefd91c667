import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sync } from 'astro';
import { runTool } from './child.ts';

/** Lints the whole project; a warning is a fault. */
export async function run(args: string[], root: string): Promise<number> {
  // Rules that look at types need those of Astro, which it writes itself.
  if (!existsSync(join(root, '.astro/types.d.ts'))) await sync({ root, logLevel: 'error' });
  const { code } = await runTool('eslint', ['.', '--max-warnings', '0', ...args], { root });
  return code;
}
