import { describe, expect, it } from 'vitest';
import { madeFilesOf } from '#library/made-files.ts';

describe('files the project makes', () => {
  it('are those of its own built site and cache', () => {
    const isMade = madeFilesOf('/kho/', '/kho/content');
    expect(isMade('/kho/.cache')).toBe(true);
    expect(isMade('/kho/.cache/pdf/mot.pdf')).toBe(true);
    expect(isMade('/kho/dist/index.html')).toBe(true);
    expect(isMade('/kho/src/pages/index.astro')).toBe(false);
    expect(isMade('/kho/content/dist/bai.mdx')).toBe(false);
    expect(isMade('/kho/distance.md')).toBe(false);
  });

  it('are not the source of a project that stands in the cache of another one', () => {
    const isMade = madeFilesOf('/kho/.cache/cms/xem-thu/', '/kho/.cache/cms/xem-thu/content');
    expect(isMade('/kho/.cache/cms/xem-thu/content/stories/mot/index.mdx')).toBe(false);
    expect(isMade('/kho/.cache/cms/xem-thu/.cache/tep')).toBe(true);
  });

  it('are not the content, where an edition keeps it in the cache', () => {
    const isMade = madeFilesOf('/kho/', '/kho/.cache/demo/content');
    expect(isMade('/kho/.cache/demo/content/tasks/mot.mdx')).toBe(false);
    expect(isMade('/kho/.cache/demo/dist/index.html')).toBe(true);
  });
});
