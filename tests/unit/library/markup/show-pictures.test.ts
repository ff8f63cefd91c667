import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { afterAll, expect, test } from 'vitest';
import { PICTURE_FOLDER, PICTURE_RECORD, pictureRecordText } from '#library/guide-pictures.ts';
import { showGuidePictures } from '#library/markup/show-pictures.ts';

const root = mkdtempSync(join(tmpdir(), 'hinh-'));
mkdirSync(join(root, PICTURE_FOLDER), { recursive: true });
writeFileSync(
  join(root, PICTURE_FOLDER, PICTURE_RECORD),
  pictureRecordText({
    rong: { form: 'a', width: 900, height: 400 },
    hep: { form: 'a', width: 440, height: 300 },
  }),
);
afterAll(() => rmSync(root, { recursive: true }));

async function shown(text: string, file: string): Promise<string> {
  const fileURL = pathToFileURL(join(root, file));
  const { html } = await markdownToHtml(text, { fileURL, hastPlugins: [showGuidePictures] });
  return html;
}

test('a picture takes its room before it comes, and comes when it is near', async () => {
  const html = await shown('![Một ô](hinh/hep.webp)', 'content/guides/a.mdx');
  expect(html).toContain('src="/huong-dan/hinh/hep.webp"');
  expect(html).toContain('alt="Một ô"');
  expect(html).toMatch(/width="440" height="300" loading="lazy" decoding="async"/);
  expect(html).not.toContain('<a');
});

test('a wide picture opens by itself, to be read on a telephone', async () => {
  const html = await shown('![Danh sách](hinh/rong.webp)', 'content/guides/a.mdx');
  expect(html).toMatch(/<a href="\/huong-dan\/hinh\/rong.webp"><img [^>]*width="900"/);
});

test('other texts keep their images as they are', async () => {
  const html = await shown('![Một ô](hinh/hep.webp)', 'content/summaries/2026/en.mdx');
  expect(html).toContain('src="hinh/hep.webp"');
});
