import { join } from 'node:path';
import type { Content } from '#domain/content.ts';
import { announcePrinting } from '#library/printing.ts';
import { fillSizes } from '#print/file-sizes.ts';
import type { PrintingBrowser } from '#print/press-room.ts';
import { softwareBill, writeSoftwareBill } from '#publish/software-bill.ts';
import { hashFiles } from '#publish/record-file.ts';
import { sourceOf } from '#publish/source-commit.ts';
import { writeRecord } from '#publish/write-record.ts';
import { writeIndex } from '#search/build-index.ts';
import { IndexThread } from '#search/index-thread.ts';
import { pageSource } from '#search/page-source.ts';
import { addCms, hostedProgram } from './cms-bundle.ts';
import { drawPages } from './draw-pages.ts';
import { openPrinter, printFiles } from './print-step.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface Making {
  root: string;
  /** For what lasts from build to build. */
  cache: string;
  /** Where the site is made; not there yet. */
  folder: string;
  /** Read and without faults. */
  content: Content;
  watch: Stopwatch;
  /** Prints the PDF files; without it there are none. Pages are drawn once it is known which. */
  browser: Promise<PrintingBrowser | undefined>;
}

export interface Made {
  /** Pages that the search finds. */
  searchable: number;
  /** About the PDF files, in words. */
  files: string;
}

/**
 * Makes a whole site. Work that waits for nothing else goes on beside: the editor's program and Pagefind's reading while
 * the pages are drawn, the index while files are printed.
 */
export async function makeSite(making: Making): Promise<Made> {
  const { root, cache, folder, content, watch } = making;
  const source = told(sourceOf(root));
  const cms = told(hostedProgram(root));
  const bill = told(softwareBill(root));
  const printer = told(
    making.browser.then((browser) => {
      announcePrinting(browser !== undefined);
      return openPrinter({ folder, root, cache }, browser);
    }),
  );
  const indexThread = new IndexThread({ root, content, kept: join(cache, 'search-pages') });
  await drawPages({
    root,
    outDir: folder,
    cacheDir: join(cache, 'astro'),
    mayBegin: printer,
    onPage: (url, html) => {
      const source = pageSource(url, html);
      if (source !== undefined) indexThread.give(source);
      void printer.then((each) => each?.give(`${url.slice(1)}index.html`, html));
    },
  }).catch(async (fault: unknown) => {
    await indexThread.close();
    throw fault;
  });
  watch.lap('dựng trang');

  const reading = told(indexThread.make(folder));
  const files = await printFiles(await printer);
  const { index: indexing } = await reading;
  await fillSizes(folder);
  watch.lap('tệp PDF');

  await addCms(await cms, folder);
  await writeSoftwareBill(folder, await bill);
  const hashed = await hashFiles(folder);
  const index = await indexing;
  watch.lap('mục lục tìm kiếm');

  writeIndex(folder, index);
  await writeRecord({
    folder,
    root,
    content,
    source: await source,
    previous: null,
    hashed,
  });
  watch.lap('bản ghi');
  return { searchable: index.pages, files };
}

/** Work whose fault is told where its result is awaited, not before. */
function told<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}
