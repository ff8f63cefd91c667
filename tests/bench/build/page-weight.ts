import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';
import { CHROMIUM_ARGUMENTS } from '#commands/chromium.ts';
import { startServer } from '#commands/serve.ts';
import { compressTextFiles } from '#publish/compress.ts';
import { measure } from './measure.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = 'performance,accessibility,best-practices,seo';
const INSTALL_MINUTES = 10;
const AUDIT_MINUTES = 5;

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
  const scratch = join(tools, 'tmp');
  mkdirSync(scratch, { recursive: true });
  if (!existsSync(join(tools, 'node_modules', 'lighthouse'))) {
    writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true }));
    console.log(`Cài ${LIGHTHOUSE}`);
    await measure(`npm install --no-audit --no-fund --save-exact ${LIGHTHOUSE}`, {
      folder: tools,
      minutes: INSTALL_MINUTES,
    });
  }
  await compressTextFiles(folder);
  const server = await startServer({ folder, port: 0 });
  try {
    const chrome = ['--headless=new', ...CHROMIUM_ARGUMENTS].join(' ');
    await measure(
      `node node_modules/lighthouse/cli/index.js ${server.address}${page} --quiet --only-categories=${CATEGORIES} --no-enable-error-reporting --output=json --output-path=report.json --chrome-flags="${chrome}"`,
      {
        folder: tools,
        minutes: AUDIT_MINUTES,
        env: { CHROME_PATH: process.env['CHROMIUM_PATH'] ?? '', TMPDIR: scratch },
      },
    );
    const report: unknown = JSON.parse(readFileSync(join(tools, 'report.json'), 'utf8'));
    const { categories, audits } = reportSchema.parse(report);
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
    rmSync(scratch, { recursive: true, force: true });
  }
}
