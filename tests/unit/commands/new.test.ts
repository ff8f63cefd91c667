import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi, afterEach } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkContent } from '#commands/check.ts';
import { run } from '#commands/new.ts';
import { editorSchema } from '#cms/editor-schema.ts';
import { isNewKind, NEW_KINDS } from '#import/new-entry/new-kinds.ts';
import { commentOf } from '#import/template/comments.ts';
import { asSchema } from '#import/template/skeleton.ts';
import { AGENCY, SmallSite, TERM } from './small-site.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The command on a small site, with all it said. */
async function runNew(site: SmallSite, ...args: string[]) {
  const said = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const refused = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const code = await run(args, site.root);
  const told = [...said.mock.calls, ...refused.mock.calls].flat().join('\n');
  said.mockRestore();
  refused.mockRestore();
  return { code, told };
}

/** Names of all files of the content. */
function filesIn(site: SmallSite): string[] {
  return readdirSync(join(site.root, 'content'), { recursive: true }).map(String).sort();
}

const ASKED = {
  story: ['story', 'HTX Nông nghiệp Đak Đoa: "sạch"', '--sector', 'coffee'],
  task: ['task', 'Nhân rộng mô hình: bước một', '--clause', 'ii-1', '--quote', '1'],
  document: ['document', '45/2026/NĐ-CP', '--why', 'Nghị định nói về hợp tác xã.'],
  term: ['term', 'Quỹ HTX', '--meaning', 'Quỹ cho hợp tác xã vay: {thử} <5 ha.'],
} as const;
const MADE = {
  story: 'content/stories/htx-nong-nghiep-dak-doa-sach/index.mdx',
  task: 'content/tasks/2026/nv-002.mdx',
  document: 'content/documents/45-2026-nd-cp.mdx',
  term: 'content/glossary/quy-htx.mdx',
} as const;
const KINDS = Object.keys(NEW_KINDS).filter(isNewKind);

test.each(KINDS)(
  'a new %s passes the check at once and says where it is and what is next',
  async (kind) => {
    const site = new SmallSite();
    const { code, told } = await runNew(site, ...ASKED[kind]);
    expect(told).toContain(MADE[kind]);
    expect(told).toContain('Việc tiếp theo');
    expect(code).toBe(0);
    const { problems } = await checkContent(site.root);
    expect(problems).toEqual([]);
  },
);

test.each(KINDS)('a new %s explains every field in the words of its schema', async (kind) => {
  const site = new SmallSite();
  await runNew(site, ...ASKED[kind]);
  const text = site.read(MADE[kind]);
  const { properties = {} } = editorSchema(NEW_KINDS[kind].collection);
  for (const [name, property] of Object.entries(properties)) {
    expect(text).toContain(`# ${commentOf(asSchema(property))}\n`);
    expect(text).toMatch(new RegExp(`^(?:# )?${name}:`, 'm'));
  }
  // What is only a comment can be taken in by deleting the signs before it.
  const front = text.split('---\n')[1] ?? '';
  const fields = front.replace(/^# (?=[a-zA-Z]+:|\s|- )/gm, '');
  const read = z.record(z.string(), z.unknown()).parse(parse(fields));
  expect(Object.keys(read).sort()).toEqual(Object.keys(properties).sort());
});

test('what a draft lacks is told as things to do, and is a fault once it is sent for review', async () => {
  const site = new SmallSite();
  await runNew(site, ...ASKED.story);
  const { advice } = await checkContent(site.root);
  expect(advice.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'TEXT-UNFILLED lead',
    'TEXT-UNFILLED sources',
    'TEXT-UNFILLED facts',
    'TEXT-UNFILLED clauses',
    'TEXT-UNFILLED ',
    'TEXT-UNFILLED ',
  ]);
  site.spoil(MADE.story, "state: 'draft'", "state: 'in-review'");
  const { problems } = await checkContent(site.root);
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['sources', 'facts', 'clauses']);
});

