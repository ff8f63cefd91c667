import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressTextFiles } from '#publish/compress.ts';
import { PAGE_KIND_LABELS } from '#domain/labels.ts';
import { today } from '#library/clock.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { buildIndex } from '#search/build-index.ts';
import { fromCarrier } from '#search/carrier.ts';
import { indexedRecords } from '#search/indexed-texts.ts';
import { Chance } from './chance.ts';
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
  const text = new GeneratedText(chance, await realTexts(join(site, 'pagefind')));
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
  await rm(join(site, 'pagefind'), { recursive: true });
  const { pages: searchable } = await buildIndex(site, source);
  // Nobody opens them, and compressing them takes longer than all the rest.
  for (const { url } of pages) await rm(join(site, url), { recursive: true });
  await compressTextFiles(site);
  return searchable;
}

/** The words of communes are names and codes only: text made of them would be like no other. */
async function realTexts(pagefindFolder: string): Promise<string[]> {
  const records = await indexedRecords(pagefindFolder);
  return records
    .filter(
      ({ filters }) =>
        !fromCarrier(filters['kind']?.join() ?? '').includes(PAGE_KIND_LABELS.commune),
    )
    .map(({ content }) => fromCarrier(content));
}

function libraryOf(source: string): Library {
  const { content, problems } = readContent(source);
  if (content === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return joinLibrary(content, today());
}
