import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listFiles } from '#publish/site-files.ts';
import { Project } from './a-project.ts';

const DAY = '2026-11-20';
const STORY = 'mo-hinh/htx-thu/index.html';
const DOCUMENT = 'van-ban/20-nq-tw/index.html';
/** Astro's copies of the pages it drew. */
const COPIES = '.cache/astro/dist';
const MARK = '<!-- vẽ lần trước -->';

let project: Project;
beforeAll(() => {
  // Nothing here is about files in print.
  vi.stubEnv('CHROMIUM_PATH', '/khong/co/chromium');
  project = new Project();
  build();
});
afterAll(() => {
  vi.unstubAllEnvs();
  project.drop();
});

function build(): void {
  const { code, told } = project.run(DAY, 'build');
  expect(code, told).toBe(0);
}

function add(file: string, words: string): void {
  appendFileSync(join(project.root, 'content', file), `\n${words}\n`);
}

function page(path: string): string {
  return readFileSync(join(project.root, 'dist', path), 'utf8');
}

/** Path → hash of every file of the built site. */
async function site(): Promise<Map<string, string>> {
  const folder = join(project.root, 'dist');
  const hashOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return new Map((await listFiles(folder)).map((path) => [path, hashOf(path)]));
}

test('after prose and a photograph have changed, what is built on the last build is the very site built from nothing', async () => {
  add('stories/htx-thu/index.mdx', 'Hợp tác xã có đất dùng chung.');
  add('documents/20-nq-tw.mdx', 'Thêm một câu tóm tắt.');
  add('tasks/2026/nv-001.mdx', 'Thêm một câu giải thích.');
  add('guides/gioi-thieu.mdx', 'Thêm một câu giới thiệu.');
  const green = { r: 20, g: 120, b: 60 };
  const photo = sharp({ create: { width: 1200, height: 800, channels: 3, background: green } });
  project.write('content/stories/htx-thu/vuon-ca-phe.jpg', await photo.jpeg().toBuffer());
  build();
  const rebuilt = await site();
  expect(page(STORY)).toContain('có đất dùng chung');

  rmSync(join(project.root, '.cache/astro'), { recursive: true });
  build();
  const anew = await site();
  expect([...rebuilt.keys()]).toEqual([...anew.keys()]);
  const others = [...anew].filter(([path, hash]) => rebuilt.get(path) !== hash);
  expect(others.map(([path]) => path)).toEqual([]);
});

test('a change in a story draws its page again and not those that show nothing of it', () => {
  for (const path of [STORY, DOCUMENT]) appendFileSync(join(project.root, COPIES, path), MARK);
  add('stories/htx-thu/index.mdx', 'Một câu nữa.');
  build();
  expect(page(STORY)).toContain('Một câu nữa.');
  expect(page(STORY)).not.toContain(MARK);
  expect(page(DOCUMENT)).toContain(MARK);
});

test('a document that a story has begun to cite says so on its own page', () => {
  add('stories/htx-thu/index.mdx', 'Mọi việc theo Luật số 17/2023/QH15, kể cả chia lãi.');
  build();
  expect(page('van-ban/17-2023-qh15/index.html')).toContain('kể cả chia lãi');
});
