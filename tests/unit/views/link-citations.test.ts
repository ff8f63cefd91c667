import { expect, it } from 'vitest';
import { createResolver } from '#domain/citation/resolve.ts';
import { citableOf } from '#domain/document.ts';
import { linkCitations } from '#views/prose/link-citations.ts';
import { aDocument, aLibrary } from '../builders.ts';

const resolve = createResolver(aLibrary({ documents: [aDocument()] }).documents, citableOf);
const linked = (html: string) => linkCitations(html, resolve);

it('a known document in the text becomes a link by its whole name', () => {
  expect(linked('<p>Theo Nghị quyết số 20-NQ/TW, xã…</p>')).toBe(
    '<p>Theo <a href="/van-ban/20-nq-tw/">Nghị quyết số 20-NQ/TW</a>, xã…</p>',
  );
});

it('an unknown number, a doubtful one, an attribute and a text that is already a link stay as they are', () => {
  for (const html of [
    '<p>99/NQ-CP</p>',
    '<p>Nghị quyết 20</p>',
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
