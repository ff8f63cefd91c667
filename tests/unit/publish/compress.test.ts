import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KeptPack } from '#library/kept-pack.ts';
import { compressTextFiles, publishedQualityFor } from '#publish/compress.ts';
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

test('copies of the same text are taken from an earlier publication, and those of no text any more are forgotten', async () => {
  const store = join(aFolder({}), 'đã nén');
  const first = aFolder({ 'a.css': LONG, 'b.css': `${LONG}!` });
  const earlier = new KeptPack(store);
  await compressTextFiles(first, { kept: earlier });
  expect(earlier.used.size).toBe(4);
  const mark = Buffer.from('đã lấy từ lần trước');
  for (const key of earlier.used) earlier.keep(key, mark);
  earlier.write();

  const second = aFolder({ 'c.css': LONG, 'd.css': `${LONG}?` });
  const kept = new KeptPack(store);
  expect(await compressTextFiles(second, { kept })).toBe(2);
  kept.forgetUnused();
  expect(readFileSync(join(second, 'c.css.br')).equals(mark)).toBe(true);
  expect(brotliDecompressSync(readFileSync(join(second, 'd.css.br'))).toString()).toBe(`${LONG}?`);
  expect(kept.used.size).toBe(4);
  const forgotten = [...earlier.used].filter((key) => !kept.used.has(key));
  expect(forgotten).toHaveLength(2);
  for (const key of forgotten) expect(new KeptPack(store).get(key)).toBeUndefined();
});

test('many files are shared out among threads: each gets its copies, the same as alone, and none is forgotten', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [`${number}.html`, `${number} ${LONG}`]),
  );
  const [many, alone] = [aFolder(texts), aFolder({ '7.html': `7 ${LONG}` })];
  const kept = new KeptPack(join(aFolder({}), 'đã nén'));
  expect(await compressTextFiles(many, { kept })).toBe(40);
  await compressTextFiles(alone);
  for (const copy of ['7.html.br', '7.html.gz']) {
    expect(readFileSync(join(many, copy)).equals(readFileSync(join(alone, copy)))).toBe(true);
  }
  kept.forgetUnused();
  const next = new KeptPack(kept.folder);
  expect(kept.used.size).toBe(80);
  for (const key of kept.used) expect(next.get(key)).toBeDefined();
});

test('a file that cannot be written stops the work with its reason', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [`${number}.html`, `${number} ${LONG}`]),
  );
  const folder = aFolder({ ...texts, '7.html.gz/x': '' });
  await expect(compressTextFiles(folder)).rejects.toMatchObject({ code: 'EISDIR' });
});

test('the editor, which few ever fetch, is compressed less hard than what readers get', async () => {
  const varied = Array.from({ length: 400 }, (_, number) => `${number * 7919} hợp tác xã`).join(
    ' ',
  );
  const folder = aFolder({ 'a/index.html': varied, 'quan-tri/a.js': varied });
  await compressTextFiles(folder);
  const [page, editor] = ['a/index.html.br', 'quan-tri/a.js.br'].map((name) =>
    readFileSync(join(folder, name)),
  );
  expect(page?.length).toBeLessThan(editor?.length ?? 0);
  expect([page, editor].map((copy) => brotliDecompressSync(copy ?? '').toString())).toEqual([
    varied,
    varied,
  ]);
});

test('a large site is compressed less hard, so that publishing it takes no minutes', () => {
  const [small, large] = [1, 16 * 1024 * 1024 + 1].map((size) =>
    join(aFolder({ 'a.html': 'x'.repeat(size) }), 'a.html'),
  );
  expect([small, large].map((file) => publishedQualityFor([file ?? '']))).toEqual([11, 10]);
});
