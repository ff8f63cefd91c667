import { expect, test } from 'vitest';
import { bookmarksOf, metaOf, sheetsOf, toPrinted } from '#print/sheet.ts';

const PAGE = [
  '<!doctype html><html lang="vi"><head><meta name="author" content="Ban &amp; Sở">',
  '<link rel="alternate" type="application/pdf" href="/ke-hoach/2026/toan-van.pdf" title="Kế hoạch &quot;2026&quot;">',
  '<link rel="alternate" type="application/pdf" href="/ke-hoach/2026/muc-i.pdf" title="Mục I" data-part="muc-i">',
  '<link rel="alternate" type="text/plain" href="/ke-hoach/2026/toan-van.txt" title="Chữ">',
  '</head><body><section data-part="muc-i">I</section><section data-part="muc-ii">II</section>',
  '<a href="#muc-i" data-outline="1">I. Mục đích</a><a href="#i-1" data-outline="2">1. Một &amp; hai</a>',
  '</body></html>',
].join('');

test('a page is printed into the PDF files it offers, and no others', () => {
  expect(sheetsOf('ke-hoach/2026/index.html', PAGE)).toEqual([
    {
      page: 'ke-hoach/2026/index.html',
      file: 'ke-hoach/2026/toan-van.pdf',
      title: 'Kế hoạch "2026"',
      part: undefined,
    },
    {
      page: 'ke-hoach/2026/index.html',
      file: 'ke-hoach/2026/muc-i.pdf',
      title: 'Mục I',
      part: 'muc-i',
    },
  ]);
});

test('a sheet of one part marks that part alone; a sheet of the whole page hides nothing', () => {
  const [whole, part] = sheetsOf('ke-hoach/2026/index.html', PAGE);
  if (whole === undefined || part === undefined) throw new Error('no sheets');
  expect(toPrinted(PAGE, part, '/x.css')).toContain('<html data-print-part="muc-i" lang="vi">');
  expect(toPrinted(PAGE, part, '/x.css')).toContain('<section data-part="muc-i" data-printed>I<');
  expect(toPrinted(PAGE, part, '/x.css')).toContain('<section data-part="muc-ii">II<');
  expect(toPrinted(PAGE, whole, '/x.css')).not.toContain('data-print-part');
  expect(toPrinted(PAGE, whole, '/x.css')).toContain(
    '<link rel="stylesheet" href="/x.css"></head>',
  );
});

test('a page names its author and the bookmarks it wants', () => {
  expect(metaOf(PAGE, 'author')).toBe('Ban & Sở');
  expect(bookmarksOf(PAGE)).toEqual([
    { anchor: 'muc-i', level: 1, title: 'I. Mục đích' },
    { anchor: 'i-1', level: 2, title: '1. Một & hai' },
  ]);
});
