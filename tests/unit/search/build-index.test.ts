import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KeptResults } from '#library/kept-results.ts';
import { readContent } from '#library/read-files.ts';
import { IndexMaker, makeIndex, writeIndex } from '#search/build-index.ts';
import { openEngine } from '#search/engine.ts';
import { IndexThread } from '#search/index-thread.ts';
import { builtPages, pageSource } from '#search/page-source.ts';

const DOCUMENT = 'content/documents/20-nq-tw.mdx';
const CLAUSE = 'ke-hoach/2026/ii-6';

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
    write(
      dist,
      'mo-hinh/htx-a',
      aPage(
        'HTX A',
        '<p>Ở thôn Ba.</p><h2 id="ong">Ong</h2><p>Nuôi ong dưới tán, tháng ba.</p>',
      ).replace('Kế hoạch 2026 › Mục II', 'Mô hình'),
    );
    write(dist, 'ke-hoach/2026', '<main><h1>Toàn văn</h1><p>Đẩy mạnh đối thoại.</p></main>');
    await buildIndex(join(root, dist), root);
  }
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function aThread(): IndexThread {
  const { content } = readContent(root, join(root, 'public'));
  if (content === undefined) throw new Error('Nội dung có lỗi.');
  return new IndexThread({ root, content, kept: join(root, 'đã đọc ở luồng') });
}

async function buildIndex(dist: string, ...rest: [string, { kept?: KeptResults }?]): Promise<void> {
  writeIndex(dist, await makeIndex(dist, ...rest));
}

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

const titles = async (query: string) => {
  const ask = await openEngine((path) => readFile(join(root, 'mot', path)));
  const answer = await ask({ query, chosen: {} });
  return answer.load(0, 10);
};

it('a page is indexed with all its facets, a page without a mark and an ignored part are not', async () => {
  const [found, ...others] = await titles('đẩy mạnh đối thoại');
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    href: `/${CLAUSE}/`,
    title: 'Khoản 6 mục II',
    kind: 'Khoản của Kế hoạch',
    path: 'Kế hoạch 2026 › Mục II',
    excerpt: [
      { text: 'Đẩy mạnh đối thoại', isMatch: true },
      { text: '.', isMatch: false },
    ],
  });
  expect(await titles('"khoản sau"')).toEqual([]);
  const ask = await openEngine((path) => readFile(join(root, 'mot', path)));
  const { facets } = await ask({ query: 'đối thoại', chosen: {} });
  expect(facets['co-quan']).toEqual([
    { value: 'Sở A', count: 1 },
    { value: 'Sở B, Đ', count: 1 },
  ]);
});

it('an answer leads to the heading that its words stand under', async () => {
  const [found] = await titles('nuôi ong dưới tán');
  expect(found).toMatchObject({
    href: '/mo-hinh/htx-a/#ong',
    path: 'Mô hình › Ong',
  });
});

it.each([
  ['duong noi dong', '/van-ban-goc/ba-trang.pdf#page=2'],
  ['quỹ tương trợ', '/van-ban-goc/ba-trang.pdf#page=3'],
])('"%s" finds the page of the attached file that says so, %s', async (query, href) => {
  const [found] = await titles(query);
  expect(found).toMatchObject({ href, kind: 'Văn bản' });
  expect(found?.title).toMatch(/^Nghị quyết 20-NQ\/TW: Bản gốc \(trang \d\)$/u);
});

it('a commune is an answer of its own', async () => {
  const [found] = await titles('dak doa');
  expect(found).toMatchObject({ href: '/dia-phuong/#xa-23677', kind: 'Xã, phường' });
});

it('building twice gives the same files, byte for byte', () => {
  const folder = (dist: string) => join(root, dist, 'tim-kiem');
  const names = readdirSync(folder('mot'), { recursive: true, encoding: 'utf8' }).sort();
  expect(readdirSync(folder('hai'), { recursive: true, encoding: 'utf8' }).sort()).toEqual(names);
  const files = names.filter((name) => /\.\w+$/.test(name));
  expect(files.length).toBeGreaterThan(5);
  for (const name of files) {
    const [one, other] = ['mot', 'hai'].map((dist) => readFileSync(join(folder(dist), name)));
    expect(one?.equals(other ?? Buffer.of()), name).toBe(true);
  }
});

it('nothing of Pagefind is left for a reader to load', () => {
  expect(readdirSync(join(root, 'mot'))).not.toContain('pagefind');
});

