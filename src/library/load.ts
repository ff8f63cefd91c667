import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { Content, Entry } from '#domain/content.ts';
import { checkIntegrity } from '#domain/integrity.ts';
import { formatProblem, isError } from '#domain/problem.ts';
import { today } from './clock.ts';
import { edition } from './edition.ts';
import { joinLibrary, type Library } from './join.ts';
import { readProse } from './markup/prose.ts';
import { splitVersions } from './split-versions.ts';

/** The one door to content: read once, checked, joined, frozen. Throws, with every fault named, before any page is made. */
export function getLibrary(): Promise<Library> {
  return library;
}

const library = load();

async function load(): Promise<Library> {
  const content = await readCollections();
  const problems = checkIntegrity(content, readProse).filter(isError);
  if (problems.length > 0) {
    throw new Error(
      `Nội dung có ${problems.length} lỗi:\n\n${problems.map(formatProblem).join('\n\n')}\n`,
    );
  }
  return joinLibrary(content, today(), edition());
}

async function readCollections(): Promise<Content> {
  const [settings] = await read('settings');
  if (settings === undefined) throw new Error('Thiếu tệp content/settings/site.yaml.');
  return {
    settings,
    ...splitVersions({ plans: await read('plans'), clauses: await read('clauses') }),
    tasks: await read('tasks'),
    documents: await read('documents'),
    agencies: await read('agencies'),
    communes: await read('communes'),
    terms: await read('terms'),
    stories: await read('stories'),
    guides: await read('guides'),
  };
}

async function read<Name extends CollectionKey>(
  name: Name,
): Promise<Entry<CollectionEntry<Name>['data']>[]> {
  const entries = await getCollection(name);
  return entries.map((entry) => ({
    id: entry.id,
    file: entry.filePath ?? name,
    data: entry.data,
    body: ('body' in entry ? entry.body : undefined) ?? '',
  }));
}
