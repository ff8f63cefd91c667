import { expect, test } from 'vitest';
import { pageKinds, routeOf } from '../../../bench/lighthouse/page-kinds.ts';

const ROUTES = [
  '404.astro',
  '[...former].astro',
  'index.astro',
  'nhiem-vu/index.astro',
  'nhiem-vu/cach-tinh.astro',
  'nhiem-vu/[year]/[task].astro',
  'nhiem-vu/loc/[facet]/[value].astro',
  'nhiem-vu/loc/[facet]/[value].csv.ts',
  'mo-hinh/[story].astro',
  'mo-hinh/_PublishedStory.astro',
];

test('a page is of the route that Astro makes it by: a word before a parameter, that before a rest', () => {
  expect(routeOf('/', ROUTES)).toBe('index');
  expect(routeOf('/404.html', ROUTES)).toBe('404');
  expect(routeOf('/nhiem-vu/', ROUTES)).toBe('nhiem-vu/index');
  expect(routeOf('/nhiem-vu/cach-tinh/', ROUTES)).toBe('nhiem-vu/cach-tinh');
  expect(routeOf('/nhiem-vu/2026/nv-001/', ROUTES)).toBe('nhiem-vu/[year]/[task]');
  expect(routeOf('/nhiem-vu/loc/ky/2026/', ROUTES)).toBe('nhiem-vu/loc/[facet]/[value]');
  expect(routeOf('/mo-hinh/_PublishedStory/', ROUTES)).toBe('mo-hinh/[story]');
  expect(routeOf('/dia-chi/cu/', ROUTES)).toBe('[...former]');
});

test('a page of no route is a fault of the list of routes, not a page to leave out', () => {
  expect(() => routeOf('/dia-chi/', ['index.astro'])).toThrow('/dia-chi/');
});

test('one page stands for each kind: the biggest of those in the site map, else the biggest', () => {
  const pages = [
    { address: '/', bytes: 10 },
    { address: '/nhiem-vu/2026/nv-001/', bytes: 20 },
    { address: '/nhiem-vu/2026/nv-002/', bytes: 30 },
    { address: '/mo-hinh/da-go/', bytes: 90 },
    { address: '/mo-hinh/htx-lon/', bytes: 50 },
    { address: '/mo-hinh/htx-nho/', bytes: 40 },
    { address: '/nhiem-vu/loc/ky/2026/', bytes: 5 },
    { address: '/nhiem-vu/loc/ky/2027/', bytes: 6 },
  ];
  const listed = pages
    .map(({ address }) => address)
    .filter((address) => !address.includes('/loc/') && !address.includes('da-go'));
  expect(pageKinds(ROUTES, pages, new Set(listed))).toEqual([
    { route: 'index', address: '/', isListed: true },
    { route: 'mo-hinh/[story]', address: '/mo-hinh/htx-lon/', isListed: true },
    { route: 'nhiem-vu/[year]/[task]', address: '/nhiem-vu/2026/nv-002/', isListed: true },
    { route: 'nhiem-vu/loc/[facet]/[value]', address: '/nhiem-vu/loc/ky/2027/', isListed: false },
  ]);
});
