import { expect, it } from 'vitest';
import { mergeEdited } from '#import/edited-entry.ts';

const BEFORE = `---
title: Tựa cũ # ghi chú của người viết
tasks: [nv-001]

# lời dặn
facts:
  - label: 'Thành viên'
    isConflict: false
documents: []
formerPlace: "nơi cũ"
---

Thân bài.
`;

it('only the fields that say something else are written anew', () => {
  const after = `---\ntitle: 'Tựa mới'\ntasks:\n  - 'nv-001'\nfacts:\n  - label: 'Thành viên'\nformerPlace: 'nơi cũ'\nlead: 'Đoạn mở'\n---\n\nThân bài.\n`;
  expect(mergeEdited(BEFORE, after, 'mdx')).toBe(
    BEFORE.replace(
      'title: Tựa cũ # ghi chú của người viết',
      "title: 'Tựa mới' # ghi chú của người viết",
    ).replace('"nơi cũ"\n', `"nơi cũ"\nlead: 'Đoạn mở'\n`),
  );
});

it('a field that was emptied goes, and the text below is replaced', () => {
  const after = `---\ntitle: 'Tựa cũ'\ntasks: ['nv-001']\nfacts:\n  - label: 'Thành viên'\n---\n\nThân khác.\n`;
  expect(mergeEdited(BEFORE, after, 'mdx')).toBe(
    BEFORE.replace('formerPlace: "nơi cũ"\n', '').replace('Thân bài.', 'Thân khác.'),
  );
});

it('a settings file keeps its comments', () => {
  const before = `# lời dặn\nname: 'Trang'\ncontact:\n  # chờ\n  phone:\n    unknown: not-set-by-office\n`;
  const after = `name: 'Tên mới'\ncontact:\n  phone:\n    unknown: 'not-set-by-office'\n`;
  expect(mergeEdited(before, after, 'yaml')).toBe(before.replace("'Trang'", "'Tên mới'"));
});
