import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatDuration } from '#commands/stopwatch.ts';
import { today } from '#library/clock.ts';
import { corpusOf, type CorpusPage } from './corpus.ts';
import { clearAway, layOut, type Generator } from './generators.ts';
import { machineLoad, machineName } from '../machine.ts';
import { measure, type Cost } from '../measure.ts';
import { auditPage, outputOf } from './page-weight.ts';
import { writeReport } from './report.ts';
import { median, mergeResult, readResults, type Result } from './results.ts';
import { readSettings, type Settings } from './settings.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = join(root, '.cache', 'bench', 'build');
/** What is out of the way; it goes when nothing is measured any more. */
const aside = join(place, 'aside');
const tools = join(root, '.cache', 'bench', 'lighthouse');
const reports = join(root, 'tests', 'bench', 'results');
const INSTALL_MINUTES = 10;

interface Built extends Cost {
  /** Seconds of the index where they can be told apart. */
  index: number;
}

try {
  if (!existsSync('/proc/self/stat'))
    throw new Error('Phép đo này đọc /proc nên chỉ chạy ở Linux.');
  const settings = readSettings(process.argv.slice(2));
  for (const size of settings.sizes) {
    const pages = corpusOf(size, root);
    await run(pages, settings);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Measures generators at one size, one build of each after the other and then again, so that an hour in which the machine
 * is slow is slow for all. The rows of what is known are in the report at any time.
 */
async function run(pages: readonly CorpusPage[], settings: Settings): Promise<void> {
  const { generators, runs, limit, lighthouse } = settings;
  for (const generator of generators) await install(generator, join(place, generator.name));
  const [first] = pages;
  if (first === undefined) return;
  const load = machineLoad();
  const measured = new Map(
    generators.map((generator) => [
      generator,
      { cold: new Array<Built>(), changed: new Array<Built>() },
    ]),
  );
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const [generator, { cold, changed }] of measured) {
      const folder = join(place, generator.name);
      console.log(`${generator.name}, ${pages.length} bài, lần ${turn} trong ${runs}`);
      clearAway(generator, folder, aside);
      layOut(generator, folder, pages, root);
      cold.push(await build(generator, folder, limit));
      appendFileSync(join(folder, generator.pathOf(first)), '\nThêm một câu ở cuối.\n');
      changed.push(await build(generator, folder, limit));
      const output = join(folder, generator.output);
      const page = pageIn(output, join(generator.pageFolder, first.id));
      const result: Result = {
        generator: generator.name,
        pages: pages.length,
        on: today(),
        machine: machineName(),
        runs: turn,
        load,
        cold: middleOf(cold),
        changed: middleOf(changed),
        ...(await outputOf(output, page)),
        ...(lighthouse && turn === runs && { lighthouse: await auditPage(output, page, tools) }),
      };
      tell(result);
    }
  }
}

function tell(result: Result): void {
  const file = join(reports, 'build.json');
  const results = mergeResult(readResults(file), result);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  writeReport(results, reports, root);
  console.log(`  lạnh ${words(result.cold.wall)}, đổi một bài ${words(result.changed.wall)}`);
}

function words(seconds: number): string {
  return formatDuration(seconds * 1000);
}

async function build({ steps }: Generator, folder: string, minutes: number): Promise<Built> {
  const whole: Built = { wall: 0, cpu: 0, peakMb: 0, index: 0 };
  for (const { command, isIndex = false, indexIn } of steps) {
    const cost = await measure(command, { folder, minutes });
    whole.wall += cost.wall;
    whole.cpu += cost.cpu;
    whole.peakMb = Math.max(whole.peakMb, cost.peakMb);
    if (isIndex) whole.index += cost.wall;
    const told = indexIn?.exec(cost.told)?.[1];
    if (told !== undefined) whole.index += Number(told.replace(',', '.'));
  }
  return whole;
}

function middleOf(built: readonly Built[]): Built {
  const of = (key: keyof Built) => Math.round(median(built.map((one) => one[key])) * 10) / 10;
  return { wall: of('wall'), cpu: of('cpu'), peakMb: of('peakMb'), index: of('index') };
}

/** Where the page stands in the output: a folder with an index, or a file. */
function pageIn(output: string, path: string): string {
  return existsSync(join(output, path, 'index.html')) ? `${path}/` : `${path}.html`;
}

/** Installs the exact packages once, from whatever registry npm is set to. */
async function install({ name, packages, files }: Generator, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (packages.length === 0) return;
  const wanted = packages.join(' ');
  const mark = join(folder, 'node_modules', '.bench');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log(`Cài ${name}: ${wanted}`);
  writeFileSync(join(folder, 'package.json'), files['package.json'] ?? '{}');
  await measure(`npm install --no-audit --no-fund --save-exact ${wanted}`, {
    folder,
    minutes: INSTALL_MINUTES,
  });
  writeFileSync(mark, wanted);
}
