import { describe, expect, test } from 'vitest';
import type { Content } from '#domain/content.ts';
import { checkIntegrity } from '#domain/integrity.ts';
import { PUBLICATIONS, type Publication, type StoryState } from '#domain/labels.ts';
import { isShownIn, publicationOn } from '#domain/publication.ts';
import { newestToday, today } from '#library/clock.ts';
import { readProse } from '#library/markup/prose.ts';
import { storySchema } from '#schema/story.ts';
import { z } from 'zod';
import {
  aContent,
  anAmendedPlan,
  aReport,
  aStory,
  aTask,
  TODAY,
  type Fields,
} from '../builders.ts';

const DAY = '2026-12-01';

describe('how far a story is', () => {
  test.each<[StoryState, string | undefined, string, Publication]>([
    ['draft', undefined, '2026-12-02', 'draft'],
    ['draft', DAY, '2026-12-02', 'draft'],
    ['in-review', undefined, '2026-12-02', 'in-review'],
    ['in-review', DAY, '2026-12-02', 'in-review'],
    ['published', DAY, '2025-12-01', 'scheduled'],
    ['published', DAY, '2026-11-30', 'scheduled'],
    ['published', DAY, '2026-12-01', 'published'],
    ['published', DAY, '2026-12-02', 'published'],
    ['published', '2027-01-01', '2026-12-31', 'scheduled'],
    ['published', '2027-01-01', '2027-01-01', 'published'],
    ['withdrawn', DAY, '2026-11-30', 'withdrawn'],
    ['withdrawn', DAY, '2026-12-02', 'withdrawn'],
  ])('%s with the day %s is on %s: %s', (state, publishedOn, day, publication) => {
    expect(publicationOn({ state, publishedOn }, day)).toBe(publication);
  });

  test.each<[string, Publication]>([
    ['2026-11-30T16:59:59Z', 'scheduled'],
    ['2026-11-30T17:00:00Z', 'published'],
    ['2026-12-01T16:59:59Z', 'published'],
  ])('its day comes at midnight in Vietnam: at %s it is %s', (instant, publication) => {
    const day = today(new Date(instant));
    expect(publicationOn({ state: 'published', publishedOn: DAY }, day)).toBe(publication);
  });

  test('what is out only the preview shows early, and what was withdrawn nobody shows', () => {
    const shown = (edition: 'official' | 'demo' | 'preview') =>
      PUBLICATIONS.filter((publication) => isShownIn(edition, publication));
    expect(shown('official')).toEqual(['published']);
    expect(shown('demo')).toEqual(['published']);
    expect(shown('preview')).toEqual(['draft', 'in-review', 'scheduled', 'published']);
  });
});

test('a day given for the build does not make yesterday’s corrections things to come', () => {
  const now = new Date('2026-12-05T00:00:00Z');
  expect(newestToday(now)).toBe('2026-12-05');
});

