import { readdirSync, rmSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblem } from '#domain/problem.ts';
import { compressTextFiles } from '#publish/compress.ts';
import { writeRecord } from '#publish/record-file.ts';
import { checkContent, summaryOf } from './check.ts';
import { describeFault } from './fault.ts';
import { fingerprintOf, recordBuild } from './fingerprint.ts';
import { STOP_SIGNALS } from './stop.ts';
import { Stopwatch } from './stopwatch.ts';

/**
 * Makes dist/ whole or leaves it as it was: everything happens in a folder of its own, put in place at the end.
 * Exit code 1 when the content has faults or any step fails.
 */
export async function run(_args: string[], root: string): Promise<number> {
  const target = join(root, 'dist');
  const cache = join(root, '.cache');
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
    const summary = await build(root, next, target);
    if (summary === undefined) return 1;
    console.log(summary);
    return 0;
  } catch (error) {
    console.error(describeFault(error));
    console.error('\nDựng trang không xong; dist/ vẫn như trước.');
    return 1;
  } finally {
    dropNext();
  }
}

async function build(root: string, next: string, target: string): Promise<string | undefined> {
  const watch = new Stopwatch();
  const inputs = fingerprintOf(root);

  const check = await checkContent(root);
  if (check.problems.length > 0) {
    for (const problem of check.problems) console.error(`${formatProblem(problem)}\n`);
    console.error(`${summaryOf(check)} Sửa xong hãy dựng lại; dist/ vẫn như trước.`);
    return undefined;
  }
  for (const advice of check.advice) console.warn(`${formatProblem(advice)}\n`);
  watch.lap('kiểm tra nội dung');

  // Astro keeps parsed content and never asks whether a schema in src/schema has changed since.
  const cacheDir = join(root, '.cache', 'astro');
  await rm(join(cacheDir, 'data-store.json'), { force: true });
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

  const { buildIndex } = await import('#search/build-index.ts');
  const { pages: searchable } = await buildIndex(next, root);
  watch.lap('mục lục tìm kiếm');

  await writeRecord({ folder: next, root, previous: null });
  watch.lap('bản ghi');

  await compressTextFiles(next);
  watch.lap('nén');

  const pages = (await readdir(next, { recursive: true })).filter((name) => name.endsWith('.html'));
  await swap(next, target);
  recordBuild(root, target, inputs);
  return [
    `Đã dựng ${pages.length} trang vào dist/, ${searchable} trang tìm được, trong ${watch.total()}.`,
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
