import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { merkleRoot, rootOf, sha256, type PublicRecord } from '#domain/record.ts';

const hash = (...parts: (string | Buffer)[]) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};
const leaf = (line: string) => hash('\0', line);
const node = (left: Buffer, right: Buffer) => hash('\x01', left, right);

const RECORD: Omit<PublicRecord, 'root'> = {
  format: 1,
  builtOn: '2026-11-25',
  source: { commit: 'abc', isModified: false },
  previous: null,
  files: { 'index.html': 'aa', 'a.css': 'bb' },
  entries: [{ id: 'story a', name: 'câu chuyện A', sha256: 'cc', notes: ['2026-11-25: sửa'] }],
};

describe('the Merkle root', () => {
  test('of nothing is the hash of nothing', async () => {
    expect(await merkleRoot([])).toBe(hash('').toString('hex'));
  });

  test('is the tree of RFC 6962, the left side a full power of two', async () => {
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(leaf);
    if (!a || !b || !c || !d || !e) throw new Error();
    const tree = node(node(node(a, b), node(c, d)), e);
    expect(await merkleRoot(['a', 'b', 'c', 'd', 'e'])).toBe(tree.toString('hex'));
    expect(await merkleRoot(['a', 'b', 'c'])).toBe(node(node(a, b), c).toString('hex'));
  });

  test('does not depend on the order the lines come in', async () => {
    expect(await merkleRoot(['b', 'a'])).toBe(await merkleRoot(['a', 'b']));
  });
});

describe('the root of a record', () => {
  test.each<[string, Partial<PublicRecord>]>([
    ['a file', { files: { ...RECORD.files, 'index.html': 'ab' } }],
    ['the name of a file', { files: { 'trang.html': 'aa', 'a.css': 'bb' } }],
    ['the previous root', { previous: 'ee' }],
    ['the commit', { source: { commit: 'abd', isModified: false } }],
    ['the day', { builtOn: '2026-11-24' }],
    ['a correction note', { entries: RECORD.entries.map((entry) => ({ ...entry, notes: [] })) }],
  ])('changes with %s', async (_what, change) => {
    expect(await rootOf({ ...RECORD, ...change })).not.toBe(await rootOf(RECORD));
  });

  test('does not change with the order of the keys', async () => {
    const files = { 'a.css': 'bb', 'index.html': 'aa' };
    expect(await rootOf({ ...RECORD, files })).toBe(await rootOf(RECORD));
  });
});

test('a text is hashed as its UTF-8 bytes', async () => {
  expect(await sha256('đổi mới')).toBe(hash('đổi mới').toString('hex'));
});
