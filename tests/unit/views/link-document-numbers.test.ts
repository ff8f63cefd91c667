import { expect, it } from 'vitest';
import { linkDocumentNumbers } from '#views/document/link-document-numbers.ts';

const addresses = new Map([['20-nq-tw', '/van-ban/20-nq-tw/']]);
const linked = (html: string) => linkDocumentNumbers(html, addresses);

it('a known number in the text becomes a link with its kind', () => {
  expect(linked('<p>Theo Nghị quyết số 20-NQ/TW, xã…</p>')).toBe(
    '<p>Theo <a href="/van-ban/20-nq-tw/">Nghị quyết số 20-NQ/TW</a>, xã…</p>',
  );
});

it('an unknown number, an attribute and a text that is already a link stay as they are', () => {
  for (const html of [
    '<p>99/NQ-CP</p>',
    '<p title="20-NQ/TW">văn bản</p>',
    '<p><a href="/x/">xem <em>20-NQ/TW</em></a></p>',
  ]) {
    expect(linked(html)).toBe(html);
  }
});

it('text after a link is read again', () => {
  expect(linked('<a href="/x/">x</a> 20-NQ/TW')).toContain(
    '<a href="/van-ban/20-nq-tw/">20-NQ/TW</a>',
  );
});
