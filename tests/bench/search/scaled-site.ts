import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressTextFiles } from '#publish/compress.ts';
import { PAGE_KIND_LABELS } from '#domain/labels.ts';
import { today } from '#library/clock.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { makeIndex, writeIndex } from '#search/build-index.ts';
import { Lexicon } from '#search/expansion.ts';
import { loadHead, type Load } from '#search/index-head.ts';
import { StoredPages } from '#search/stored-pages.ts';
import { Chance } from '../../search/chance.ts';
import { generatedDocuments } from './generated-documents.ts';
import { documentPages, storyPages, taskPages } from './generated-pages.ts';
import { GeneratedText } from './generated-text.ts';

const SEED = 20_261_123;
const COUNTS = { tasks: 2200, stories: 1300, documents: 1500 };
export const GENERATED = COUNTS.tasks + COUNTS.stories + COUNTS.documents;

/**
 * Copies the built site of `root` to `folder`/site and indexes it anew with 5,000 generated pages, as a build
 * does it: generated documents are content that the vocabulary knows, generated pages lie among the others.
 * Returns how many things can be found; the generated pages themselves are gone again.
 */
export async function makeScaledSite(root: string, folder: string): Promise<number> {
  const site = join(folder, 'site');
  const source = join(folder, 'source');
  await cp(join(root, 'dist'), site, { recursive: true });
  await cp(join(root, 'content'), join(source, 'content'), { recursive: true });
  await symlink(join(root, 'public'), join(source, 'public'), 'junction');

  const chance = new Chance(SEED);
  const text = new GeneratedText(chance, await realTexts(site));
  const taken = libraryOf(source).documents.map(({ number }) => number);
  const documents = generatedDocuments(COUNTS.documents, taken, { chance, text });
  for (const [id, data] of documents) {
    const file = join(source, 'content', 'documents', `${id}.mdx`);
    await writeFile(file, `---\n${JSON.stringify(data)}\n---\n`);
  }
  const maker = { chance, text, library: libraryOf(source) };
  const pages = [
    ...taskPages(COUNTS.tasks, maker),
    ...storyPages(COUNTS.stories, maker),
    ...documentPages(new Set(documents.keys()), maker),
  ];
  for (const { url, html } of pages) {
    await mkdir(join(site, url), { recursive: true });
    await writeFile(join(site, url, 'index.html'), html);
  }
  await dropIndex(join(site, 'tim-kiem'));
  const index = await makeIndex(site, source);
  writeIndex(site, index);
  // Nobody opens them, and compressing them takes longer than all the rest.
  for (const { url } of pages) await rm(join(site, url), { recursive: true });
  await compressTextFiles(site);
  return index.pages;
}

/** The words of communes are names and codes only: text made of them would be like no other. */
async function realTexts(site: string): Promise<string[]> {
  const load: Load = (path) => readFile(join(site, path));
  const head = await loadHead(load);
  const pages = new StoredPages(head, new Lexicon([]), load);
  const read = Array.from({ length: head.pageCount }, (_, page) => pages.read(page));
  return (await Promise.all(read))
    .filter(({ kind }) => kind !== PAGE_KIND_LABELS.commune)
    .map(({ text }) => text);
}

/** The index of the copied site; its own page stays. */
async function dropIndex(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('index.html')) await rm(join(folder, name), { recursive: true });
  }
}

function libraryOf(source: string): Library {
  const { content, problems } = readContent(source);
  if (content === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return joinLibrary(content, today());
}
