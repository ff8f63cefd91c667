import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { STORY_COMPONENTS } from '#domain/story-components.ts';
import { guardMarkup } from '#library/markup/guard.ts';
import { refuseUnsafeMarkup } from '#library/markup/refuse-unsafe.ts';
import { BODY_ATTACKS, HARMLESS } from './attacks.ts';

const STORY_URL = new URL('file:///trang/content/stories/htx-thu/index.mdx');
const compile = (body: string, fileURL = STORY_URL) =>
  mdxToJs(body, {
    fileURL,
    mdastPlugins: [refuseUnsafeMarkup],
    features: { smartPunctuation: false },
  });

describe('the check and the build refuse the same, at the same place', () => {
  test.each(BODY_ATTACKS)('$name', ({ text, code, line = 0, column }) => {
    const [problem] = guardMarkup(`Đoạn đầu.\n\n${text}\n`, STORY_COMPONENTS);
    expect(problem).toMatchObject({ code, line: line + 3, column });
    expect(() => compile(text)).toThrow(`htx-thu/index.mdx:${line + 1}:${column}\n    ${code}  `);
  });
});

test.each(HARMLESS.map((text) => ({ text, name: text.replaceAll('\n', ' ') })))(
  'staff may write: $name',
  ({ text }) => {
    expect(guardMarkup(text, STORY_COMPONENTS)).toEqual([]);
    expect(() => compile(text)).not.toThrow();
  },
);

test('components of stories are not for other files', () => {
  const text = '<SoLieu nam="2025" nguon="bao">1 ha</SoLieu>';
  expect(() => compile(text, new URL('file:///trang/content/guides/a.mdx'))).toThrow(
    'MDX-COMPONENT',
  );
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

describe('a guide shows the pictures that were taken of the editor', () => {
  const refusals = (text: string) =>
    guardMarkup(text, new Map(), ['danh-sach', 'so-lieu']).map(({ message }) => message);

  test('each with words for who does not see it', () => {
    expect(refusals('![Danh sách câu chuyện](hinh/danh-sach.webp)')).toEqual([]);
    expect(refusals('![](hinh/danh-sach.webp)')).toEqual([
      expect.stringContaining('hình "danh-sach" thiếu lời mô tả'),
    ]);
  });

  test('and no other', () => {
    expect(refusals('![Số liệu](hinh/so-liu.webp)')).toEqual([
      expect.stringMatching(
        /không có hình "hinh\/so-liu.webp".*npm run pictures.*hinh\/so-lieu.webp/,
      ),
    ]);
    expect(refusals('![Số liệu](https://a.example/so-lieu.webp)')).toHaveLength(1);
    expect(refusals('![Số liệu](../stories/x/so-lieu.webp)')).toHaveLength(1);
  });
});
