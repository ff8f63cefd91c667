import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_MARK } from '#domain/edition.ts';
import { DIST } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

test('no file of the official site carries the mark of invented data', () => {
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => /\.(?:html|csv|json|xml|txt|ics)$/.test(name));
  expect(texts.length).toBeGreaterThan(100);
  const marked = texts.filter((name) => readFileSync(join(DIST, name), 'utf8').includes(DEMO_MARK));
  expect(marked).toEqual([]);
});
