import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { photosIn } from '#library/content-plugin.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { INPUT_FILES, inputsOf } from './fingerprint.ts';
import { isProgram, PROGRAM_FACTS, type Drawing, type ProgramFacts } from './program-shape.ts';

/**
 * A name for the program that draws the pages, changing with everything it is made of: code, packages, Node, the site's
 * address, the photographs that are part of it. Content is not: the program reads it when it runs.
 */
export function programKey(root: string): string {
  const hash = createHash('sha256');
  const settings = readFileSync(join(root, 'content/settings/site.yaml'), 'utf8');
  const address = /^address:.*$/m.exec(settings)?.[0] ?? '';
  hash.update(
    [root, process.version, edition(), process.env['SITE_ADDRESS'] ?? '', address].join('\n'),
  );
  const folder = contentRoot(root);
  const environment = readdirSync(root).filter((name) => name.startsWith('.env'));
  for (const file of [
    ...inputsOf(root, ['src'], [...INPUT_FILES, ...environment]).map((name) => join(root, name)),
    ...photosIn(folder).map((photo) => join(folder, photo)),
  ]) {
    const bytes = readFileSync(file);
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

/** Keeps the program that Astro makes, with the styles, scripts and photographs its pages ask for, in a folder. */
export function keepProgram(folder: string): AstroIntegration {
  const unfinished = `${folder}.next`;
  const facts: ProgramFacts = { pages: [], images: [] };
  let made = '';
  return {
    name: 'keep-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        made = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          async setup() {
            await rm(dirname(folder), { recursive: true, force: true });
            await mkdir(unfinished, { recursive: true });
            await watchProgram(join(made, '.prerender'), facts);
            watchImages(facts);
            await own.setup?.();
            await cp(join(made, '.prerender'), join(unfinished, 'server'), { recursive: true });
          },
        }));
      },
      'astro:build:done': async () => {
        if (existsSync(join(made, '_astro'))) {
          await cp(join(made, '_astro'), join(unfinished, 'client', '_astro'), { recursive: true });
        }
        await writeFile(join(unfinished, PROGRAM_FACTS), JSON.stringify(facts));
        await rename(unfinished, folder);
      },
    },
  };
}

/** The program in a folder, once for this process. */
export async function loadProgram(folder: string): Promise<Drawing> {
  const names = await readdir(folder);
  const entry = names.find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (entry === undefined) throw new Error('không thấy chương trình vẽ trang');
  const program: unknown = await import(pathToFileURL(join(folder, entry)).href);
  if (!isProgram(program)) throw new Error('chương trình vẽ trang không đúng dạng đã biết');
  return program.app;
}

/** Takes down which styles each page is given. */
async function watchProgram(folder: string, facts: ProgramFacts): Promise<void> {
  const app = await loadProgram(folder);
  const give = app.setInternals.bind(app);
  app.setInternals = (internals) => {
    facts.pages = [...internals.pagesByKeys].map(([key, { styles }]) => [key, { styles }]);
    give(internals);
  };
}

/** Takes down where each photograph of each size went. */
function watchImages(facts: ProgramFacts): void {
  const place = globalThis.astroAsset.addStaticImage;
  if (place === undefined) return;
  globalThis.astroAsset.addStaticImage = (...asked) => {
    const path = place(...asked);
    facts.images.push([JSON.stringify(asked), path]);
    return path;
  };
}
