import { RECORD_PATH } from '#domain/record.ts';
import { isNamedByContent } from './headers.ts';
import { UNRECORDED } from './record-file.ts';

/** Names the newest files of the search index, so it must not arrive before them. */
const NAMES_THE_INDEX = 'tim-kiem/muc-luc.json';

/**
 * Files in groups, each to be whole in the store before the next begins, so that a reader in between finds whatever a
 * page names: files named by their content, other files, pages that are new, pages that change, the home page, what
 * says which files there are, and the record, which turns the copy into the next one.
 */
export function uploadGroups(paths: readonly string[], present: ReadonlySet<string>): string[][] {
  const groupOf = (path: string): number => {
    if (path === RECORD_PATH) return 6;
    if (UNRECORDED.has(path) || path === NAMES_THE_INDEX || path === 'sitemap.xml') return 5;
    if (path === 'index.html') return 4;
    if (path.endsWith('.html')) return present.has(path) ? 3 : 2;
    return isNamedByContent(path) || path.startsWith('fonts/') ? 0 : 1;
  };
  const groups: string[][] = [[], [], [], [], [], [], []];
  for (const path of paths) groups[groupOf(path)]?.push(path);
  return groups.filter((group) => group.length > 0);
}
