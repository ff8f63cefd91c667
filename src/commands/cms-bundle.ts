import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { CMS_ENTRY, CMS_FOLDER } from '#cms/addresses.ts';
import { MISSING_WORDS } from '#cms/sveltia-words.ts';
import { withWords } from '#cms/words.ts';
import { askThread } from '#library/ask-thread.ts';
import { listFiles } from '#publish/site-files.ts';

/** A program for the editor's browser. */
interface Program {
  /** Below src/. */
  entry: string;
  /** What a package brings that a page of ours must not do. */
  plugins: readonly Plugin[];
}

/** What the programs are made of, below src/. */
const SOURCE_FOLDERS = ['cms', 'domain'];
const SOURCE_FILES = ['library/to-yaml.ts'];
const PACKAGES = ['@sveltia/cms', 'yaml', 'rolldown'];

/** A module that holds nothing. */
const NOTHING = '\0nothing';
const FOREIGN_FONT = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)]*/g;

/** The editor of the site, and what starts Decap for `npm run cms`. */
const PROGRAMS = {
  hosted: {
    entry: 'cms/start.ts',
    plugins: [
      {
        name: 'own-host-only',
        // The fonts come with the package too; a second copy is asked of a foreign host.
        transform: {
          filter: { id: /@sveltia\/cms/, code: FOREIGN_FONT },
          handler: (code) => code.replaceAll(FOREIGN_FONT, 'data:,'),
        },
        // Colours for program text in a hundred languages: stories hold none.
        resolveId: { filter: { id: /^@shikijs\/(?:langs|themes)\// }, handler: () => NOTHING },
        load: { filter: { id: /^\0nothing$/ }, handler: () => 'export default []' },
      },
      {
        name: 'whole-vietnamese',
        transform: {
          filter: { id: /\/locales\/vi\.json$/ },
          handler: (code) => wholeVietnamese(JSON.parse(code)),
        },
      },
    ],
  },
  local: { entry: 'cms/decap/start.ts', plugins: [] },
} as const satisfies Record<string, Program>;

/** What the thread is asked for: to make one of the programs in a folder that is not there yet. */
export interface BundleTask {
  root: string;
  name: keyof typeof PROGRAMS;
  ready: string;
}

/**
 * The folder of the editor's program for the site. It is bundled apart from the site's own pages, so that they carry
 * none of it, and kept in the cache until its sources or a package's version change.
 */
export function hostedProgram(root: string): Promise<string> {
  return programFolder(root, 'hosted');
}

/** Puts the editor's program into a built site. */
export async function addCms(program: string, distFolder: string): Promise<void> {
  await mkdir(join(distFolder, CMS_FOLDER), { recursive: true });
  await cp(program, join(distFolder, CMS_FOLDER), { recursive: true });
}

/** The folder of the program that starts Decap for `npm run cms`. */
export function localProgram(root: string): Promise<string> {
  return programFolder(root, 'local');
}

/** Made in a thread of its own: while a build loads its own programs, its thread has no time for another's. */
async function programFolder(root: string, name: BundleTask['name']): Promise<string> {
  const key = await keyOf(root, PROGRAMS[name]);
  const ready = join(root, '.cache', 'cms', key);
  const task: BundleTask = { root, name, ready };
  if (!existsSync(ready)) {
    await askThread(new URL('./cms-bundle-worker.ts', import.meta.url), 'đóng gói', task);
  }
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

/** Not with Vite, whose own work on the package's two million letters takes twice as long as bundling them. */
export async function bundle({ root, name, ready }: BundleTask): Promise<void> {
  const { entry, plugins } = PROGRAMS[name];
  const { rolldown } = await import('rolldown');
  const next = `${ready}.next`;
  await rm(next, { recursive: true, force: true });
  const bundling = await rolldown({
    cwd: root,
    input: join(root, 'src', entry),
    platform: 'browser',
    // Fonts and decoders, which the package names by `new URL(…, import.meta.url)`.
    experimental: { resolveNewUrlToAsset: true },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
    plugins: [...plugins],
  });
  await bundling.write({
    dir: next,
    // The package comes with its names already short: looking for shorter ones takes twice the time for 2%.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    entryFileNames: CMS_ENTRY,
    chunkFileNames: '[name]-[hash].js',
    assetFileNames: '[name]-[hash][extname]',
  });
  await bundling.close();
  await rename(next, ready);
}

/** Sveltia's own Vietnamese words and those it lacks. */
function wholeVietnamese(own: unknown): string {
  return JSON.stringify(
    withWords(typeof own === 'object' && own !== null ? own : {}, MISSING_WORDS),
  );
}
