import { describe, expect, test } from 'vitest';
import { STORY_COMPONENTS } from '#domain/story-components.ts';
import { componentsOf, guardMarkup } from '#library/markup/guard.ts';
import { proseHtml } from '#views/prose/prose-html.ts';
import { BODY_ATTACKS, HARMLESS } from './attacks.ts';

describe('what would run is refused where it stands', () => {
  test.each(BODY_ATTACKS)('$name', ({ text, code, line = 0, column }) => {
    const [problem] = guardMarkup(`Đoạn đầu.\n\n${text}\n`, STORY_COMPONENTS);
    expect(problem).toMatchObject({ code, line: line + 3, column });
  });
});

test.each(HARMLESS.map((text) => ({ text, name: text.replaceAll('\n', ' ') })))(
  'staff may write: $name',
  ({ text }) => {
    expect(guardMarkup(text, STORY_COMPONENTS)).toEqual([]);
    expect(() => proseHtml(text)).not.toThrow();
  },
);

test('components of stories are not for other files', () => {
  const text = '<SoLieu nam="2025" nguon="bao">1 ha</SoLieu>';
  const [problem] = guardMarkup(text, componentsOf('content/guides/a.mdx'));
  expect(problem?.code).toBe('MDX-COMPONENT');
});

test('one fault of syntax does not hide the next, nor those that parse', () => {
  const text = 'Dưới <5 ha.\n\nKhoảng {năm 2025}.\n\n<b>đậm</b> [x](javascript:1)';
  expect(guardMarkup(text, STORY_COMPONENTS).map(({ code, line }) => [code, line])).toEqual([
    ['MDX-TAG', 1],
    ['MDX-EXPRESSION', 3],
    ['MDX-TAG', 5],
    ['LINK-UNSAFE', 5],
  ]);
});

test('a text of nothing but brackets is told, not tried for ever', () => {
  expect(guardMarkup('<{'.repeat(500), STORY_COMPONENTS).length).toBe(10);
});
