import { readdirSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { formatProblem } from '#domain/problem.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { handOver } from '#library/handed-content.ts';
import { isRunning } from '#publish/web-root.ts';
import { checkContent, summaryOf } from './check.ts';
import { describeFault } from './fault.ts';
import { fingerprintOf, recordBuild } from './fingerprint.ts';
import { makeSite } from './make-site.ts';
import { readyBrowser } from './ready-browser.ts';
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
  const { root, target } = places;
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

  handOver(contentRoot(root), content);
  const browser =
    places.isWithoutPdf === true ? Promise.resolve(undefined) : readyBrowser(places.cache);
  try {
    const { searchable, files } = await makeSite({
      ...places,
      folder: next,
      content,
      watch,
      browser,
    });
    const pages = readdirSync(next, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    await swap(next, target);
    if (edition() === 'official') recordBuild(root, target, inputs);
    return [
      `Đã dựng ${pages.length} trang vào ${name}/, ${searchable} trang tìm được, ${files}, trong ${watch.total()}.`,
      `  ${watch.laps()}`,
    ].join('\n');
  } finally {
    await (await browser)?.close();
  }
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
