import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picturesWithMetadata } from '../site/support/picture-metadata.ts';
import { Leftovers, Project } from './a-project.ts';

const PUBLISHED = 'content/stories/htx-thu/index.mdx';
const BEFORE = '2026-11-10';
const ON_THE_DAY = '2026-11-20';
const REASON = 'Hợp tác xã đề nghị rút để bổ sung số liệu.';

interface Told {
  id: string;
  /** Stands once in each place where a story has words. */
  marker: string;
  colour: readonly [number, number, number];
  state: string;
}

const DRAFT: Told = {
  id: 'htx-ban-nhap',
  marker: 'zqnhap',
  colour: [255, 0, 255],
  state: 'state: draft',
};
const IN_REVIEW: Told = {
  id: 'htx-cho-duyet',
  marker: 'zqduyet',
  colour: [0, 255, 255],
  state: 'state: in-review',
};
const SCHEDULED: Told = {
  id: 'htx-len-lich',
  marker: 'zqlich',
  colour: [255, 128, 0],
  state: `publishedOn: '${ON_THE_DAY}'`,
};
const WITHDRAWN: Told = {
  id: 'htx-da-go',
  marker: 'zqgo',
  colour: [0, 0, 255],
  state: `state: withdrawn\npublishedOn: '2026-11-01'\nwithdrawal: { on: '2026-11-05', reason: '${REASON}' }`,
};
const OUT: Told = {
  id: 'htx-da-dang',
  marker: 'zqdang',
  colour: [255, 255, 0],
  state: "publishedOn: '2026-11-02'",
};
const STORIES = [DRAFT, IN_REVIEW, SCHEDULED, WITHDRAWN, OUT];

let project: Project;

beforeAll(async () => {
  project = new Project();
  for (const story of STORIES) await write(story);
});
afterAll(() => {
  project.drop();
});

async function write({ id, marker, colour, state }: Told): Promise<void> {
  const text = readFileSync(join(project.root, PUBLISHED), 'utf8')
    .replace("publishedOn: '2026-11-01'", state)
    .replace('Một hợp tác xã ở Kon Gang', `Chuyện của ${id}`)
    .replace('Chuyện ngắn', `Chuyện ngắn ${marker}`)
    .replace('HTX Thử', `HTX tên ${id}`)
    .replace('Báo Thử', `Báo ${marker}`)
    .replace("'Thành viên'", `'Thành viên ${marker}'`)
    .replace('vuon-ca-phe.jpg', `anh-${marker}.jpg`)
    .replace('Hai người hái', `Hai người ${marker} hái`)
    .replace('Mùa hái', `Mùa ${marker}`)
    .replace('Mười năm', `Mười năm ${marker}`);
  project.write(`content/stories/${id}/index.mdx`, `${text}\nLời ${marker} ở cuối bài.\n`);
  const [r, g, b] = colour;
  const background = { r, g, b };
  const photo = sharp({ create: { width: 1200, height: 800, channels: 3, background } });
  project.write(`content/stories/${id}/anh-${marker}.jpg`, await photo.jpeg().toBuffer());
}

