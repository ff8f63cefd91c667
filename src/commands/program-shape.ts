import type { RouteData } from 'astro';
import type { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { z } from 'zod';

type App = ConstructorParameters<typeof StaticPaths>[0];

/** Beside the program: what Astro told it and what it must be told again. */
export const PROGRAM_FACTS = 'program.json';

const styles = z.array(z.object({ depth: z.number(), order: z.number(), sheet: z.unknown() }));

export const programFacts = z.object({
  /** By Astro's own key of a page: the styles in its head. */
  pages: z.array(z.tuple([z.string(), z.object({ styles })])),
  /** What was asked of a photograph, as JSON, and the address of the picture made. */
  images: z.array(z.tuple([z.string(), z.string()])),
});
export type ProgramFacts = z.infer<typeof programFacts>;

export interface Internals {
  pagesByKeys: ReadonlyMap<string, ProgramFacts['pages'][number][1]>;
}

/** The part of Astro 7's build app (`astro/entrypoints/prerender`) that drawing pages needs. */
export interface Drawing extends App {
  setInternals(internals: Internals): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

export function isProgram(module: unknown): module is { app: Drawing } {
  if (!isObject(module) || !isObject(module['app'])) return false;
  const { app } = module;
  return (
    isObject(app['manifest']) &&
    ['setInternals', 'setOptions', 'render'].every((name) => typeof app[name] === 'function')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
