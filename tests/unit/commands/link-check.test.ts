import { describe, expect, test } from 'vitest';
import { checkLinks } from '#commands/link-check.ts';
import { aFolder } from './site-folder.ts';

const SITE = 'https://ktht.example.vn/';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="vi"><head><title>x</title>${head}</head><body>${body}</body></html>`;
}

/** The faults of a small site as "file link: fault". */
async function faultsOf(files: Record<string, string>): Promise<string[]> {
  const { broken } = await checkLinks(aFolder(files), SITE);
  return broken.map(({ file, link, fault }) => `${file} ${link}: ${fault}`);
}

describe('sound links', () => {
  test('pages, anchors, files, other sites and non-web links are all accepted', async () => {
    const links = [
      '<a href="/ke-hoach/2026/#ii-5">',
      '<a href="ke-hoach/2026/">',
      '<a href="#noi-dung">',
      '<a href="#top">',
      '<a href="?q=a&amp;b=2">',
      '<a href="/tep.pdf#page=2">',
      '<a href="/ke-hoach/2026/#:~:text=x">',
      '<a href="/t%C3%AAn%20t%E1%BB%87p.txt">',
      '<a href="https://other.example/khong-co/#x">',
      '<a href="mailto:a@b.vn">',
      '<!-- <a href="/nhap/"> -->',
      '<script>const x = \'<a href="/trong-ma/">\';</script>',
      `<a href="${SITE}ke-hoach/2026/">`,
      '<img alt="" src="/a.png" srcset="/a.png 1x, /b.png 2x">',
    ];
    const faults = await faultsOf({
      'index.html': page(`<main id="noi-dung">${links.join('')}</main>`),
      'ke-hoach/2026/index.html': page('<h2 id=ii-5>5</h2><a href="../../">'),
      'tep.pdf': '',
      'a.png': '',
      'b.png': '',
      'tên tệp.txt': '',
    });
    expect(faults).toEqual([]);
  });
});

describe('broken links', () => {
  test.each([
    ['<a href="/khong-co/">', '/khong-co/: không có trang hoặc tệp này'],
    ['<a href="/trang">', '/trang: thiếu dấu / ở cuối'],
    ['<a href="/trang/#x">', '/trang/#x: trang có nhưng không có đoạn mang mã "x"'],
    ['<a href="#x">', '#x: trang có nhưng không có đoạn mang mã "x"'],
    ['<img alt="" src="anh.png">', 'anh.png: không có trang hoặc tệp này'],
    ['<img alt="" srcset="/a.png 1x, /mat.png 2x">', '/mat.png: không có trang hoặc tệp này'],
    ['<form action="/tim/">', '/tim/: không có trang hoặc tệp này'],
    ['<svg><use href="/hinh.svg#a"/></svg>', '/hinh.svg#a: không có trang hoặc tệp này'],
    [
      '<a href="https://ktht.example.vn/cu/">',
      'https://ktht.example.vn/cu/: không có trang hoặc tệp này',
    ],
    ['<a href="http://[">', 'http://[: địa chỉ viết sai'],
  ])('%s is reported', async (body, fault) => {
    const faults = await faultsOf({
      'index.html': page(body),
      'trang/index.html': page(''),
      'a.png': '',
    });
    expect(faults).toEqual([`index.html ${fault}`]);
  });

  test('the picture and the address a page gives to others are checked', async () => {
    const head = [
      `<meta property="og:image" content="${SITE}og/mat.png">`,
      `<link rel="canonical" href="${SITE}cu/">`,
      '<meta name="description" content="/not-a-link">',
    ].join('');
    const faults = await faultsOf({ 'index.html': page('', head) });
    expect(faults.map((fault) => fault.split(': ')[0])).toEqual([
      `index.html ${SITE}og/mat.png`,
      `index.html ${SITE}cu/`,
    ]);
  });

  test('addresses in style sheets, the site map and data files are checked', async () => {
    const faults = await faultsOf({
      'index.html': page(''),
      'a.css': 'a{background:url("/mat.svg")} b{background:url(data:image/png;base64,AA)}',
      'sitemap.xml': `<urlset><url><loc>${SITE}</loc></url><url><loc>${SITE}cu/</loc></url></urlset>`,
      'data.csv': `name,href\nx,${SITE}mat/\ny,https://ktht.example.vn.evil.com/\n`,
    });
    expect(faults).toEqual([
      'a.css /mat.svg: không có trang hoặc tệp này',
      `data.csv ${SITE}mat/: không có trang hoặc tệp này`,
      `sitemap.xml ${SITE}cu/: không có trang hoặc tệp này`,
    ]);
  });
});
