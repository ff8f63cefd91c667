import { expect, test } from 'vitest';
import { headingKey, REPORT_COLUMNS } from '#domain/report-columns.ts';

test('no wording of a heading stands for two columns of a report', () => {
  const wordings = REPORT_COLUMNS.flatMap(({ title, variants }) => [title, ...variants]).map(
    headingKey,
  );
  expect(wordings.filter((wording, index) => wordings.indexOf(wording) !== index)).toEqual([]);
});
