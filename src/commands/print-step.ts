import { join } from 'node:path';
import { today } from '#library/clock.ts';
import type { PrintingBrowser } from '#print/press-room.ts';
import type { SitePrinter } from '#print/print-site.ts';
import { siteAddress } from './site-address.ts';

interface PrintPlaces {
  /** The site that is being built. */
  folder: string;
  root: string;
  /** For what lasts from build to build. */
  cache: string;
}

/** What prints the PDF files of a site, where there is a browser. */
export async function openPrinter(
  { folder, root, cache }: PrintPlaces,
  browser: PrintingBrowser | undefined,
): Promise<SitePrinter | undefined> {
  if (browser === undefined) return undefined;
  const { SitePrinter } = await import('#print/print-site.ts');
  return SitePrinter.open({
    folder,
    root,
    cache: join(cache, 'pdf'),
    site: new URL(siteAddress(root)),
    today: today(),
    browser,
  });
}

/** Puts all PDF files in place; says in a few words what was done. */
export async function printFiles(printer: SitePrinter | undefined): Promise<string> {
  if (printer === undefined) return 'không có tệp PDF';
  const { files, printed } = await printer.finish();
  return `${files} tệp PDF (in mới ${printed})`;
}
