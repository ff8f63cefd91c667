import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { loadProgram } from './page-program.ts';
import { PROGRAM_FACTS, programFacts, type Drawing } from './program-shape.ts';

interface Drawn {
  root: string;
  /** Where `keepProgram` left the program. */
  program: string;
  /** The folder that gets the pages. */
  folder: string;
}

/**
 * Draws every page from today's content with a program an earlier build kept, as Astro 7's `generatePages` does.
 * Throws at anything it does not know how to do exactly so; the caller then lets Astro build from the start.
 */
export async function drawPages({ root, program, folder }: Drawn): Promise<void> {
  const facts = programFacts.parse(
    JSON.parse(await readFile(join(program, PROGRAM_FACTS), 'utf8')),
  );
  const unusedImages = answerForImages(new Map(facts.images));
  const app = await loadProgram(join(program, 'server'));
  app.setInternals({ pagesByKeys: new Map(facts.pages) });
  app.setOptions({
    logger: { options: { destination: { write: () => true } } },
    settings: { scripts: [] },
  });
  const { site } = app.manifest;
  if (site === undefined) throw new Error('không biết địa chỉ của trang');

  const published = join(root, 'public');
  if (existsSync(published)) await cp(published, folder, { recursive: true });
  await cp(join(program, 'client'), folder, { recursive: true });
  const seen = new Set<string>();
  for (const { pathname, route } of await pathsOf(app)) {
    const file = fileOf(pathname, route);
    if (seen.has(file) || existsSync(join(published, file))) {
      throw new Error(`hai nơi cùng cho ${file}`);
    }
    seen.add(file);
    const request = new Request(new URL(addressOf(pathname, route), site));
    const response = await app.render(request, { routeData: route });
    if (response.status !== (file === '404.html' ? 404 : 200) && response.status !== 200) {
      throw new Error(`${file}: mã ${response.status}`);
    }
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
  }
  const [unused] = unusedImages();
  if (unused !== undefined) throw new Error(`ảnh không còn được dùng: ${unused}`);
}

async function pathsOf(app: Drawing): Promise<{ pathname: string; route: RouteData }[]> {
  const paths = await new StaticPaths(app).getAll();
  const other = paths.find(({ route }) => !['page', 'endpoint'].includes(route.type));
  if (other !== undefined) throw new Error(`không biết cách dựng ${other.pathname}`);
  return paths;
}

/** Below the site's folder: "mo-hinh/htx-a/index.html", "robots.txt". */
function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Astro asks a route with parameters under its name and a slash, even where the name ends in ".csv". */
function addressOf(pathname: string, { type }: RouteData): string {
  const path = `/${pathname.replace(/^\//, '')}`;
  if (path.endsWith('/') || (type === 'endpoint' && extname(path) !== '')) return path;
  return `${path}/`;
}

/** Gives photographs the addresses they were given when they were made; returns which of them nobody asks for. */
function answerForImages(known: ReadonlyMap<string, string>): () => string[] {
  const asked = new Set<string>();
  globalThis.astroAsset = {
    referencedImages: new Set(),
    addStaticImage: (...question) => {
      const key = JSON.stringify(question);
      const path = known.get(key);
      if (path === undefined) throw new Error('ảnh chưa từng được thu nhỏ như thế');
      asked.add(path);
      return path;
    },
  };
  return () => [...new Set(known.values())].filter((path) => !asked.has(path));
}
