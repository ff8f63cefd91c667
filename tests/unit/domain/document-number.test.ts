import { expect, it } from 'vitest';
import { documentKey } from '#domain/document-number.ts';

it('the same number has one key however it is punctuated', () => {
  expect(documentKey('20-NQ/TW')).toBe(documentKey('20/nq-tw'));
});