describe('what a file says of its state', () => {
  const schema = storySchema(z.string());
  const rest = { ...aStory().data, state: undefined, publishedOn: undefined };
  const withdrawal = { on: DAY, reason: 'Hợp tác xã đề nghị rút.' };
  const faults = (fields: object) =>
    schema.safeParse({ ...rest, ...fields }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  test('is whole with a day, for what was withdrawn with a reason too; a draft needs neither', () => {
    expect(faults({ state: 'draft' })).toEqual([]);
    expect(faults({ state: 'in-review' })).toEqual([]);
    expect(faults({ publishedOn: DAY })).toEqual([]);
    expect(faults({ state: 'withdrawn', publishedOn: DAY, withdrawal })).toEqual([]);
  });

  test('lacks the day, or the withdrawal, or tells of a withdrawal that was none', () => {
    expect(faults({})).toEqual(['publishedOn']);
    expect(faults({ state: 'withdrawn' })).toEqual(['publishedOn', 'withdrawal']);
    expect(faults({ publishedOn: DAY, withdrawal })).toEqual(['withdrawal']);
    expect(faults({ state: 'draft', withdrawal })).toEqual(['withdrawal']);
    expect(faults({ state: 'scheduled', publishedOn: DAY })).toEqual(['state']);
  });
});

describe('a link from one story to another', () => {
  const link = '[bài kia](/mo-hinh/htx-hai/)';
  const told = (from: Fields, to: Fields) =>
    checkIntegrity(
      aContent({ stories: [aStory(from, link), aStory(to, '', 'htx-hai')] }),
      readProse,
      TODAY,
    ).map(({ code, inBody }) => `${code} ${inBody?.line}:${inBody?.column}`);
  const soon = { publishedOn: '2026-12-01' };
  const later = { publishedOn: '2026-12-02' };

  test('that readers can follow from the day they can read it is sound', () => {
    expect(told({}, {})).toEqual([]);
    expect(told(soon, soon)).toEqual([]);
    expect(told(later, soon)).toEqual([]);
  });

  test('that leads to what is not out on that day is an error', () => {
    for (const to of [{ state: 'draft' }, { state: 'in-review' }, later]) {
      expect(told({}, to)).toEqual(['LINK-UNPUBLISHED 1:1']);
      expect(told(soon, to)).toEqual(['LINK-UNPUBLISHED 1:1']);
    }
  });

  test('is not asked about while it stands in a draft', () => {
    expect(told({ state: 'draft' }, { state: 'draft' })).toEqual([]);
  });

  test('that leads to what was withdrawn is told of and stops nothing', () => {
    const withdrawal = { on: '2026-11-20', reason: 'Rút.' };
    expect(told({}, { state: 'withdrawn', withdrawal })).toEqual(['LINK-WITHDRAWN 1:1']);
  });
});

describe('days out of order', () => {
  const told = (parts: Partial<Content>) =>
    checkIntegrity(aContent(parts), readProse, TODAY).map(
      ({ code, path }) => `${code} ${path.join('.')}`,
    );

  test('a report that stands after a later one is told of; two of one day and a list in order are not', () => {
    const on = (...days: string[]) => [
      aTask({ progress: days.map((day) => aReport({ on: day })) }),
    ];
    expect(told({ tasks: on('2026-03-31', '2026-06-30', '2026-06-30') })).toEqual([]);
    expect(told({ tasks: on('2026-06-30', '2026-03-31', '2026-09-30') })).toEqual([
      'REPORT-ORDER progress.1.on',
    ]);
  });

  test('a correction or a withdrawal of a day that has not come is an error, also in a draft', () => {
    const changes = [{ on: '2026-11-24', note: 'Sửa.' }];
    expect(told({ stories: [aStory({ changes })] })).toEqual(['DATE-FUTURE changes.0.on']);
    expect(told({ stories: [aStory({ state: 'draft', changes })] })).toEqual([
      'DATE-FUTURE changes.0.on',
    ]);
    const withdrawal = { on: '2026-11-24', reason: 'Rút.' };
    expect(told({ stories: [aStory({ state: 'withdrawn', withdrawal })] })).toEqual([
      'DATE-FUTURE withdrawal.on',
    ]);
  });

  test('a withdrawal before the last correction is an error', () => {
    const withdrawal = { on: '2026-11-10', reason: 'Rút.' };
    const changes = [{ on: '2026-11-12', note: 'Sửa.' }];
    expect(told({ stories: [aStory({ state: 'withdrawn', withdrawal, changes })] })).toEqual([
      'DATE-ORDER withdrawal.on',
    ]);
  });

  test('a text of the plan that came about before the one it took the place of is an error', () => {
    const parts = anAmendedPlan();
    expect(told(parts)).toEqual([]);
    const renamed = parts.planVersions.map((entry) => ({
      ...entry,
      id: entry.id.replace(/[^/]+$/, '2026-07-01'),
    }));
    expect(told({ ...parts, planVersions: renamed })).toEqual(['DATE-ORDER amendment.on']);
  });

  test('an earlier text whose correction is older than its publication is found too', () => {
    const parts = anAmendedPlan();
    const changes = [{ on: '2020-01-01', note: 'Sửa.' }];
    const planVersions = parts.planVersions.map((entry) => ({
      ...entry,
      data: { ...entry.data, changes },
    }));
    expect(told({ ...parts, planVersions })).toEqual(['DATE-ORDER changes.0.on']);
  });
});
