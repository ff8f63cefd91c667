import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

const VARIABLE = 'CLIENT_SCRIPTS';
const schema = z.record(z.string(), z.array(z.string()));

/** Tells the pages of this process what became of the browser's modules, which are bundled before any page is drawn. */
export function clientScriptsPlugin(root: string): Plugin {
  return {
    name: 'client-scripts',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const scripts: Record<string, string[]> = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.facadeModuleId === null) continue;
        const module = relative(join(root, 'src'), chunk.facadeModuleId);
        scripts[module] = [chunk.fileName, ...chunk.imports];
      }
      process.env[VARIABLE] = JSON.stringify(scripts);
    },
  };
}

/**
 * Addresses of the file that a module of the browser became, and of those that it imports: where a page knows them, they
 * are under way before its own script asks for them. None where pages are not bundled, as in `npm run dev`.
 * @param module below src/.
 */
export function scriptsOf(module: string): string[] {
  const scripts = schema.parse(JSON.parse(process.env[VARIABLE] ?? '{}'));
  return (scripts[module] ?? []).map((file) => `/${file}`);
}
