import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STATUSES } from '#domain/labels.ts';
import { stageDemo } from '#import/stage-demo.ts';
import { joinLibrary } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { aFolder } from '../commands/site-folder.ts';

const DAY = '2026-11-25';

/** Five imports, each reading and checking everything: long on a busy machine. */
const LONG = 60_000;

test(
  'the demo files bring thirty tasks of twelve agencies to every status, and leave the real content alone',
  async () => {
    const root = aFolder({ 'public/robots.txt': '' });
    for (const name of ['settings', 'plans', 'agencies', 'tasks']) {
      cpSync(join('content', name), join(root, 'content', name), { recursive: true });
    }
    await stageDemo(root, 'tests/fixtures/demo', DAY);
    const { content } = readContent(join(root, '.cache', 'demo'), join(root, 'public'));
    if (content === undefined) throw new Error('the demo content has faults');
    const tasks = joinLibrary(content, DAY, 'demo').tasks.filter(
      ({ annex }) => annex !== undefined,
    );
    const reports = tasks.flatMap(({ progress }) => progress);
    const leads = tasks.flatMap(({ leadAgency }) =>
      'agency' in leadAgency ? [leadAgency.agency.id] : [],
    );

    expect(tasks).toHaveLength(30);
    expect(new Set(leads).size).toBe(12);
    expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(STATUSES));
    expect(new Set(reports.map(({ period }) => period)).size).toBe(4);
    expect(reports.some(({ newDeadline }) => newDeadline !== undefined)).toBe(true);
    expect(reports.some(({ override }) => override !== undefined)).toBe(true);
    expect(reports.some(({ percent }) => percent === 37.5)).toBe(true);
    expect(readContent(root).content?.tasks).toHaveLength(33);
  },
  LONG,
);
