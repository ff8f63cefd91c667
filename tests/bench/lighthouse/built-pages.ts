import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { routes, toSearch } from '#domain/route.ts';
import { CMS_FOLDER } from '#publish/headers.ts';
import { DIST, listedAddresses } from '../../site/support/built-site.ts';
import { pageKinds, routeOf, type BuiltPage, type PageKind } from './page-kinds.ts';

/** A question with many answers: the search page is another page once it is asked. */
const QUESTION = 'hợp tác xã';

/**
 * The pages that stand for what the built site shows its readers, so without the editor's own, or those at the addresses
 * given. Throws a sentence for one that is not there.
 */
export function pagesToMeasure(root: string, asked: readonly string[]): PageKind[] {
  const routeFiles = filesIn(join(root, 'src', 'pages'));
  const pages = builtPages();
  const siteMap = new Set(listedAddresses());
  const at = (address: string): PageKind => {
    const [path = ''] = address.split(/[?#]/);
    if (!pages.some((page) => page.address === path)) {
      throw new Error(`Bản dựng không có trang ${address}. Địa chỉ viết như ${routes.tasks}.`);
    }
    return { route: routeOf(path, routeFiles), address, isListed: siteMap.has(path) };
  };
  // As the browser writes it, so that one page has one row.
  if (asked.length > 0) return asked.map((address) => at(encodeURI(decodeURI(address))));
  const readersPages = pages.filter(({ address }) => address !== CMS_FOLDER);
  return [...pageKinds(routeFiles, readersPages, siteMap), at(toSearch(QUESTION))];
}

function builtPages(): BuiltPage[] {
  return filesIn(DIST)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      bytes: statSync(join(DIST, file)).size,
    }));
}

/** Paths below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
