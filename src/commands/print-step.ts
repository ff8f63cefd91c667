import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { today } from '#library/clock.ts';
import { fillSizes } from '#print/file-sizes.ts';
import { siteAddress } from './site-address.ts';

interface PrintPlaces {
  /** The site as built so far. */
  folder: string;
  root: string;
  /** For what lasts from build to build. */
  cache: string;
}

/**
 * Prints the PDF files of a built site, where there is a browser, and writes beside each link to a file how large it
 * is. Says in a few words what it did.
 */
export async function printFiles(
  { folder, root, cache }: PrintPlaces,
  browser: Browser | undefined,
): Promise<string> {
  if (browser === undefined) {
    await fillSizes(folder);
    return 'không có tệp PDF';
  }
  const { printSite } = await import('#print/print-site.ts');
  const { files, printed } = await printSite({
    folder,
    root,
    cache: join(cache, 'pdf'),
    site: new URL(siteAddress(root)),
    today: today(),
    browser,
  });
  await fillSizes(folder);
  return `${files} tệp PDF (in mới ${printed})`;
}
