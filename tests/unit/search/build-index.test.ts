import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { buildIndex } from '#search/build-index.ts';
import { indexedRecords, type IndexedRecord } from '#search/indexed-texts.ts';

const DOCUMENT = 'content/documents/20-nq-tw.mdx';
const CLAUSE = 'ke-hoach/2026/ii-6';

const asyncFunction = z.custom<(...args: unknown[]) => Promise<unknown>>(
  (value) => typeof value === 'function',
);
const searchable = z.object({
  options: asyncFunction,
  init: asyncFunction,
  search: asyncFunction,
  destroy: asyncFunction,
});
const answer = z.object({ results: z.array(z.object({ data: asyncFunction })) });
const page = z.object({ url: z.string() });

let root = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'muc-luc-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  cpSync('tests/fixtures/attachments', join(root, 'public/van-ban-goc'), { recursive: true });
  const document = readFileSync(DOCUMENT, 'utf8');
  const attachments = '\nattachments:\n  - { file: van-ban-goc/ba-trang.pdf, title: Bản gốc }\n';
  writeFileSync(join(root, DOCUMENT), document.replace('\naliases:', `${attachments}aliases:`));
  for (const dist of ['mot', 'hai']) {
    write(
      dist,
      CLAUSE,
      aPage(
        'Khoản 6 mục II',
        '<p>Đẩy mạnh đối thoại.</p><nav data-pagefind-ignore>khoản sau</nav>',
      ),
    );
    write(dist, 'ke-hoach/2026', '<main><h1>Toàn văn</h1><p>Đẩy mạnh đối thoại.</p></main>');
    await buildIndex(join(root, dist), root);
  }
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function write(dist: string, page: string, html: string): void {
  mkdirSync(join(root, dist, page), { recursive: true });
  writeFileSync(join(root, dist, page, 'index.html'), html);
}

function aPage(title: string, body: string): string {
  const meta = [
    '<meta name="a" content="Khoản của Kế hoạch" data-pagefind-filter="kind[content]">',
    '<meta name="b" content="Sở A" data-pagefind-filter="co-quan[content]">',
    '<meta name="c" content="Sở B, Đ" data-pagefind-filter="co-quan[content]">',
    '<meta name="d" content="Kế hoạch 2026 › Mục II" data-pagefind-meta="path[content]">',
  ].join('');
  return `<!doctype html><html lang="vi"><head>${meta}</head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;
}

function recordsOf(dist: string): Promise<IndexedRecord[]> {
  return indexedRecords(join(root, dist, 'pagefind'));
}

it('a page is indexed with all its facets, a page without a mark and an ignored part are not', async () => {
  const records = await recordsOf('mot');
  expect(records.find(({ url }) => url === `/${CLAUSE}/`)).toMatchObject({
    content: 'Khoản 6 mục II. Ḍẩy mạnh ḍối thoại.',
    filters: { kind: ['Khoản của Kế hoạch'], 'co-quan': ['Sở A', 'Sở B, Ḍ'] },
    meta: { title: 'Khoản 6 mục II', path: 'Kế hoạch 2026 › Mục II' },
  });
  const holding = records.filter(({ content }) => content.includes('ḍối thoại'));
  expect(holding.map(({ url }) => url)).toEqual([`/${CLAUSE}/`]);
});

it('the text of page 2 of an attached file is found there', async () => {
  const records = await recordsOf('mot');
  const found = records.filter(({ content }) => content.includes('ḍường nội ḍồng'));
  expect(found).toMatchObject([
    {
      url: '/van-ban-goc/ba-trang.pdf#page=2',
      filters: { kind: ['Văn bản'], nam: ['2022'] },
      meta: { title: 'Nghị quyết 20-NQ/TW: Bản gốc (trang 2)' },
    },
  ]);
});

it.each([
  ['ḍuong noi ḍong', '/van-ban-goc/ba-trang.pdf#page=2'],
  ['quỹ tương trợ', '/van-ban-goc/ba-trang.pdf#page=3'],
  ['dak doa', '/dia-phuong/#xa-23677'],
])('Pagefind, asked for "%s", answers with %s', async (query, url) => {
  const folder = join(root, 'mot/pagefind/');
  // Pagefind's program fetches its parts from where it stands; here that is the disk.
  vi.stubGlobal('fetch', (address: string) => {
    const bytes = readFileSync(new URL(address, 'file:///').pathname);
    return Promise.resolve(new Response(bytes));
  });
  try {
    const program: unknown = await import(
      /* @vite-ignore */ pathToFileURL(`${folder}pagefind.js`).href
    );
    const pagefind = searchable.parse(program);
    await pagefind.options({ basePath: folder, baseUrl: '/' });
    await pagefind.init();
    const { results } = answer.parse(await pagefind.search(query));
    const found = await Promise.all(results.map(({ data }) => data()));
    expect(found.map((each) => page.parse(each).url)).toContain(url);
    await pagefind.destroy();
  } finally {
    vi.unstubAllGlobals();
  }
});

it('building twice gives the same records and the same vocabulary', async () => {
  expect(await recordsOf('hai')).toEqual(await recordsOf('mot'));
  const vocabulary = (dist: string) =>
    readFileSync(join(root, dist, 'tim-kiem/tu-vung.json'), 'utf8');
  expect(vocabulary('hai')).toBe(vocabulary('mot'));
  const chunks = (dist: string) => readdirSync(join(root, dist, 'pagefind/index')).sort();
  expect(chunks('hai')).toEqual(chunks('mot'));
});

it('the vocabulary speaks the texts’ own spelling', () => {
  const text = readFileSync(join(root, 'mot/tim-kiem/tu-vung.json'), 'utf8');
  expect(text).not.toMatch(/[ḍḌ]/u);
  expect(text).toContain('"HTX","hợp tác xã"');
  expect(text).toContain(' đường ');
});
