import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startServer } from '#commands/serve.ts';
import { compressTextFiles } from '#publish/compress.ts';
import { audit } from '../lighthouse/audit.ts';
import type { Audit } from '../lighthouse/lighthouse-report.ts';

export interface Output {
  files: number;
  /** Without the copies compressed beforehand, in MB. */
  megabytes: number;
  /** Of one page of the corpus: as written, and compressed by brotli, in kB. */
  htmlKb: number;
  htmlBrotliKb: number;
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

/** How Lighthouse judges one page of a build, every site served compressed by the same server. */
export async function auditPage(
  folder: string,
  page: string,
  tools: string,
): Promise<Omit<Audit, 'losses'>> {
  await compressTextFiles(folder);
  const server = await startServer({ folder, port: 0 });
  try {
    const { scores, requests, sentKb } = await audit(`${server.address}${page}`, tools);
    return { scores, requests, sentKb };
  } finally {
    await server.close();
  }
}
