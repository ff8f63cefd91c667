import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { claimDrawnPages } from './drawn-pages.ts';

export interface Drawing {
  root: string;
  outDir: string;
  /** Astro's own, from build to build. */
  cacheDir: string;
  /** No page is drawn before it is settled. */
  mayBegin: Promise<unknown>;
  /** Told of every page that is drawn anew, before all are: its address, and its HTML as it will be written. */
  onPage: (url: string, html: string) => void;
}

/** Has Astro draw the site's pages. */
export async function drawPages(drawing: Drawing): Promise<void> {
  const { root, outDir, cacheDir } = drawing;
  // Astro keeps parsed content and never asks whether a schema in src/schema has changed since.
  await rm(join(cacheDir, 'data-store.json'), { force: true });
  const drawn = claimDrawnPages(cacheDir, root);
  const { build } = await import('astro');
  await build({
    root,
    outDir,
    cacheDir,
    logLevel: 'warn',
    integrations: [attending(drawing)],
    experimental: { incrementalBuild: drawn.mayUse },
    // Astro marks every MDX file with a directive of its own; one warning per content file would hide the real ones.
    vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  });
  drawn.finish();
}

function attending({ mayBegin, onPage }: Drawing): AstroIntegration {
  return {
    name: 'drawn-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          render: async (request, options) => {
            await mayBegin;
            const result = await usual.render(request, options);
            await tell(new URL(request.url).pathname, result, onPage);
            return result;
          },
        }));
      },
    },
  };
}

async function tell(
  url: string,
  result: Awaited<ReturnType<AstroPrerenderer['render']>>,
  onPage: Drawing['onPage'],
): Promise<void> {
  const response = 'response' in result ? result.response : result;
  const isPage = url.endsWith('/') && response.headers.get('content-type')?.includes('text/html');
  if (response.ok && isPage === true) onPage(url, await response.clone().text());
}
