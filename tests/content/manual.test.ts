import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cmsConfig } from '#cms/config.ts';
import { editorComponents } from '#cms/editor-components.ts';
import { chaptersOf } from '#domain/manual.ts';
import { routes, toGuide } from '#domain/route.ts';
import { realLibrary } from '../unit/builders.ts';

const library = realLibrary();
const front = library.guides.find((guide) => toGuide(guide) === routes.manual);
const chapters = chaptersOf(library.guides);
const editing = { backend: 'gitlab', repository: 'thu/thu', branch: 'main' } as const;
const config = cmsConfig(library, editing, new URL('https://vi-du.example/'));
/** Everything a form calls by name: collections, fields, choices, the components of a text. */
const FORM_WORDS = new Set(labelsIn([config, editorComponents({ clauses: [], documents: [] })]));

/**
 * The words of the editor around the form: Sveltia's own in Vietnamese, those we add to it, and what the walk that takes
 * the pictures presses in Decap.
 */
const EDITOR_WORDS = new Set(
  textsIn(JSON.parse(readFileSync('node_modules/@sveltia/cms/locales/vi.json', 'utf8'))).map(
    (words) => words.replace('{$name}', 'mục'),
  ),
);
const OWN_PROGRAM = globSync(['src/cms/**/*.ts', 'src/commands/pictures/*.ts']).map((file) => readFileSync(file, 'utf8'));

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function isOnScreen(words: string): boolean {
  return (
    FORM_WORDS.has(words) ||
    EDITOR_WORDS.has(words) ||
    OWN_PROGRAM.some((program) => program.includes(`'${words}'`))
  );
}

function labelsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'label' in value && typeof value.label === 'string' ? [value.label] : [];
  return [...own, ...Object.values(value).flatMap(labelsIn)];
}

const boldIn = (body: string) => [...body.matchAll(/\*\*(.+?)\*\*/gu)].map(([, words = '']) => words);

describe('the manual', () => {
  test('has a front page that leads to every chapter', () => {
    const text = front?.body ?? '';
    const missing = chapters.map(toGuide).filter((address) => !text.includes(`(${address})`));
    expect(chapters.length).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });

  test('numbers its chapters from 1, none twice', () => {
    expect(chapters.map(({ order }) => order)).toEqual(chapters.map((_, index) => index + 1));
  });

  test.each(chapters.filter((chapter) => toGuide(chapter) !== routes.style))(
    'the chapter "$title" sets in bold only what the editor has on its screen',
    ({ body }) => {
      const unknown = boldIn(body).filter((words) => !isOnScreen(words));
      expect(unknown).toEqual([]);
    },
  );

  test('the page of style gives for each rule what to do, what not to do, and why', () => {
    const style = chapters.find((chapter) => toGuide(chapter) === routes.style)?.body ?? '';
    const rules = style.split(/^## /mu).slice(1);
    expect(rules.length).toBeGreaterThan(9);
    for (const rule of rules) expect(boldIn(rule)).toEqual(['Nên', 'Không nên', 'Vì sao']);
  });
});
