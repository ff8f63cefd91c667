import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CMS_ENTRY, CMS_FOLDER } from '#cms/addresses.ts';
import { compressTextFiles } from '#publish/compress.ts';

/** What the program is made of; the first is its entry. */
const SOURCES = [
  'cms/start.ts',
  'cms/addresses.ts',
  'cms/escape-mdx.ts',
  'domain/story-components.ts',
];

const FOREIGN_FONT = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)]*/g;

/**
 * Puts the editor's program into a built site. It is bundled apart from the site's own pages, so that
 * they carry none of it, and kept in the cache until its sources or Sveltia's version change.
 */
export async function addCms(root: string, distFolder: string): Promise<void> {
  const key = await keyOf(root);
  const ready = join(root, '.cache', 'cms', key);
  if (!existsSync(ready)) await bundle(root, ready);
  await mkdir(join(distFolder, CMS_FOLDER), { recursive: true });
  await cp(ready, join(distFolder, CMS_FOLDER), { recursive: true });
}

async function keyOf(root: string): Promise<string> {
  const files = [
    join(root, 'node_modules/@sveltia/cms/package.json'),
    ...SOURCES.map((name) => join(root, 'src', name)),
    import.meta.filename,
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(root: string, ready: string): Promise<void> {
  const { build } = await import('vite');
  const next = `${ready}.next`;
  await rm(next, { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: `/${CMS_FOLDER}/`,
    plugins: [
      {
        name: 'own-host-only',
        enforce: 'pre',
        // The fonts come with the package too; a second copy is asked of a foreign host.
        transform: (code, id) =>
          id.includes('@sveltia/cms') ? code.replace(FOREIGN_FONT, 'data:,') : null,
        // Colours for program text in a hundred languages: stories hold none.
        resolveId: (id) => (/^@shikijs\/(?:langs|themes)\//.test(id) ? '\0nothing' : null),
        load: (id) => (id === '\0nothing' ? 'export default []' : null),
      },
    ],
    build: {
      outDir: next,
      target: 'es2022',
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: join(root, 'src', SOURCES[0] ?? ''),
        output: {
          entryFileNames: CMS_ENTRY,
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  await compressTextFiles(next);
  await rename(next, ready);
}
