import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

// The project's own rules; only those that need types are left out, since these files do not exist.
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  overrideConfig: [
    {
      files: ['**/*.ts'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false } },
    },
  ],
});

/** Rules that code breaks when it stands in a file. */
async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
  const text =
    filePath.endsWith('.astro') && !code.startsWith('<') ? `---\n${code}\n---\n` : `${code}\n`;
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const FORBIDDEN = 'no-restricted-imports';

describe('a layer may not import from a later one', () => {
  test.each([
    ['src/schema/task.ts', "import { isLate } from '#domain/progress.ts';\nisLate();"],
    ['src/domain/task.ts', "import { getLibrary } from '#library/load.ts';\ngetLibrary();"],
    [
      'src/library/join.ts',
      "import type { ChartFigure } from '#charts/chart-figure.ts';\nexport type X = ChartFigure;",
    ],
    ['src/exports/csv.ts', "export { default as X } from '#views/task/TaskTable.astro';"],
    [
      'src/views/task/TaskTable.astro',
      "import PageFrame from '#shell/PageFrame.astro';\nPageFrame;",
    ],
    ['src/views/search/deeper/X.astro', "<script>import '#pages/x.ts';</script>"],
    ['src/shell/site.ts', "import '#commands/build.ts';"],
    ['src/pages/ke-hoach/[year]/index.astro', "import { run } from '#import/docx.ts';\nrun();"],
  ])('%s', async (file, code) => {
    expect(await brokenRules(file, code)).toContain(FORBIDDEN);
  });

  test('not even by a path with dots', async () => {
    expect(await brokenRules('src/domain/task.ts', "import '../library/load.ts';")).toContain(
      FORBIDDEN,
    );
    expect(await brokenRules('src/views/task/x.ts', "import '../../shell/site.ts';")).toContain(
      FORBIDDEN,
    );
    expect(
      await brokenRules('src/views/task/X.astro', "<script>import '../../shell/site.ts';</script>"),
    ).toContain(FORBIDDEN);
  });
});

describe('a layer may import from the ones before it', () => {
  test.each([
    ['src/schema/task.ts', "import { STATUSES } from '#domain/labels.ts';\nSTATUSES.at(0);"],
    [
      'src/domain/task.ts',
      "import type { taskSchema } from '#schema/task.ts';\nexport type X = typeof taskSchema;",
    ],
    [
      'src/library/load.ts',
      "import { getCollection } from 'astro:content';\ngetCollection('tasks');",
    ],
    [
      'src/views/task/TaskPage.astro',
      "import StoryList from '../story/StoryList.astro';\nStoryList;",
    ],
    ['src/views/search/SearchResults.astro', "<script>import '#search/search-page.ts';</script>"],
    [
      'src/pages/ke-hoach/[year]/index.astro',
      "import PageFrame from '#shell/PageFrame.astro';\nPageFrame;",
    ],
    [
      'src/commands/build.ts',
      "import { makeIndex } from '#search/build-index.ts';\nmakeIndex('dist');",
    ],
  ])('%s', async (file, code) => {
    expect(await brokenRules(file, code)).not.toContain(FORBIDDEN);
  });
});

describe('the schema and the domain are pure', () => {
  test('they know neither Node nor Astro', async () => {
    expect(await brokenRules('src/domain/task.ts', "import 'node:fs';")).toContain(FORBIDDEN);
    expect(await brokenRules('src/schema/task.ts', "import 'astro:content';")).toContain(FORBIDDEN);
    expect(await brokenRules('src/library/read-files.ts', "import 'node:fs';")).not.toContain(
      FORBIDDEN,
    );
  });

  test('the domain takes only types from the schema', async () => {
    const code = "import { taskSchema } from '#schema/task.ts';\ntaskSchema.parse({});";
    expect(await brokenRules('src/domain/task.ts', code)).toContain(FORBIDDEN);
  });

  test('they have no clock', async () => {
    const rule = 'no-restricted-syntax';
    expect(await brokenRules('src/domain/task.ts', 'export const now = new Date();')).toContain(
      rule,
    );
    expect(await brokenRules('src/charts/rows.ts', 'export const now = Date.now();')).toContain(
      rule,
    );
    expect(
      await brokenRules('src/domain/date.ts', "export const day = new Date('2026-01-01');"),
    ).not.toContain(rule);
    expect(
      await brokenRules('src/library/clock.ts', 'export const now = new Date();'),
    ).not.toContain(rule);
  });
});

describe('what is written the same way everywhere', () => {
  test('a type is asserted only where content comes in', async () => {
    const code = 'export const x = {} as { name: string };';
    const rule = '@typescript-eslint/consistent-type-assertions';
    expect(await brokenRules('src/views/report.ts', code)).toContain(rule);
    expect(await brokenRules('src/library/join.ts', code)).not.toContain(rule);
    expect(
      await brokenRules('src/domain/labels.ts', "export const X = ['a'] as const;"),
    ).not.toContain(rule);
  });

  test('modules export by name', async () => {
    const code = 'export default function x() {}';
    expect(await brokenRules('src/domain/x.ts', code)).toContain('no-restricted-syntax');
    expect(await brokenRules('astro.config.mjs', code)).not.toContain('no-restricted-syntax');
  });

  test('any is not a type', async () => {
    expect(await brokenRules('src/domain/x.ts', 'export type X = any;')).toContain(
      '@typescript-eslint/no-explicit-any',
    );
  });
});
