import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KeptResults } from '#library/kept-results.ts';
import { compressTextFiles } from '#publish/compress.ts';
import { aFolder } from '../commands/site-folder.ts';

const LONG = 'Kế hoạch phát triển kinh tế tập thể. '.repeat(100);

test('a long text gets two copies that give the same text back', async () => {
  const folder = aFolder({ 'a/index.html': LONG });
  expect(await compressTextFiles(folder)).toBe(1);
  const file = join(folder, 'a/index.html');
  expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(LONG);
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(LONG);
});

test.each(['small.html', 'photo.png'])('%s gets no copy', async (name) => {
  const folder = aFolder({ [name]: name.startsWith('small') ? 'x'.repeat(1024) : LONG });
  expect(await compressTextFiles(folder)).toBe(0);
  expect(existsSync(join(folder, `${name}.br`))).toBe(false);
});

test('the word lists of the search get their copies like any text', async () => {
  const folder = aFolder({ 'tim-kiem/1a2b/tu/0.bin': LONG });
  expect(await compressTextFiles(folder)).toBe(1);
});

test('the same text gives the same bytes every time', async () => {
  const [first, second] = [aFolder({ 'a.css': LONG }), aFolder({ 'a.css': LONG })];
  await compressTextFiles(first);
  await compressTextFiles(second);
  for (const copy of ['a.css.br', 'a.css.gz']) {
    expect(readFileSync(join(first, copy)).equals(readFileSync(join(second, copy)))).toBe(true);
  }
});

test('copies of the same text are taken from an earlier build, and those of no text any more are forgotten', async () => {
  const store = join(aFolder({}), 'đã nén');
  const first = aFolder({ 'a.css': LONG, 'b.css': `${LONG}!` });
  await compressTextFiles(first, new KeptResults(store));
  expect(readdirSync(store)).toHaveLength(4);
  const mark = Buffer.from('đã lấy từ lần trước');
  for (const name of readdirSync(store)) writeFileSync(join(store, name), mark);

  const second = aFolder({ 'c.css': LONG, 'd.css': `${LONG}?` });
  expect(await compressTextFiles(second, new KeptResults(store))).toBe(2);
  expect(readFileSync(join(second, 'c.css.br')).equals(mark)).toBe(true);
  expect(brotliDecompressSync(readFileSync(join(second, 'd.css.br'))).toString()).toBe(`${LONG}?`);
  expect(readdirSync(store)).toHaveLength(4);
});
