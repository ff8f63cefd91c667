import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';
import { runToEnd } from '#commands/child.ts';
import { CHROMIUM_ARGUMENTS } from '#commands/chromium.ts';
import { startServer } from '#commands/serve.ts';
import { compressTextFiles } from '#publish/compress.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';

export interface Output {
  files: number;
  /** Without the copies compressed beforehand, in MB. */
  megabytes: number;
  /** Of one page of the corpus: as written, and compressed by brotli, in kB. */
  htmlKb: number;
  htmlBrotliKb: number;
}

export interface Audit {
  /** Out of 100, by category. */
  scores: Record<string, number>;
  requests: number;
  /** As sent, in kB. */
  sentKb: number;
}

/** What a build left. */
export async function outputOf(folder: string, page: string): Promise<Output> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name));
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size;
  const html = readFileSync(join(folder, page.endsWith('/') ? `${page}index.html` : page));
  return {
    files: files.length,
    megabytes: Math.round(bytes / 1e5) / 10,
    htmlKb: Math.round(html.length / 100) / 10,
    htmlBrotliKb: Math.round(brotliCompressSync(html).length / 100) / 10,
  };
}

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.object({
    'network-requests': z.object({
      details: z.object({ items: z.array(z.object({ transferSize: z.number() })) }),
    }),
  }),
});

/** Lighthouse's mobile preset on one page, every site served compressed by the same server. */
export async function audit(folder: string, page: string, place: string): Promise<Audit> {
  const tools = join(place, 'lighthouse');
  if (!existsSync(join(tools, 'node_modules', 'lighthouse'))) {
    mkdirSync(tools, { recursive: true });
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', tools, LIGHTHOUSE], {
      stdio: 'inherit',
    });
  }
  await compressTextFiles(folder);
  const server = await startServer({ folder, port: 0 });
  try {
    const report = join(tools, 'report.json');
    const { code } = await runToEnd(
      process.execPath,
      [
        join(tools, 'node_modules/lighthouse/cli/index.js'),
        `${server.address}${page}`,
        '--quiet',
        '--output=json',
        `--output-path=${report}`,
        `--chrome-flags=--headless=new ${CHROMIUM_ARGUMENTS.join(' ')}`,
      ],
      { root: place, env: { ...process.env, CHROME_PATH: process.env['CHROMIUM_PATH'] } },
    );
    if (code !== 0) throw new Error('Lighthouse không chạy được.');
    const { categories, audits } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    const { items } = audits['network-requests'].details;
    return {
      scores: Object.fromEntries(
        Object.entries(categories).map(([name, { score }]) => [
          name,
          Math.round((score ?? 0) * 100),
        ]),
      ),
      requests: items.length,
      sentKb: Math.round(items.reduce((sum, item) => sum + item.transferSize, 0) / 100) / 10,
    };
  } finally {
    await server.close();
  }
}
