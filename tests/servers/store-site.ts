import { ObjectStore } from '#publish/object-store.ts';
import { publishToStore, type StoreReport } from '#publish/publish-to-store.ts';
import { parseState, STATE_PATH, type StoreState } from '#publish/store-state.ts';
import type { StorePlace } from '#publish/store-place.ts';
import type { PublicRecord } from '#domain/record.ts';
import { aFolder } from '../unit/commands/site-folder.ts';
import { aBuiltSite } from '../unit/publish/a-site.ts';
import { recordServed } from '../unit/publish/record-served.ts';

/** A store whose failed requests are tried again at once. */
export function open(place: StorePlace): ObjectStore {
  return new ObjectStore(place, 1);
}

export function publish(
  place: StorePlace,
  built: string,
  record: Partial<PublicRecord> = {},
): Promise<StoreReport> {
  return publishToStore({
    built,
    store: open(place),
    cache: aFolder({}),
    record: (folder, previous) => recordServed(folder, previous, record),
  });
}

/** A page that names a style sheet of its own release. */
export function pageOf(release: string): string {
  return `<link href="/_astro/${release}.css"><p>${release}</p>`;
}

/** A built site whose pages and style sheet say which release they are of. */
export function aRelease(name: string, more: Record<string, string> = {}): Promise<string> {
  return aBuiltSite({
    'index.html': pageOf(name),
    'nhiem-vu/index.html': pageOf(name),
    [`_astro/${name}.css`]: name,
    ...more,
  });
}

export async function homeIn(place: StorePlace): Promise<string> {
  return String(await open(place).read('index.html'));
}

export async function pathsIn(place: StorePlace): Promise<string[]> {
  return (await open(place).objects()).map(({ path }) => path).sort();
}

/** Rewrites part of what the last publication left for the next. */
export async function changeState(place: StorePlace, parts: Partial<StoreState>): Promise<void> {
  const state = parseState(String(await open(place).read(STATE_PATH)));
  if (state === undefined) throw new Error('No state.');
  await open(place).put(STATE_PATH, Buffer.from(JSON.stringify({ ...state, ...parts })), {});
}