test.each([
  ['every mistake at once', ['story', '', '--sector', 'cafe', '--tựa', 'x'], ['Ghi tên', '--tựa']],
  ['a kind nobody knows', ['letter', 'x'], ['story, task, document, term']],
  ['a name without quotes', ['term', 'Quỹ', 'HTX', '--meaning', 'x'], ['"HTX"', 'dấu nháy']],
  ['an option misspelt', ['term', 'x', '--meaning', 'y', '--expantion', 'z'], ['--expansion']],
  ['an option of another kind', ['term', 'x', '--meaning', 'y', '--quote', 'z'], ['--quote']],
  ['a value left out', ['term', 'x', '--meaning'], ['--meaning thiếu giá trị']],
  ['a sector that is none', ['story', 'HTX X', '--sector', 'cafe'], ['coffee, rice']],
  ['a clause that is not there', ['task', 'x', '--clause', 'ii-9'], ['ii-9', 'ii-1']],
  [
    'no quotation, with those to choose from',
    ['task', 'x', '--clause', 'ii-1'],
    ['--quote', '1. '],
  ],
  [
    'words the clause does not have',
    ['task', 'x', '--clause', 'ii-1', '--quote', 'Không có câu này'],
    ['QUOTE-NOT-FOUND'],
  ],
  [
    'a number that is none',
    ['document', 'Luật Hợp tác xã', '--why', 'x'],
    ['số ký hiệu', '--kind'],
  ],
  ['a name there is already', ['term', 'HTX', '--meaning', 'x'], [TERM, 'không ghi đè']],
  ['a name of no letters', ['term', '???', '--meaning', 'x'], ['--id']],
  ['a meaning too long', ['term', 'x', '--meaning', 'dài '.repeat(80)], ['240']],
])('%s is told in Vietnamese and nothing is written', async (_name, args, words) => {
  const site = new SmallSite();
  const before = filesIn(site);
  const { code, told } = await runNew(site, ...args);
  for (const word of words) expect(told).toContain(word);
  expect(code).toBe(1);
  expect(filesIn(site)).toEqual(before);
});

test('with faults in the content already, nothing is added to it', async () => {
  const site = new SmallSite().spoil(AGENCY, 'kind: department', 'kind: bogus');
  const { code, told } = await runNew(site, ...ASKED.term);
  expect([code, told.includes(AGENCY)]).toEqual([1, true]);
});

test('any name at all makes a file that passes the check, or is refused with a sentence; nothing is written over', async () => {
  const unit = fc.constantFrom(
    ...Array.from('aZđĐẫơ 09.-_/\\:"\'#{}<>|?*&%@!~`\n\t'),
    'e\u0302\u0301',
    '\u200B',
    '\u202E',
    'con',
    '..',
    'HTX',
    '😀',
  );
  const name = fc.oneof(
    fc.string({ unit, maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 150 }),
  );
  const site = new SmallSite();
  await fc.assert(
    fc.asyncProperty(name, fc.constantFrom('term', 'story'), async (words, kind) => {
      const before = filesIn(site);
      const given = kind === 'term' ? ['--meaning', 'Nghĩa.'] : ['--sector', 'rice'];
      const { code, told } = await runNew(site, ...given, '--', kind, words);
      const added = filesIn(site).filter((file) => !before.includes(file));
      expect(before.every((file) => filesIn(site).includes(file))).toBe(true);
      if (code === 1) {
        expect(added).toEqual([]);
        expect(told).toMatch(/\p{Lu}\p{L}+ /u);
        return;
      }
      for (const file of added)
        expect(file).toMatch(/^(?:glossary|stories)\/[a-z0-9-]{1,60}(?:\.mdx|\/index\.mdx)?$/);
      expect((await checkContent(site.root)).problems).toEqual([]);
      for (const file of added.filter((each) => each.endsWith('.mdx')))
        site.remove(`content/${file}`);
    }),
    { numRuns: 40, seed: 20261128 },
  );
}, 600_000);
