import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handOver, takeOver } from '#library/handed-content.ts';
import { readContent } from '#library/read-files.ts';
import { must } from '#library/must.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/small-site');

test('content that was handed over is taken once, for its folder only, however that is written', () => {
  const content = must(readContent(FOLDER).content);
  handOver(`${FOLDER}/`, content);
  expect(takeOver('/khac')).toBeUndefined();
  expect(takeOver(FOLDER)).toBe(content);
  expect(takeOver(FOLDER)).toBeUndefined();
});
