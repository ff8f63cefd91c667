import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from '#commands/check.ts';
import { runImport, type ImportRequest, type ImportResult } from '#import/run-import.ts';
import { aPhoto } from '../commands/a-photo.ts';
import { PHOTO, SmallSite, STORY } from '../commands/small-site.ts';

const WORDS = {
  alt: ['Một người rửa hạt cà phê trong bể nước'],
  caption: ['Rửa hạt, tháng 12.'],
  credit: ['Ban biên tập'],
  consent: ['Người trong ảnh đồng ý, ngày 05/12/2025'],
};

function importPhotos(
  site: SmallSite,
  files: ImportRequest['files'],
  options: Partial<ImportRequest> = {},
): Promise<ImportResult> {
  return runImport(
    {
      kind: 'photo',
      story: 'htx-thu',
      files,
      edition: 'official',
      today: '2026-11-25',
      isDryRun: false,
      photoWords: WORDS,
      ...options,
    },
    {
      root: site.root,
      publicFolder: join(site.root, 'public'),
      scratch: join(site.root, '.cache', 'import'),
    },
  );
}

test('a photograph is re-encoded beside the story and named in it, the rest of the file untouched', async () => {
  const site = new SmallSite();
  const before = site.read(STORY);
  const bytes = await aPhoto({ width: 3000, height: 2000, isLocated: true });
  const { outcome, plan } = await importPhotos(site, [{ name: 'Bể rửa hạt.JPG', bytes }]);

  expect(outcome).toBe('done');
  expect(plan.told.join()).toContain('<Anh ma="be-rua-hat" />');
  const added = `
  - key: 'be-rua-hat'
    src: './be-rua-hat.jpg'
    alt: 'Một người rửa hạt cà phê trong bể nước'
    caption: 'Rửa hạt, tháng 12.'
    credit: 'Ban biên tập'
    consent: 'Người trong ảnh đồng ý, ngày 05/12/2025'`;
  expect(site.read(STORY).replace(added, '')).toBe(before);
  const kept = await sharp(join(site.root, 'content/stories/htx-thu/be-rua-hat.jpg')).metadata();
  expect(kept).toMatchObject({ width: 2048, height: 1365 });
  expect(kept.exif).toBeUndefined();
  expect((await checkContent(site.root)).problems).toEqual([]);
});

test('names of cameras and names already taken do not collide', async () => {
  const site = new SmallSite();
  const bytes = await aPhoto();
  const files = ['IMG_1203.JPG', 'DSC00017.jpg', 'vuon-ca-phe.jpeg'].map((name) => ({
    name,
    bytes,
  }));
  const alt = ['Hai người bên sân phơi', 'Ba người bên máy rang', 'Bốn người trong vườn'];
  const caption = ['Sân phơi.', 'Máy rang.', 'Trong vườn.'];
  await importPhotos(site, files, { photoWords: { ...WORDS, alt, caption } });
  const names = Array.from(site.read(STORY).matchAll(/src: '\.\/(.*)'/g), ([, name]) => name);
  expect(names).toEqual(['anh-1.jpg', 'anh-2.jpg', 'vuon-ca-phe-2.jpg']);
});

test('words that only a person knows are asked for, never invented, and nothing is written', async () => {
  const site = new SmallSite();
  const before = site.read(STORY);
  const files = [{ name: 'a.jpg', bytes: await aPhoto() }];
  const nothing = { alt: [], caption: [' '], credit: ['Lan'], consent: [] };
  const importing = importPhotos(site, files, { photoWords: nothing });
  await expect(importing).rejects.toThrow(/thiếu: --alt .*--caption .*--consent/);
  await expect(importing).rejects.not.toThrow('--credit');
  expect(site.read(STORY)).toBe(before);
});

test('one file that cannot be taken keeps all of them out, and each such file is named', async () => {
  const site = new SmallSite();
  const before = site.read(STORY);
  const files = [
    { name: 'tot.jpg', bytes: await aPhoto() },
    { name: 'dong.gif', bytes: Buffer.from('GIF89a') },
    { name: 'rong.jpg', bytes: Buffer.alloc(0) },
  ];
  const photoWords = { ...WORDS, alt: ['a b c', 'd e f', 'g h i'], caption: ['1', '2', '3'] };
  const importing = importPhotos(site, files, { photoWords });
  await expect(importing).rejects.toThrow(/dong\.gif: .*\nrong\.jpg: /);
  expect(site.read(STORY)).toBe(before);
});

test('a story that is not there is told with the nearest', async () => {
  const files = [{ name: 'a.jpg', bytes: await aPhoto() }];
  const importing = importPhotos(new SmallSite(), files, { story: 'htx-thuu' });
  await expect(importing).rejects.toThrow('Gần nhất: htx-thu');
});

test('a dry run tells and writes nothing', async () => {
  const site = new SmallSite();
  const before = site.read(STORY);
  const files = [{ name: 'a.jpg', bytes: await aPhoto() }];
  const { plan } = await importPhotos(site, files, { isDryRun: true });
  expect(plan.told).toHaveLength(1);
  expect(site.read(STORY)).toBe(before);
});

test('without files, what an editor dropped beside the story is mended in place by the command the check names', async () => {
  const site = new SmallSite();
  site.write(PHOTO, await aPhoto({ width: 3000, height: 2000, isLocated: true }));
  const told = (await checkContent(site.root)).problems;
  expect(told.map(({ code }) => code).sort()).toEqual(['PHOTO-LARGE', 'PHOTO-LOCATION']);
  expect(told[0]?.message).toContain('npm run import -- photo htx-thu');

  await importPhotos(site, []);
  expect((await checkContent(site.root)).problems).toEqual([]);
  const mended = readFileSync(join(site.root, PHOTO));
  const { plan } = await importPhotos(site, []);
  expect(plan).toMatchObject({ changes: [], unchanged: 1 });
  expect(readFileSync(join(site.root, PHOTO)).equals(mended)).toBe(true);
});

test('a PNG that is mended stays a PNG, so that its name stays true', async () => {
  const site = new SmallSite();
  const png = PHOTO.replace('.jpg', '.png');
  site.spoil(STORY, './vuon-ca-phe.jpg', './vuon-ca-phe.png').remove(PHOTO);
  site.write(png, await aPhoto({ format: 'png', isLocated: true }));
  await importPhotos(site, []);
  const { format, exif } = await sharp(join(site.root, png)).metadata();
  expect({ format, exif }).toEqual({ format: 'png', exif: undefined });
});