it('pages read by an earlier build give the same index, and a changed page its new text', async () => {
  const indexOf = (dist: string) =>
    readdirSync(join(root, dist, 'tim-kiem'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(root, dist, 'tim-kiem', name), 'base64')]);
  const keep = () => ({ kept: new KeptResults(join(root, 'đã đọc')) });
  for (const dist of ['ba', 'bốn', 'năm']) {
    cpSync(join(root, 'mot/ke-hoach'), join(root, dist, 'ke-hoach'), { recursive: true });
    cpSync(join(root, 'mot/mo-hinh'), join(root, dist, 'mo-hinh'), { recursive: true });
  }
  await buildIndex(join(root, 'ba'), root, keep());
  expect(indexOf('ba')).toEqual(indexOf('mot'));
  await buildIndex(join(root, 'bốn'), root, keep());
  expect(indexOf('bốn')).toEqual(indexOf('mot'));

  write('năm', CLAUSE, aPage('Khoản 6 mục II', '<p>Trồng dâu nuôi tằm.</p>'));
  await buildIndex(join(root, 'năm'), root, keep());
  const withKept = indexOf('năm');
  rmSync(join(root, 'năm/tim-kiem'), { recursive: true });
  await buildIndex(join(root, 'năm'), root);
  expect(withKept).toEqual(indexOf('năm'));
  expect(withKept).not.toEqual(indexOf('mot'));
});

it('how large a file is, which the build writes last, changes nothing of the index', async () => {
  const withFile = (size: string) =>
    aPage(
      'HTX B',
      `<p>Trồng dâu.</p><a href="/b.pdf">PDF <span data-size-of="/b.pdf">${size}</span></a>`,
    );
  const made = async (dist: string, size: string) => {
    write(dist, 'mo-hinh/htx-b', withFile(size));
    return (await makeIndex(join(root, dist), root)).files;
  };
  expect(await made('sáu', '')).toEqual(await made('bảy', '12 kB'));
});

it('pages are read before anybody can change them', async () => {
  write('tám', 'mo-hinh/htx-c', aPage('HTX C', '<p>Trồng dâu.</p>'));
  const making = makeIndex(join(root, 'tám'), root);
  write('tám', 'mo-hinh/htx-c', aPage('HTX C', '<p>Nuôi tằm.</p>'));
  const before = (await making).files;
  const after = (await makeIndex(join(root, 'tám'), root)).files;
  expect([...before.keys()]).not.toEqual([...after.keys()]);
});

it('pages given ahead are read ahead, and count only if the site was built with them', async () => {
  write('chín', 'mo-hinh/htx-d', aPage('HTX D', '<p>Nuôi tằm.</p>'));
  write('chín', 'mo-hinh/htx-e', aPage('HTX E', '<p>Trồng nấm.</p>'));
  const made = await makeIndex(join(root, 'chín'), root);
  const stale = [
    pageSource('/mo-hinh/htx-d/', aPage('HTX D', '<p>Trồng dâu.</p>')),
    pageSource('/mo-hinh/htx-x/', aPage('HTX X', '<p>Trồng mía.</p>')),
  ];
  const built = builtPages(join(root, 'chín'));
  for (const order of [
    [...stale, ...built],
    [...built, ...stale],
  ]) {
    const maker = new IndexMaker({ root });
    for (const source of order) if (source !== undefined) maker.give(source);
    expect(await maker.make(join(root, 'chín'))).toEqual(made);
  }
});

it('a thread makes the same index, from pages given ahead and from others', async () => {
  const made = await makeIndex(join(root, 'mot'), root);
  const thread = aThread();
  const [given] = builtPages(join(root, 'mot'));
  if (given !== undefined) thread.give(given);
  const { index } = await thread.make(join(root, 'mot'));
  expect(await index).toEqual(made);
});

it('a thread has read the pages when it says so', async () => {
  const folder = join(root, 'mười');
  write('mười', 'mo-hinh/htx-g', aPage('HTX G', '<p>Trồng chè.</p>'));
  const { index } = await aThread().make(folder);
  write('mười', 'mo-hinh/htx-g', aPage('HTX G', '<p>Hái chè.</p>'));
  expect(await index).not.toEqual(await makeIndex(folder, root));
});

it('a thread that cannot go on says why; one that is not wanted ends', async () => {
  mkdirSync(join(root, 'hỏng/index.html'), { recursive: true });
  const { index } = await aThread().make(join(root, 'hỏng'));
  await expect(index).rejects.toThrow('EISDIR');
  await aThread().close();
});

it('a page without the mark is nothing to be read', () => {
  expect(pageSource('/', '<main><h1>Toàn văn</h1></main>')).toBeUndefined();
});
