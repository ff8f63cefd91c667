import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { brotliOptions, isText, QUICK_QUALITY } from './compress-file.ts';
import { listFiles } from './site-files.ts';

const KILOBYTE = 1000;
/** The whole plan is one long page; every other page is short. */
const LIMITS = { wholePlan: 85 * KILOBYTE, page: 70 * KILOBYTE };
const WHOLE_PLAN = /^ke-hoach\/\d{4}\/index\.html$/;
const STYLE_SHEET = /<link rel="stylesheet" href="\/([^"]+)"/g;
const FONT = /url\("?\/(fonts\/[^")]+)"?\)/g;

/**
 * Pages heavier than they may be: HTML and style sheets as a server compresses them, with every font the sheets name.
 * Vietnamese sentences, none when all is well.
 */
export async function sizeFaults(folder: string): Promise<string[]> {
  const pages = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
  // Nearly every page has the same sheet.
  const known = new Map<string, number>();
  const faults: string[] = [];
  for (const path of pages) {
    const html = await readFile(join(folder, path), 'utf8');
    let bytes = await sentBytes(folder, path);
    for (const [, sheet = ''] of html.matchAll(STYLE_SHEET)) {
      const own = known.get(sheet) ?? (await styleBytes(folder, sheet));
      known.set(sheet, own);
      bytes += own;
    }
    const limit = WHOLE_PLAN.test(path) ? LIMITS.wholePlan : LIMITS.page;
    if (bytes > limit) {
      faults.push(
        `${path} nặng ${Math.ceil(bytes / KILOBYTE)} kB khi gửi, quá mức ${limit / KILOBYTE} kB. Rút ngắn trang hoặc chia trang.`,
      );
    }
  }
  return faults;
}

/** Of one style sheet with the fonts that it names. */
async function styleBytes(folder: string, sheet: string): Promise<number> {
  const css = await readFile(join(folder, sheet), 'utf8').catch(() => '');
  const fonts = new Set(Array.from(css.matchAll(FONT), ([, font = '']) => font));
  let bytes = await sentBytes(folder, sheet);
  for (const font of fonts) bytes += await sentBytes(folder, font);
  return bytes;
}

/** How much of a file is sent, 0 for one that is not there. */
async function sentBytes(folder: string, path: string): Promise<number> {
  const bytes = await readFile(join(folder, path)).catch(() => Buffer.alloc(0));
  if (!isText(path)) return bytes.length;
  return brotliCompressSync(bytes, brotliOptions(bytes.length, QUICK_QUALITY)).length;
}
