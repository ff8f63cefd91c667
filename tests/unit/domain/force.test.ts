import { describe, expect, it } from 'vitest';
import { forceInWords } from '#domain/force.ts';
import { must } from '#library/must.ts';
import { aDocument, aLibrary, type Fields } from '../builders.ts';

const verified = (value: string) => ({ effectiveOn: { value, verification: 'verified' } });
const expiry = { on: '2026-07-01', words: 'Điều 90', verification: 'verified', source: 'Công báo' };
const OLD = { number: '42/2022/NĐ-CP', kind: 'decree', ...verified('2022-08-15') };
const NEW = { number: '224/2026/NĐ-CP', kind: 'decree', ...verified('2026-07-01') };

/** The first document as a library of a day holds it. */
function onDay(day: string, fields: Fields, other?: Fields) {
  const documents = [aDocument(fields, 'cu'), ...(other ? [aDocument(other, 'moi')] : [])];
  return must(aLibrary({ documents }, day).documents.find(({ id }) => id === 'cu'));
}

describe('the force of a document', () => {
  it('begins on its effective day', () => {
    expect(onDay('2022-08-14', OLD).force).toBe('not-yet');
    expect(onDay('2022-08-15', OLD).force).toBe('in-force');
  });

  it('ends on the day it expires', () => {
    expect(onDay('2026-06-30', { ...OLD, expiry }).force).toBe('in-force');
    expect(onDay('2026-07-01', { ...OLD, expiry }).force).toBe('expired');
  });

  it.each(['replaces', 'repeals'])('ends when a document that %s it takes effect', (kind) => {
    const ending = { ...NEW, relations: [{ kind, document: 'cu', source: 'Công báo' }] };
    expect(onDay('2026-06-30', OLD, ending).force).toBe('in-force');
    expect(onDay('2026-07-01', OLD, ending).force).toBe('expired');
  });

  it('is not ended by a document that only details it, nor on a day nobody verified', () => {
    const details = {
      ...NEW,
      relations: [{ kind: 'details', document: 'cu', source: 'Công báo' }],
    };
    expect(onDay('2027-01-01', OLD, details).force).toBe('in-force');
    const undated = {
      ...NEW,
      effectiveOn: { value: '2026-07-01', verification: 'derived' },
      relations: [{ kind: 'replaces', document: 'cu', source: 'Công báo' }],
    };
    expect(onDay('2027-01-01', OLD, undated).force).toBe('in-force');
    const doubtful = { ...OLD, expiry: { ...expiry, verification: 'unverified' } };
    expect(onDay('2027-01-01', doubtful).force).toBe('in-force');
  });

  it('is not asserted from dates that nobody verified', () => {
    const unverified = { effectiveOn: { value: '2022-08-15', verification: 'unverified' } };
    expect(onDay('2026-01-01', unverified).force).toBe('unknown');
    expect(onDay('2026-01-01', {}).force).toBe('unknown');
  });
});

describe('the force in words', () => {
  const replacing = {
    ...NEW,
    relations: [{ kind: 'replaces', document: 'cu', source: 'Công báo' }],
  };

  it.each([
    ['2022-01-01', 'Có hiệu lực từ 15/08/2022, chưa đến ngày.'],
    [
      '2025-01-01',
      'Có hiệu lực từ 15/08/2022; hết hiệu lực từ 01/07/2026, bởi Nghị định 224/2026/NĐ-CP.',
    ],
    ['2026-07-01', 'Hết hiệu lực từ 01/07/2026, bởi Nghị định 224/2026/NĐ-CP.'],
  ])('on %s reads "%s"', (day, words) => {
    expect(forceInWords(onDay(day, OLD, replacing))).toBe(words);
  });

  it('names nobody where the end alone is known, and asserts nothing where nothing is', () => {
    expect(forceInWords(onDay('2026-07-01', { ...OLD, expiry }))).toBe(
      'Hết hiệu lực từ 01/07/2026.',
    );
    expect(forceInWords(onDay('2026-07-01', {}))).toMatch(/^Chưa khẳng định được/);
    expect(forceInWords(onDay('2026-07-01', OLD))).toMatch(/chưa rà soát hết\.$/);
  });
});
