import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sync } from 'astro';
import { runTool } from './child.ts';

/** Lints the whole project; a warning is a fault. */
export async function run(args: string[], root: string): Promise<number> {
  // Rules that look at types need the types of the content collections, which Astro writes.
  const types = changedAt(join(root, '.astro/types.d.ts'));
  if (types === undefined || types < (changedAt(join(root, 'src/content.config.ts')) ?? 0)) {
    await sync({ root, logLevel: 'error' });
  }
  const { code } = await runTool('eslint', ['.', '--max-warnings', '0', ...args], { root });
  return code;
}

function changedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
