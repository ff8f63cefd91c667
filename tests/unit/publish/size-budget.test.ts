import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sizeFaults } from '#publish/size-budget.ts';
import { aFolder } from '../commands/site-folder.ts';

/** A page that is as many bytes when compressed, with a style sheet and a font. */
function aPage(path: string, pageBytes: number, fontBytes = 30_000) {
  return aFolder({
    [path]: `<link rel="stylesheet" href="/_astro/a.css">${randomBytes(pageBytes).toString('base64')}`,
    '_astro/a.css': '@font-face{src:url(/fonts/a.woff2)}@font-face{src:url("/fonts/a.woff2")}',
    'fonts/a.woff2': randomBytes(fontBytes),
  });
}

test.each([
  ['nhiem-vu/index.html', 39_000],
  ['ke-hoach/2026/index.html', 54_000],
])('%s within its limit is published', async (path, bytes) => {
  expect(await sizeFaults(aPage(path, bytes))).toEqual([]);
});

test.each([
  ['nhiem-vu/index.html', 41_000, 72, 70],
  ['ke-hoach/2026/index.html', 56_000, 87, 85],
])('%s that outgrew its limit is named with both numbers', async (path, bytes, weight, limit) => {
  expect(await sizeFaults(aPage(path, bytes))).toEqual([
    `${path} nặng ${weight} kB khi gửi, quá mức ${limit} kB. Rút ngắn trang hoặc chia trang.`,
  ]);
});
