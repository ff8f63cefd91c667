import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { collectionSchemas } from './collections.ts';
import { contentRoot } from './edition.ts';
import { namedPhotos } from './photo-files.ts';
import { madeFilesOf } from './made-files.ts';
import { isShownNow } from './shown-content.ts';
import { sourcesOf } from './source.ts';

const PHOTOS = 'virtual:story-photos';

/**
 * Makes content known to Vite: the photographs that the stories it shows name, and no other file beside them, become
 * `virtual:story-photos`; `npm run dev` shows every page anew when a content file changes.
 */
export function contentPlugin(root: string): Plugin {
  const folder = contentRoot(root);
  return {
    name: 'content',
    // Built sites and measurements hold tens of thousands of files, and none of the source.
    config: () => ({
      server: { watch: { ignored: madeFilesOf(root, join(folder, 'content')) } },
    }),
    resolveId: (id) => (id === PHOTOS ? `\0${PHOTOS}` : undefined),
    load: (id) => (id === `\0${PHOTOS}` ? photoModule(folder) : undefined),
    configureServer(server) {
      const content = join(folder, 'content') + sep;
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content)) return;
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: 'full-reload' });
        }
      });
    },
  };
}

/** A module whose default export is a map from a photo's path below the content's root to what Astro knows of it. */
function photoModule(folder: string): string {
  const photos = photosIn(folder);
  const imports = photos.map(
    (photo, index) => `import photo${index} from ${JSON.stringify(join(folder, photo))};`,
  );
  const entries = photos.map((photo, index) => `[${JSON.stringify(photo)}, photo${index}],`);
  return [...imports, 'export default new Map([', ...entries, ']);'].join('\n');
}

/** Photographs of the stories this edition shows today: paths below the content's root, in order, each once. */
export function photosIn(folder: string): string[] {
  const { stories: schema } = collectionSchemas(z.string());
  const stories = sourcesOf(folder, 'stories').flatMap(({ id, file, data, body }) => {
    const parsed = schema.safeParse(data);
    return parsed.success && isShownNow(parsed.data) ? [{ id, file, data: parsed.data, body }] : [];
  });
  return [...new Set(namedPhotos(stories, () => ({})).map(({ photo }) => photo))].sort();
}
