import { expect, test } from 'vitest';
import { KeptResults } from '#library/kept-results.ts';
import { aFolder } from '../commands/site-folder.ts';

test('the same result can be kept twice at the same moment', async () => {
  const kept = new KeptResults(aFolder({}));
  const bytes = Buffer.from('một');
  const saves = Array.from({ length: 20 }, () => kept.keep('khóa', bytes));
  await expect(Promise.all(saves)).resolves.toHaveLength(20);
  expect(await kept.get('khóa')).toEqual(bytes);
});
