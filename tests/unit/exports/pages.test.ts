import { expect, test } from 'vitest';
import { routes } from '#domain/route.ts';
import { toRobots, toSitemap } from '#exports/crawling.ts';
import { pagesOf } from '#exports/pages.ts';
import { aLibrary, realLibrary, SITE } from './small-library.ts';

const small = aLibrary({
  clauses: [{}, { changes: [{ on: '2026-11-09', note: 'Sửa tên ngắn.' }] }],
  tasks: [{}],
  documents: [{}],
  stories: [{}],
});

test('every page a reader can reach is listed once, except the search and the page for wrong addresses', () => {
  const addresses = pagesOf(small).map(({ address }) => address);
  expect(addresses).toEqual([
    '/',
    '/ke-hoach/',
    '/ke-hoach/2026/',
    '/ke-hoach/2026/phien-ban/',
    '/ke-hoach/2026/ii-1/',
    '/ke-hoach/2026/ii-2/',
    '/nhiem-vu/',
    '/nhiem-vu/cach-tinh/',
    '/nhiem-vu/2026/nv-001/',
    '/co-quan/',
    '/co-quan/so-tai-chinh/',
    '/mo-hinh/',
    '/mo-hinh/htx-1/',
    '/van-ban/',
    '/van-ban/tra-cuu/',
    '/van-ban/van-ban-1/',
    '/dia-phuong/',
    '/thuat-ngu/',
    '/du-lieu/',
    '/du-lieu/tu-dien/',
    '/thay-doi/',
    '/gioi-thieu/',
    '/en/',
    '/huong-dan/loi/',
    '/gioi-thieu/phan-mem/',
  ]);
});

test('a changed clause moves the day of its own page, of the plan, its list and the home page only', () => {
  const changed = pagesOf(small).filter(({ lastChangedOn }) => lastChangedOn === '2026-11-09');
  expect(changed.map(({ address }) => address)).toEqual([
    '/',
    '/ke-hoach/',
    '/ke-hoach/2026/',
    '/ke-hoach/2026/ii-2/',
    '/du-lieu/',
    '/thay-doi/',
  ]);
});

test('the real site lists each address once, each with a day, and every fixed room but two', () => {
  const pages = pagesOf(realLibrary());
  const addresses = pages.map(({ address }) => address);
  expect(new Set(addresses).size).toBe(pages.length);
  for (const { address, lastChangedOn } of pages) {
    expect(address).toMatch(/^\/([a-z0-9-]+\/)*$/);
    expect(lastChangedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  const missing = Object.values(routes).filter((address) => !addresses.includes(address));
  expect(missing).toEqual([routes.search, routes.notFound]);
});

test('the site map holds absolute addresses and days', () => {
  const map = toSitemap([{ address: '/nhiem-vu/', lastChangedOn: '2026-11-23' }], SITE);
  expect(map).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      '  <url><loc>https://vi-du.example/nhiem-vu/</loc><lastmod>2026-11-23</lastmod></url>',
      '</urlset>',
      '',
    ].join('\n'),
  );
});

test('an address with a character XML reserves is escaped', () => {
  const map = toSitemap([{ address: '/a&b/', lastChangedOn: '2026-11-23' }], SITE);
  expect(map).toContain('/a&amp;b/');
});

test('robots may read everything and are told where the site map is', () => {
  expect(toRobots('/sitemap.xml', SITE, 'official')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://vi-du.example/sitemap.xml\n',
  );
});

test('nobody is asked to index the demo edition', () => {
  expect(toRobots('/sitemap.xml', SITE, 'demo')).toBe('User-agent: *\nDisallow: /\n');
});
