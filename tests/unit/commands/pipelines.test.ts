import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isAnnotationStyle } from '#commands/annotations.ts';
import { today } from '#library/clock.ts';

const GITHUB = '.github/workflows/trang.yml';
const GITLAB = '.gitlab-ci.yml';

const workflow = z
  .object({
    on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
    jobs: z.record(
      z.string(),
      z.object({
        steps: z.array(
          z.object({
            run: z.string().optional(),
            with: z.record(z.string(), z.unknown()).optional(),
          }),
        ),
      }),
    ),
  })
  .parse(parse(readFileSync(GITHUB, 'utf8')));
const pipeline = z.record(z.string(), z.unknown()).parse(parse(readFileSync(GITLAB, 'utf8')));
const job = z.object({
  script: z.array(z.string()),
  artifacts: z
    .object({
      access: z.string().optional(),
      paths: z.array(z.string()).optional(),
      reports: z.object({ codequality: z.string() }).optional(),
    })
    .optional(),
});

const linesOfGitHub = Object.values(workflow.jobs).flatMap(({ steps }) =>
  steps.flatMap(({ run }) => run ?? []),
);
const linesOfGitLab = Object.values(pipeline).flatMap((part) => {
  const parsed = job.safeParse(part);
  return parsed.success ? parsed.data.script : [];
});
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;

test.each([
  [GITHUB, linesOfGitHub],
  [GITLAB, linesOfGitLab],
])('%s checks, builds, previews and publishes with commands that are there', (_, lines) => {
  const names = lines.flatMap((line) =>
    Array.from(line.matchAll(/npm run (?:--silent )?([\w-]+)/g), ([, name = '']) => name),
  );
  expect([...new Set(names)].sort()).toEqual(['build', 'check', 'drafts', 'links', 'publish']);
  for (const name of names) expect(Object.keys(scripts)).toContain(name);
  const [, style = ''] = /--annotations (\w+)/.exec(lines.join('\n')) ?? [];
  expect(isAnnotationStyle(style)).toBe(true);
});

test('what is handed to reviewers is what the preview wrote, and in GitLab only the project’s members get it', () => {
  const [, out = ''] = /drafts -- --out ([\w-]+)/.exec(linesOfGitLab.join('\n')) ?? [];
  const { artifacts } = job.parse(pipeline['xem-truoc']);
  expect(artifacts).toMatchObject({ paths: [`${out}/`], access: 'developer' });
  const uploaded = workflow.jobs['xem-truoc']?.steps.map((step) => step.with?.['path']);
  expect(uploaded).toContain(`${out}/`);
});

test('GitLab reads the faults from the file they are written to', () => {
  const { script, artifacts } = job.parse(pipeline['kiem-noi-dung']);
  expect(script.join()).toContain(`> ${artifacts?.reports?.codequality ?? 'no file'} `);
});

test('the nightly build falls on the first minutes of a Vietnamese day', () => {
  const [minute, hour] = workflow.on.schedule[0]?.cron.split(' ') ?? [];
  const at = (offset: number) =>
    today(new Date(Date.UTC(2026, 10, 30, Number(hour), Number(minute) + offset)));
  expect(at(0)).toBe('2026-12-01');
  expect(at(-10)).toBe('2026-11-30');
});

test('no address of a host stands in a pipeline, except of the object store in words', () => {
  for (const file of [GITHUB, GITLAB]) {
    expect(readFileSync(file, 'utf8').replaceAll('s3://kho', '')).not.toContain('://');
  }
});
