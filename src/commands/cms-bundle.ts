import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CMS_ENTRY, CMS_FOLDER, LOCAL_CMS } from '#cms/addresses.ts';
import { MISSING_WORDS } from '#cms/sveltia-words.ts';
import { withWords } from '#cms/words.ts';
import { compressTextFiles } from '#publish/compress.ts';
import { listFiles } from '#publish/site-files.ts';

/** A program for the editor's browser. */
interface Program {
  /** Below src/. */
  entry: string;
  /** Address below which it is served. */
  base: string;
  /** What a package brings that a page of ours must not do. */
  plugins: Plugin[];
}

/** What the programs are made of, below src/. */
const SOURCE_FOLDERS = ['cms', 'domain'];
const SOURCE_FILES = ['library/to-yaml.ts'];
const PACKAGES = ['@sveltia/cms', 'yaml'];

const FOREIGN_FONT = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)]*/g;

const HOSTED: Program = {
  entry: 'cms/start.ts',
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
    {
      name: 'whole-vietnamese',
      enforce: 'pre',
      transform: (code, id) =>
        id.endsWith('/locales/vi.json') ? wholeVietnamese(JSON.parse(code)) : null,
    },
  ],
};
const LOCAL: Program = { entry: 'cms/decap/start.ts', base: LOCAL_CMS.program, plugins: [] };

/**
 * The folder of the editor's program for the site. It is bundled apart from the site's own pages, so that they carry
 * none of it, and kept in the cache until its sources or a package's version change.
 */
export function hostedProgram(root: string): Promise<string> {
  return programFolder(root, HOSTED);
}

/** Puts the editor's program into a built site. */
export async function addCms(program: string, distFolder: string): Promise<void> {
  await mkdir(join(distFolder, CMS_FOLDER), { recursive: true });
  await cp(program, join(distFolder, CMS_FOLDER), { recursive: true });
}

/** The folder of the program that starts Decap for `npm run cms`. */
export function localProgram(root: string): Promise<string> {
  return programFolder(root, LOCAL);
}

async function programFolder(root: string, program: Program): Promise<string> {
  const key = await keyOf(root, program);
  const ready = join(root, '.cache', 'cms', key);
  if (!existsSync(ready)) await bundle(root, program, ready);
  return ready;
}

async function keyOf(root: string, program: Program): Promise<string> {
  const src = join(root, 'src');
  const inFolders = await Promise.all(
    SOURCE_FOLDERS.map(async (folder) =>
      (await listFiles(join(src, folder))).map((name) => join(src, folder, name)),
    ),
  );
  const files = [
    ...PACKAGES.map((name) => join(root, 'node_modules', name, 'package.json')),
    ...inFolders.flat(),
    ...SOURCE_FILES.map((name) => join(src, name)),
    import.meta.filename,
  ];
  const hash = createHash('sha256').update(program.entry);
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(
  root: string,
  { entry, base, plugins }: Program,
  ready: string,
): Promise<void> {
  const { build } = await import('vite');
  const next = `${ready}.next`;
  await rm(next, { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base,
    plugins,
    build: {
      outDir: next,
      target: 'es2022',
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: join(root, 'src', entry),
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

/** Sveltia's own Vietnamese words and those it lacks. */
function wholeVietnamese(own: unknown): string {
  return JSON.stringify(
    withWords(typeof own === 'object' && own !== null ? own : {}, MISSING_WORDS),
  );
}
