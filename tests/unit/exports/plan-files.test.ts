import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planText } from '#domain/plan.ts';
import { PLAN_FILES } from '#exports/plan-files.ts';
import { must } from '#library/must.ts';
import { aClause, aLibrary, realLibrary, SITE } from '../builders.ts';

const library = realLibrary();

function written(format: string, of = library): string {
  return must(PLAN_FILES.find((file) => file.format === format)).write(of.plan, of, SITE);
}

const tree = z.object({
  officialNumber: z.null(),
  sections: z.array(
    z.object({ clauses: z.array(z.object({ id: z.string(), paragraphs: z.array(z.string()) })) }),
  ),
});

describe('the files of a plan', () => {
  it('the plain text is the plan, word for word', () => {
    expect(written('txt')).toBe(`${planText(library.plan)}\n`);
  });

  it('the JSON is a tree of sections and clauses with their words and no invented number', () => {
    const { sections } = tree.parse(JSON.parse(written('json')));
    const clauses = sections.flatMap((section) => section.clauses);
    expect(clauses.map(({ paragraphs }) => paragraphs)).toEqual(
      library.clauses.map(({ paragraphs }) => paragraphs),
    );
    expect(clauses[0]?.id).toBe('i-1');
  });

  it('the Markdown reads as the plan and not as lists or emphasis', () => {
    const small = aLibrary({ clauses: [aClause({}, '- Căn cứ *một*\n\n1 < 2 # ba')] });
    const markdown = written('md', small);
    expect(markdown).toContain('# KẾ HOẠCH');
    expect(markdown).toContain(String.raw`1\. \- Căn cứ \*một\*`);
    expect(markdown).toContain(String.raw`1 \< 2 \# ba`);
  });
});
