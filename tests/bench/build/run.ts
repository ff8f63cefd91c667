import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpusOf, type CorpusPage } from './corpus.ts';
import { GENERATORS, layOut, type Generator } from './generators.ts';
import { measure, median, type Cost } from './measure.ts';
import { audit, outputOf } from './page-weight.ts';
import { readResults, writeReport, type Result } from './report.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = join(root, '.cache', 'bench');
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '100,1000,5000' },
    only: { type: 'string', default: GENERATORS.map(({ name }) => name).join(',') },
    runs: { type: 'string', default: '3' },
    lighthouse: { type: 'boolean', default: false },
  },
});
const sizes = values.pages.split(',').map(Number);
const chosen = GENERATORS.filter(({ name }) => values.only.split(',').includes(name));
const runs = Number(values.runs);
/** Seconds of a build for each page, roughly, cold and after a change together. */
const GUESS = { base: 20, perPage: 0.06 };

const guess = sizes.reduce((sum, size) => sum + GUESS.base + GUESS.perPage * size, 0);
console.log(`Khoảng ${Math.ceil((guess * runs * chosen.length) / 60)} phút.`);
mkdirSync(place, { recursive: true });
for (const size of sizes) {
  const pages = corpusOf(size, root);
  for (const generator of chosen) await run(generator, pages);
}

async function run(generator: Generator, pages: readonly CorpusPage[]): Promise<void> {
  const folder = join(place, generator.name);
  install(generator, folder);
  const cold: Built[] = [];
  const changed: Built[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    layOut(generator, folder, pages, root);
    for (const name of generator.kept) rmSync(join(folder, name), { recursive: true, force: true });
    cold.push(await build(generator, folder));
    const [first] = pages;
    if (first === undefined) throw new Error('--pages ít nhất là 1.');
    appendFileSync(join(folder, generator.pathOf(first)), '\nThêm một câu ở cuối.\n');
    changed.push(await build(generator, folder));
  }
  const [page] = pages;
  const output = await outputOf(join(folder, generator.output), pageIn(generator, page?.id ?? ''));
  const result: Result = {
    generator: generator.name,
    pages: pages.length,
    cold: middle(cold),
    changed: middle(changed),
    ...output,
    ...(values.lighthouse && {
      lighthouse: await audit(
        join(folder, generator.output),
        pageIn(generator, page?.id ?? ''),
        place,
      ),
    }),
  };
  const results = readResults(place).filter(
    (each) => each.generator !== result.generator || each.pages !== result.pages,
  );
  writeFileSync(join(place, 'results.json'), JSON.stringify([...results, result], null, 1));
  writeReport(place, root, runs);
  console.log(`${generator.name} ${pages.length}: ${JSON.stringify(result.cold)}`);
}

interface Built extends Cost {
  /** Seconds of the index where it is a step of its own. */
  index: number;
}

async function build({ steps }: Generator, folder: string): Promise<Built> {
  const whole: Built = { wall: 0, cpu: 0, peakMb: 0, index: 0 };
  for (const { command, isIndex = false } of steps) {
    const cost = await measure(command, folder);
    whole.wall += cost.wall;
    whole.cpu += cost.cpu;
    whole.peakMb = Math.max(whole.peakMb, cost.peakMb);
    if (isIndex) whole.index += cost.wall;
  }
  return whole;
}

function middle(built: readonly Built[]): Built {
  const of = (key: keyof Built) => Math.round(median(built.map((one) => one[key])) * 10) / 10;
  return { wall: of('wall'), cpu: of('cpu'), peakMb: of('peakMb'), index: of('index') };
}

/** Where the page stands in the output: a folder with an index, or a file. */
function pageIn({ output, pageFolder, name }: Generator, id: string): string {
  const path = join(pageFolder, id);
  return existsSync(join(place, name, output, path, 'index.html')) ? `${path}/` : `${path}.html`;
}

function install({ packages, files }: Generator, folder: string): void {
  if (packages.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const wanted = packages.join(' ');
  const mark = join(folder, 'node_modules', '.bench');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  writeFileSync(join(folder, 'package.json'), files['package.json'] ?? '{}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  });
  writeFileSync(mark, wanted);
}
