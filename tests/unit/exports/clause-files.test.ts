import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textsOf } from '#domain/plan-version.ts';
import { CLAUSE_FILES, clausesOfText, writeClauseFile } from '#exports/clause-files.ts';
import { legislationOfDatedClause, legislationOfPlan } from '#exports/json-ld-plan.ts';
import { PLAN_FILES } from '#exports/plan-files.ts';
import { must } from '#library/must.ts';
import { aLibrary, anAmendedPlan, SITE } from '../builders.ts';

const library = aLibrary(anAmendedPlan());
const [current, older] = textsOf(library.plan).map((text) => clausesOfText(text));
const oldFirst = must(older?.[0]);

function written(format: string, dated = oldFirst): string {
  return writeClauseFile(
    must(CLAUSE_FILES.find((file) => file.format === format)),
    dated,
    library,
    SITE,
  );
}

const node = z.object({
  expression: z.string(),
  version: z.string(),
  page: z.string(),
  paragraphs: z.array(z.string()),
  inForceFrom: z.string(),
  inForceUntil: z.string().nullable(),
  formats: z.array(z.object({ href: z.string() })),
});

describe('a clause of an earlier text', () => {
  it('is given out in its own words, in every form', () => {
    expect(written('txt')).toBe('1. Làm hai việc, báo cáo quý.\n');
    expect(written('md')).toContain(String.raw`1\. Làm hai việc, báo cáo quý.`);
    expect(written('xml')).toContain('Làm hai việc, báo cáo quý.');
    expect(written('txt', must(current?.[0]))).toBe('1. Làm ba việc, báo cáo quý.\n');
  });

  it('says from when to when they held and where they stay', () => {
    const file = node.parse(JSON.parse(written('json')));
    expect(file).toMatchObject({
      expression:
        '/akn/vn/doc/ke-hoach/ban-chi-dao-kttt-gia-lai/2026/nn/vie@2026-01-15/!main~sec_II__para_1',
      version: 'https://vi-du.example/ke-hoach/2026/phien-ban/2026-01-15/ii-1/',
      page: 'https://vi-du.example/ke-hoach/2026/ii-1/',
      paragraphs: ['Làm hai việc, báo cáo quý.'],
      inForceFrom: '2026-01-15',
      inForceUntil: '2026-06-01',
    });
    expect(file.formats.map(({ href }) => href)).toContain(
      'https://vi-du.example/ke-hoach/2026/phien-ban/2026-01-15/ii-1/khoan.xml',
    );
  });

  it('is told to machines as a version of the clause that is no longer in force', () => {
    expect(legislationOfDatedClause(oldFirst, library.settings, SITE)).toMatchObject({
      '@id': 'https://vi-du.example/ke-hoach/2026/phien-ban/2026-01-15/ii-1/',
      legislationDateVersion: '2026-01-15',
      legislationLegalForce: 'https://schema.org/NotInForce',
      exampleOfWork: { '@id': 'https://vi-du.example/ke-hoach/2026/ii-1/' },
    });
  });
});

it('the plan names every text it has had, the one in force first', () => {
  expect(legislationOfPlan(library.plan, library.settings, SITE)).toMatchObject({
    legislationDateVersion: '2026-06-01',
    workExample: [
      { '@id': 'https://vi-du.example/ke-hoach/2026/phien-ban/2026-06-01/' },
      { '@id': 'https://vi-du.example/ke-hoach/2026/phien-ban/2026-01-15/' },
    ],
  });
  const json = must(PLAN_FILES.find(({ format }) => format === 'json'));
  const file: unknown = JSON.parse(json.write(library.plan, library, SITE));
  expect(file).toMatchObject({
    versions: [
      { from: '2026-06-01', until: null },
      { from: '2026-01-15', until: '2026-06-01' },
    ],
  });
});
