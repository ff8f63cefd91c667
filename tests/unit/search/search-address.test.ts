import { expect, test } from 'vitest';
import { wordsOfAddress } from '#search/missing-address.ts';
import { toAddress, toRequest } from '#search/search-address.ts';

test.each([
  ['', '/tim-kiem/'],
  ['?q=htx', '/tim-kiem/?q=htx'],
  ['?q=+htx++', '/tim-kiem/?q=htx'],
  ['?loai=V%C4%83n+b%E1%BA%A3n&q=htx&la=1', '/tim-kiem/?q=htx&loai=V%C4%83n+b%E1%BA%A3n'],
  ['?q=a%26b&xa=&nam=2026&hieu-luc=x', '/tim-kiem/?q=a%26b&nam=2026&hieu-luc=x'],
])('the address "%s" asks again as "%s"', (search, expected) => {
  expect(toAddress(toRequest(search))).toBe(expected);
});

test.each([
  ['/van-ban/nghi-quyet-20/', 'nghi quyet 20'],
  ['/nhiem-vu/2026/nv_999.html', 'nv 999'],
  ['/h%E1%BB%A3p-t%C3%A1c/', 'hợp tác'],
  ['/%E0%A4%A/', '%E0%A4%A'],
  ['/', ''],
])('an address that leads nowhere, %s, is about "%s"', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});