describe('the site on a day', () => {
  let dist: Leftovers;
  beforeAll(() => {
    const { code, told } = project.run(BEFORE, 'build');
    expect(code, told).toBe(0);
    dist = new Leftovers(join(project.root, 'dist'));
  });

  test('holds what is published, so that what follows can be believed', async () => {
    const files = dist.filesWith(OUT.marker);
    expect(files).toContain('mo-hinh/htx-da-dang/index.html');
    expect(files.some((file) => file.startsWith('tim-kiem/'))).toBe(true);
    expect(dist.filesWith(OUT.id)).toEqual(
      expect.arrayContaining([
        'sitemap.xml',
        'du-lieu/tat-ca.zip',
        'thay-doi/nguon-tin.xml',
        '.well-known/ban-ghi.json',
      ]),
    );
    expect(await dist.picturesOf(OUT.colour)).not.toEqual([]);
  });

  test.each([DRAFT, IN_REVIEW, SCHEDULED])(
    'holds no word, no name and no picture of $id',
    async ({ id, marker, colour }) => {
      expect(dist.filesWith(marker)).toEqual([]);
      expect(dist.filesWith(id)).toEqual([]);
      expect(await dist.picturesOf(colour)).toEqual([]);
    },
  );

  test('of what was withdrawn holds the notice alone', async () => {
    expect(dist.filesWith(WITHDRAWN.marker)).toEqual([]);
    expect(await dist.picturesOf(WITHDRAWN.colour)).toEqual([]);
    const page = readFileSync(join(project.root, 'dist/mo-hinh/htx-da-go/index.html'), 'utf8');
    expect(page).toContain(REASON);
    expect(page).toContain('05/11/2026');
    expect(page).toContain('<meta name="robots" content="noindex">');
    const named = dist.filesWith(WITHDRAWN.id).filter((file) => !/\.(?:br|gz)$/.test(file));
    expect(named.sort()).toEqual([
      '.well-known/ban-ghi.json',
      // Among the latest changes.
      'index.html',
      'mo-hinh/htx-da-go/index.html',
      'thay-doi/index.html',
      'thay-doi/nguon-tin.xml',
    ]);
  });

  test('leads from a former address to the new one', () => {
    const page = readFileSync(join(project.root, 'dist/chuyen-cu/index.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/mo-hinh/htx-thu/">');
    expect(page).toContain('<a href="/mo-hinh/htx-thu/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(dist.filesWith('/chuyen-cu/')).toEqual([]);
  });

  test('holds no picture that tells where or with what it was taken', async () => {
    expect(await picturesWithMetadata(join(project.root, 'dist'))).toEqual([]);
  });
});

test('what was scheduled is there at the first build of its day, and nothing else has come with it', async () => {
  const { code, told } = project.run(ON_THE_DAY, 'build');
  expect(code, told).toBe(0);
  const dist = new Leftovers(join(project.root, 'dist'));
  expect(dist.filesWith(SCHEDULED.marker)).toContain('mo-hinh/htx-len-lich/index.html');
  expect(await dist.picturesOf(SCHEDULED.colour)).not.toEqual([]);
  expect(dist.filesWith(DRAFT.marker)).toEqual([]);
  expect(dist.filesWith(IN_REVIEW.id)).toEqual([]);
});

test('the preview shows everything on its way, says so on every page, and leaves dist/ alone', async () => {
  const official = readFileSync(join(project.root, 'dist/index.html'), 'utf8');
  const { code, told } = project.run(BEFORE, 'drafts', '--out', 'xem-truoc');
  expect(code, told).toBe(0);
  const folder = join(project.root, '.cache/preview/dist');
  const preview = new Leftovers(folder);
  for (const { id, marker, colour } of [DRAFT, IN_REVIEW, SCHEDULED]) {
    expect(preview.filesWith(marker)).toContain(`mo-hinh/${id}/index.html`);
    expect(await preview.picturesOf(colour)).not.toEqual([]);
  }
  expect(preview.filesWith(WITHDRAWN.marker)).toEqual([]);
  const page = (id: string) => readFileSync(join(folder, 'mo-hinh', id, 'index.html'), 'utf8');
  expect(page(DRAFT.id)).toContain('Bài này: bản nháp.');
  expect(page(IN_REVIEW.id)).toContain('Bài này: chờ duyệt.');
  expect(page(SCHEDULED.id)).toContain('Bài này: đã lên lịch, ngày 20/11/2026.');
  const marked = preview.filesWith('BẢN XEM TRƯỚC').filter((file) => file.endsWith('.html'));
  const closed = preview.filesWith('content="noindex"').filter((file) => file.endsWith('.html'));
  expect(preview.pages().filter((file) => !marked.includes(file))).toEqual([]);
  expect(preview.pages().filter((file) => !closed.includes(file))).toEqual([]);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');

  const copy = readFileSync(
    join(project.root, 'xem-truoc/mo-hinh', DRAFT.id, 'index.html'),
    'utf8',
  );
  expect(copy).toContain('href="../../index.html"');
  expect(readFileSync(join(project.root, 'dist/index.html'), 'utf8')).toBe(official);
});

test.each(['dist', 'dist/x', '.', '..', 'content'])(
  'the preview refuses to be written into %s',
  (out) => {
    const { code, told } = project.run(BEFORE, 'drafts', '--out', out);
    expect(code).toBe(1);
    expect(told).toContain('Chọn một thư mục mới');
    expect(existsSync(join(project.root, PUBLISHED))).toBe(true);
  },
);

test('a draft whose photograph tells where it was taken stops the build', async () => {
  const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 58/1 0/1' } };
  const photo = join(project.root, `content/stories/${DRAFT.id}/anh-${DRAFT.marker}.jpg`);
  const clean = readFileSync(photo);
  project.write(
    photo.slice(project.root.length + 1),
    await sharp(clean).withExif(place).toBuffer(),
  );
  const { code, told } = project.run(BEFORE, 'check');
  project.write(photo.slice(project.root.length + 1), clean);
  expect(code).toBe(1);
  expect(told).toContain('PHOTO-LOCATION');
});
