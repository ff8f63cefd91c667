import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '#domain/integrity.ts';
import { readProse } from '#library/markup/prose.ts';
import { summarySchema } from '#schema/summary.ts';
import { aContent, aLibrary, anAmendedPlan, type Fields } from '../builders.ts';

function aSummary(fields: Fields = {}, language = 'en') {
  const id = `2026/${language}`;
  const data = summarySchema.parse({
    title: 'The plan in short',
    description: 'What the plan asks for.',
    author: 'Nguyễn Thị Ví Dụ',
    writtenOn: '2026-11-10',
    textOf: '2026-11-01',
    publishedOn: '2026-11-10',
    ...fields,
  });
  return { id, file: `content/summaries/${id}.mdx`, data, body: 'Words.' };
}

function problemsOf(summary: ReturnType<typeof aSummary>) {
  return checkIntegrity(aContent({ summaries: [summary] }), readProse, '2026-11-23');
}

describe('a summary of the plan in another language', () => {
  it('stands with its plan, under its language, with who wrote it', () => {
    expect(aLibrary({ summaries: [aSummary()] }).plan.summaries).toMatchObject([
      { language: 'en', author: 'Nguyễn Thị Ví Dụ', isMachineAssisted: false },
    ]);
    expect(aLibrary().plan.summaries).toEqual([]);
  });

  it('is accepted in English, Jrai and Bahnar, and in no other file name', () => {
    for (const language of ['en', 'jra', 'bdq']) {
      expect(problemsOf(aSummary({}, language))).toEqual([]);
    }
    expect(problemsOf(aSummary({}, 'tieng-anh'))).toMatchObject([{ code: 'FILE-NAME-MISMATCH' }]);
  });

  it('names a text the plan has or had, whichever it sums up', () => {
    const [problem] = problemsOf(aSummary({ textOf: '2026-05-05' }));
    expect(problem).toMatchObject({ code: 'FIELD-INVALID', path: ['textOf'] });
    expect(problem?.message).toContain('Có: 2026-11-01.');
    const amended = { ...anAmendedPlan(), summaries: [aSummary({ textOf: '2026-01-15' })] };
    expect(checkIntegrity(aContent(amended), readProse, '2026-11-23')).toEqual([]);
  });

  it('cannot leave out who wrote it', () => {
    expect(() => aSummary({ author: undefined })).toThrow();
  });
});
