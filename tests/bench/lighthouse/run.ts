import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServer, type SiteServer } from '#commands/serve.ts';
import { today } from '#library/clock.ts';
import { publishedCopy } from '../../servers/published-copy.ts';
import { DIST } from '../../site/support/built-site.ts';
import { machineLoad, machineName } from '../machine.ts';
import { auditPatiently } from './audit.ts';
import type { Audit } from './lighthouse-report.ts';
import { pagesToMeasure } from './built-pages.ts';
import type { PageKind } from './page-kinds.ts';
import { reportOf } from './report.ts';
import { mergeResults, middleRun, readResults, type Result } from './results.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tools = join(root, '.cache', 'bench', 'lighthouse');
const reports = join(root, 'tests', 'bench', 'results');
const file = join(reports, 'lighthouse.json');
const RUNS = 3;
/** The machine is calm below this; a repeat waits for it a minute at most. */
const CALM = 1;
const LOOK_EVERY_MS = 5_000;
const LOOKS = 12;

interface Run extends Audit {
  load: number;
}

try {
  if (!existsSync('/proc/self/stat'))
    throw new Error('Phép đo này đọc /proc nên chỉ chạy ở Linux.');
  await measureAll(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Single addresses take the place of their earlier results; without any the whole report is new. */
async function measureAll(asked: readonly string[]): Promise<void> {
  const pages = pagesToMeasure(root, asked);
  const folder = mkdtempSync(join(tmpdir(), 'bench-lighthouse-'));
  const server = await startServer({ folder: await publishedCopy(DIST, folder), port: 0 });
  const earlier = asked.length > 0 ? readResults(file) : [];
  const runs = new Map<PageKind, Run[]>(pages.map((page) => [page, []]));
  try {
    for (let turn = 1; turn <= RUNS; turn += 1) {
      for (const [page, own] of runs) {
        if (turn > 1 && own[0]?.scores['performance'] === 100) continue;
        if (turn > 1) await waitForCalm();
        const run = {
          load: machineLoad(),
          ...(await auditPatiently(addressOf(page, server), tools)),
        };
        own.push(run);
        console.log(`${page.address}  ${Object.values(run.scores).join(' / ')}`);
        write(mergeResults(earlier, resultsOf(runs)));
      }
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

function addressOf({ address }: PageKind, site: SiteServer): string {
  return new URL(address, site.address).href;
}

function resultsOf(runs: ReadonlyMap<PageKind, readonly Run[]>): Result[] {
  const common = { on: today(), machine: machineName() };
  return [...runs]
    .filter(([, own]) => own.length > 0)
    .map(([page, own]) => ({ ...page, ...common, runs: own.length, ...middleRun(own) }));
}

function write(results: readonly Result[]): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(reports, 'lighthouse.md'), reportOf(results));
}

/** Lighthouse itself keeps the machine busy for a while, and so may others. */
async function waitForCalm(): Promise<void> {
  for (let look = 0; look < LOOKS && machineLoad() >= CALM; look += 1) {
    await setTimeout(LOOK_EVERY_MS);
  }
}
