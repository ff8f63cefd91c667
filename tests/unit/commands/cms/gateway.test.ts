import { describe, expect, test } from 'vitest';
import { STORY } from '../small-site.ts';
import { Office } from './an-office.ts';

const LEAD = /^lead: .*$/mu;

/** The sentence a request was refused with; throws for one that was let through. */
async function refusal(answer: ReturnType<Office['ask']>): Promise<string> {
  const { status, body } = await answer;
  expect(status).toBe(422);
  return JSON.stringify(body);
}

describe('publishing', () => {
  test('a sound draft reaches the office, and not before it is published', async () => {
    const office = await Office.open();
    const before = office.site.read(STORY);
    const after = before.replace(LEAD, "lead: 'Lời mới.'");
    expect(after).not.toBe(before);
    expect((await office.save(STORY, after)).status).toBe(200);
    expect(office.site.read(STORY)).toBe(before);
    expect((await office.publish()).status).toBe(200);
    expect(office.site.read(STORY)).toBe(after);
    expect(office.published).toBe(1);
  });

  test.each([
    ['a story without its lead', (text: string) => text.replace(LEAD, "lead: ''"), 'lead'],
    ['code in the text', (text: string) => `${text}\n{process.env.PATH}\n`, 'MDX'],
    [
      'a clause that is not there',
      (text: string) => text.replace(/^clauses: .*$/mu, "clauses: ['x-9']"),
      'CLAUSE-NOT-FOUND',
    ],
  ])(
    '%s stays a draft: the sentence says what is wrong, the office keeps what it had',
    async (_, spoil, told) => {
      const office = await Office.open();
      const before = office.site.read(STORY);
      const spoiled = spoil(before);
      expect(spoiled).not.toBe(before);
      await office.save(STORY, spoiled);
      const head = await office.git('rev-parse', 'main');
      const sentence = await refusal(office.publish());
      expect(sentence).toContain('Chưa công bố được, còn 1 lỗi');
      expect(sentence).toContain(STORY);
      expect(sentence).toContain(told);
      expect(await office.git('rev-parse', 'main')).toBe(head);
      expect(office.site.read(STORY)).toBe(before);
      expect(await office.git('branch', '--list', 'cms/*')).toContain('cms/stories/htx-thu/index');
      expect(office.published).toBe(0);
    },
  );

  test('there is no way round the check: what is saved without a draft is checked as well', async () => {
    const office = await Office.open();
    const before = office.site.read(STORY);
    const spoiled = before.replace(LEAD, "lead: ''");
    expect(await refusal(office.save(STORY, spoiled, false))).toContain('Chưa công bố được');
    expect(office.site.read(STORY)).toBe(before);
  });

  test('what somebody else changed meanwhile is not written over', async () => {
    const office = await Office.open();
    await office.ask('getEntry', { path: STORY });
    office.site.spoil(STORY, 'Mười năm', 'Chín năm');
    await office.commit('Sửa bằng tay');
    const text = office.site.read(STORY).replace(LEAD, "lead: 'Lời mới.'");
    expect(await refusal(office.save(STORY, text))).toContain('đã được đổi ở nơi khác');
    expect(office.heard).not.toContain('persistEntry');
  });
});

/** Nowhere for an entry to be. */
const NO_ENTRIES = [
  '../ngoai.mdx',
  'content/../../ngoai.mdx',
  '/etc/ngoai.mdx',
  'src/content.config.ts',
  '.git/config',
  'content/.git/hooks/a.mdx',
  'content/stories/a/index.html',
  String.raw`content\..\a.mdx`,
];
/** Nowhere for a picture or a file that is handed out. */
const NO_UPLOADS = [
  'public/index.html',
  'public/tai-len/trang.html',
  'public/tai-len/../a.jpg',
  'src/a.jpg',
  'content/a.pdf',
];

describe('Decap’s server is never asked', () => {
  test('to delete, to move, to take an entry past the check, or what nobody knows', async () => {
    const office = await Office.open();
    const file = { path: STORY, slug: 'a', raw: 'x' };
    const moved = { ...file, newPath: 'content/stories/khac/index.mdx' };
    for (const action of ['deleteFile', 'deleteFiles', 'deleteEntry']) {
      const asked = office.ask(action, { path: STORY, paths: [STORY] });
      expect(await refusal(asked), action).toContain('không xóa được');
    }
    const asks: [string, object, string][] = [
      ['persistEntry', { dataFiles: [moved], assets: [] }, 'không đổi được'],
      ['persistEntry', { entry: file, assets: [] }, 'không mang tệp nào'],
      ['persistEntry', { entry: file, dataFiles: [file], assets: [] }, 'không mang tệp nào'],
      ['rebaseEverything', {}, 'không nhận yêu cầu'],
    ];
    for (const [action, params, told] of asks) {
      expect(await refusal(office.ask(action, { ...params }))).toContain(told);
    }
    expect(office.heard).toEqual([]);
  });

  test('to write outside the content', async () => {
    const office = await Office.open();
    for (const path of NO_ENTRIES) {
      expect(await refusal(office.save(path, 'x')), path).toContain('Không ghi vào');
      expect(await refusal(office.save(path, 'x', false)), path).toContain('Không ghi vào');
    }
    for (const path of NO_UPLOADS) {
      const asset = { path, content: '', encoding: 'base64' };
      const asked = office.ask('persistMedia', { asset });
      expect(await refusal(asked), path).toContain('Không ghi vào');
    }
    expect(office.heard).toEqual([]);
  });

  test('to keep a drawing that runs scripts, whatever it is called', async () => {
    const office = await Office.open();
    const content = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
    for (const name of ['a.svg', 'a.jpg']) {
      const asset = { path: `public/tai-len/${name}`, content, encoding: 'base64' };
      expect(await refusal(office.ask('persistMedia', { asset }))).toContain(`${name}: `);
    }
    expect(office.heard).toEqual([]);
  });
});
