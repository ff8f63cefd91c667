import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { Content, Entry, GuideData } from '#domain/content.ts';
import { SUMMARY_FOLDER, type SummaryData } from '#domain/summary.ts';
import { today } from './clock.ts';
import { edition } from './edition.ts';
import { joinLibrary, type Library } from './join.ts';
import { must } from './must.ts';
import { pageKeyOf, sharedKeyOf } from './page-key.ts';
import { isPrinting } from './printing.ts';
import { splitVersions } from './split-versions.ts';

/** The one door to content: checked by the loaders of the collections, joined once, frozen. */
export async function getLibrary(): Promise<Library> {
  return (await loaded).library;
}

/**
 * What `getStaticPaths` returns, each path with a key: Astro draws a page again only when its key or its code has
 * changed since the last build. `proseOf` gives the prose of the entry whose own page it is; see page-key.ts.
 */
export async function keyed<Path extends object>(
  paths: readonly Path[],
  proseOf: (path: Path) => string = () => '',
): Promise<(Path & { cacheKey: string })[]> {
  const { sharedKey } = await loaded;
  return paths.map((path) => ({ ...path, cacheKey: pageKeyOf(sharedKey, proseOf(path)) }));
}

const loaded = load();

async function load(): Promise<{ library: Library; sharedKey: string }> {
  const [settings] = await read('settings');
  const [withdrawals] = await read('withdrawals');
  const content: Content = {
    settings: must(settings),
    ...splitVersions({ plans: await read('plans'), clauses: await read('clauses') }),
    tasks: await read('tasks'),
    documents: await read('documents'),
    agencies: await read('agencies'),
    communes: await read('communes'),
    terms: await read('terms'),
    stories: await read('stories'),
    withdrawnStories: must(withdrawals).data.stories,
    ...splitProse(await read('guides')),
  };
  const library = joinLibrary(content, today(), edition(), isPrinting());
  return { library, sharedKey: sharedKeyOf(content, library) };
}

/** Guides apart from the summaries that the same collection keeps under "tom-tat/". */
function splitProse(
  entries: readonly Entry<GuideData | SummaryData>[],
): Pick<Content, 'guides' | 'summaries'> {
  const prose: { guides: Entry<GuideData>[]; summaries: Entry<SummaryData>[] } = {
    guides: [],
    summaries: [],
  };
  for (const { data, ...entry } of entries) {
    if ('author' in data) {
      prose.summaries.push({ ...entry, id: entry.id.slice(SUMMARY_FOLDER.length), data });
    } else prose.guides.push({ ...entry, data });
  }
  return prose;
}

async function read<Name extends CollectionKey>(
  name: Name,
): Promise<Entry<CollectionEntry<Name>['data']>[]> {
  const entries = await getCollection(name);
  return entries.map((entry) => ({
    id: entry.id,
    file: entry.filePath ?? name,
    data: entry.data,
    body: entry.body ?? '',
  }));
}
