import { readdirSync, rmSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Content } from '#domain/content.ts';
import { formatProblem } from '#domain/problem.ts';
import { edition } from '#library/edition.ts';
import { KeptResults } from '#library/kept-results.ts';
import { announcePrinting } from '#library/printing.ts';
import { compressTextFiles } from '#publish/compress.ts';
import { writeSoftwareBill } from '#publish/software-bill.ts';
import { writeRecord } from '#publish/write-record.ts';
import { checkContent, summaryOf } from './check.ts';
import { startChromium } from './chromium.ts';
import { addCms, hostedProgram } from './cms-bundle.ts';
import { describeFault } from './fault.ts';
import { fingerprintOf, recordBuild } from './fingerprint.ts';
import { printFiles } from './print-step.ts';
import { STOP_SIGNALS } from './stop.ts';
import { Stopwatch } from './stopwatch.ts';

/** Where a build takes place. */
export interface BuildPlaces {
  root: string;
  /** The folder that is replaced. */
  target: string;
  /** For what lasts from build to build, and for the folder that is being made; on the same disk as the target. */
  cache: string;
  /** Print no PDF even where a browser is there. */
  isWithoutPdf?: boolean;
}

/**
 * Makes the target folder whole or leaves it as it was: everything happens in a folder of its own, put in place at the
 * end. Exit code 1 when the content has faults or any step fails.
 */
export async function buildSite(places: BuildPlaces): Promise<number> {
  const { root, target, cache } = places;
  const name = relative(root, target);
  const next = join(cache, `next-${process.pid}`);
  const dropNext = () => {
    rmSync(next, { recursive: true, force: true });
  };
  for (const signal of STOP_SIGNALS) {
    process.once(signal, () => {
      dropNext();
      process.exit(130);
    });
  }
  dropAbandoned(cache);
  try {
    const summary = await build(places, next, name);
    if (summary === undefined) return 1;
    console.log(summary);
    return 0;
  } catch (error) {
    console.error(describeFault(error));
    console.error(`\nDựng trang không xong; ${name}/ vẫn như trước.`);
    return 1;
  } finally {
    dropNext();
  }
}

async function build(places: BuildPlaces, next: string, name: string): Promise<string | undefined> {
  const { root } = places;
  const watch = new Stopwatch();
  const inputs = fingerprintOf(root);

  const check = await checkContent(root);
  const { content } = check;
  if (check.problems.length > 0 || content === undefined) {
    for (const problem of check.problems) console.error(`${formatProblem(problem)}\n`);
    console.error(`${summaryOf(check)} Sửa xong hãy dựng lại; ${name}/ vẫn như trước.`);
    return undefined;
  }
  for (const advice of check.advice) console.warn(`${formatProblem(advice)}\n`);
  watch.lap('kiểm tra nội dung');

  const browser = places.isWithoutPdf === true ? undefined : await startChromium();
  announcePrinting(browser !== undefined);
  try {
    return await make(places, { next, name, inputs, content, watch, browser });
  } finally {
    await browser?.close();
  }
}

interface Making {
  next: string;
  /** Of the folder that is replaced, for people. */
  name: string;
  inputs: string;
  content: Content;
  watch: Stopwatch;
  /** Prints the PDF files; without it there are none. */
  browser: Browser | undefined;
}

async function make(
  { root, target, cache }: BuildPlaces,
  { next, name, inputs, content, watch, browser }: Making,
): Promise<string> {
  // Astro keeps parsed content and never asks whether a schema in src/schema has changed since.
  const cacheDir = join(cache, 'astro');
  await rm(join(cacheDir, 'data-store.json'), { force: true });
  // Bundled while the pages are drawn, on the other core; what goes wrong with it is told when it is put in place.
  const cms = hostedProgram(root);
  cms.catch(() => undefined);
  const { build: buildPages } = await import('astro');
  await buildPages({
    root,
    outDir: next,
    cacheDir,
    logLevel: 'warn',
    // Astro marks every MDX file with a directive of its own; one warning per content file would hide the real ones.
    vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  });
  watch.lap('dựng trang');

  const files = await printFiles({ folder: next, root, cache }, browser);
  watch.lap('tệp PDF');

  const { buildIndex } = await import('#search/build-index.ts');
  const { pages: searchable } = await buildIndex(next, root, {
    content,
    kept: new KeptResults(join(cache, 'search-pages')),
  });
  watch.lap('mục lục tìm kiếm');

  await addCms(await cms, next);
  watch.lap('trang quản trị');

  await writeSoftwareBill(next, root);
  await writeRecord({ folder: next, root, content, previous: null });
  watch.lap('bản ghi');

  await compressTextFiles(next, new KeptResults(join(cache, 'compressed')));
  watch.lap('nén');

  const pages = (await readdir(next, { recursive: true })).filter((name) => name.endsWith('.html'));
  await swap(next, target);
  if (edition() === 'official') recordBuild(root, target, inputs);
  return [
    `Đã dựng ${pages.length} trang vào ${name}/, ${searchable} trang tìm được, ${files}, trong ${watch.total()}.`,
    `  ${watch.laps()}`,
  ].join('\n');
}

/** A build that was killed could not tidy up after itself. */
function dropAbandoned(cache: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(cache);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = /^next-(\d+)/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Puts a finished folder where the old one stood; the old one comes back if that fails. */
async function swap(next: string, target: string): Promise<void> {
  const previous = `${next}-previous`;
  const hadPrevious = await rename(target, previous).then(
    () => true,
    () => false,
  );
  try {
    await rename(next, target);
  } catch (error) {
    if (hadPrevious) await rename(previous, target);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
