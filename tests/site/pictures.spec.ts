import { DIST } from './support/built-site.ts';
import { picturesWithMetadata } from './support/picture-metadata.ts';
import { expect, test } from './support/test.ts';

test('no picture of the site tells where or with what it was taken', async () => {
  expect(await picturesWithMetadata(DIST)).toEqual([]);
});
