import { agencySchema, communeSchema } from '#schema/agency.ts';
import { documentSchema } from '#schema/document.ts';
import { termSchema } from '#schema/glossary.ts';
import { guideSchema } from '#schema/guide.ts';
import { clauseSchema, planSchema } from '#schema/plan.ts';
import { settingsSchema } from '#schema/settings.ts';
import { storySchema } from '#schema/story.ts';
import { taskSchema } from '#schema/task.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { z } from 'zod';

type Fields = Record<string, unknown>;

export const SITE = new URL('https://vi-du.example/');
const publishedOn = '2026-11-01';

interface Parts {
  settings?: Fields;
  clauses?: Fields[];
  tasks?: Fields[];
  documents?: Fields[];
  stories?: Fields[];
  terms?: Fields[];
}

/** A library of one plan, one agency and one commune, with whatever else a test speaks of. */
export function aLibrary(parts: Parts = {}, today = '2026-11-23'): Library {
  const { clauses = [{}], tasks = [], documents = [], stories = [], terms = [] } = parts;
  const entry = <Data>(id: string, data: Data, body = '') => ({ id, file: id, data, body });
  return joinLibrary(
    {
      settings: entry('site', settingsSchema.parse({ ...SETTINGS, ...parts.settings })),
      plans: [entry('2026', planSchema.parse(PLAN))],
      clauses: clauses.map((fields, index) => {
        const data = clauseSchema.parse({ ...CLAUSE, number: index + 1, ...fields });
        return entry(`2026/ii-${index + 1}`, data, 'Đoạn một.\n\nĐoạn hai.');
      }),
      tasks: tasks.map((fields, index) => {
        const code = `NV-00${index + 1}`;
        return entry(`2026/${code.toLowerCase()}`, taskSchema.parse({ ...TASK, code, ...fields }));
      }),
      documents: documents.map((fields, index) =>
        entry(`van-ban-${index + 1}`, documentSchema.parse({ ...DOCUMENT, ...fields })),
      ),
      agencies: [entry('so-tai-chinh', agencySchema.parse(AGENCY))],
      communes: [entry('23701', communeSchema.parse(COMMUNE))],
      guides: [entry('gioi-thieu', guideSchema.parse(GUIDE))],
      terms: terms.map((fields, index) =>
        entry(`tu-${index + 1}`, termSchema.parse({ ...TERM, ...fields })),
      ),
      stories: stories.map((fields, index) =>
        entry(`htx-${index + 1}`, storySchema(z.string()).parse({ ...STORY, ...fields })),
      ),
    },
    today,
  );
}

/** What the office has written. */
export function realLibrary(): Library {
  const { content, problems } = readContent(process.cwd());
  if (content === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return joinLibrary(content, '2026-11-23');
}

const SETTINGS = {
  name: 'Trang thử',
  tagline: 'Dòng phụ',
  description: 'Một trang nhỏ để thử.',
  publisher: 'Ban Chỉ đạo thử',
  address: 'https://vi-du.example/',
  contact: {
    office: 'Văn phòng',
    email: { unknown: 'not-set-by-office' },
    phone: { unknown: 'not-set-by-office' },
    postal: { unknown: 'not-set-by-office' },
  },
  licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/deed.vi' },
  exampleQueries: ['một', 'hai', 'ba'],
  publishedOn,
};
const PLAN = {
  year: 2026,
  kind: 'KẾ HOẠCH',
  title: 'Hoạt động năm 2026',
  issuing: ['(Ban hành kèm theo Quyết định số: /QĐ-BCĐ)'],
  issuingNote: 'Bản gốc chưa ghi số, ngày',
  citationName: 'Kế hoạch hoạt động năm 2026',
  sections: [{ number: 'II', title: 'NHIỆM VỤ TRỌNG TÂM', shortTitle: 'Nhiệm vụ trọng tâm' }],
  publishedOn,
};
const CLAUSE = { section: 'II', shortTitle: 'Xây dựng mô hình', publishedOn };
const TASK = {
  title: 'Xây dựng mô hình',
  clauses: ['ii-1'],
  quote: 'Đoạn một.',
  leadAgency: { unknown: 'annex-not-published' },
  partnerAgencies: { unknown: 'annex-not-published' },
  deadline: { unknown: 'annex-not-published' },
  publishedOn,
};
const DOCUMENT = {
  number: '20-NQ/TW',
  kind: 'resolution',
  title: { value: 'về kinh tế tập thể', verification: 'verified' },
  issuer: { value: 'Ban Chấp hành Trung ương Đảng', verification: 'verified' },
  issuedOn: { value: '2022-06-16', verification: 'verified' },
  effectiveOn: { unknown: 'not-in-sources' },
  address: { unknown: 'not-in-sources' },
  whyHere: 'Để thử.',
  publishedOn,
};
const AGENCY = {
  name: 'Sở Tài chính',
  kind: 'department',
  verification: 'verified',
  sources: ['Kế hoạch'],
  publishedOn,
};
const COMMUNE = { code: '23701', type: 'Xã', name: 'Kon Gang', former_province: 'Gia Lai' };
const GUIDE = { title: 'Giới thiệu', description: 'Về trang này.', publishedOn };
const TERM = { term: 'HTX', meaning: 'Hợp tác xã.', publishedOn };
const STORY = {
  title: 'Một hợp tác xã',
  lead: 'Chuyện ngắn về một hợp tác xã.',
  cooperative: 'HTX Thử',
  sector: 'coffee',
  commune: '23701',
  sources: [
    { key: 'bao', publisher: 'Báo Thử', href: 'https://bao.example/1', on: '2025-12-10' },
    {
      key: 'dai',
      publisher: 'Đài Thử',
      href: 'https://dai.example/2',
      on: { unknown: 'source-undated' },
    },
  ],
  facts: [
    {
      label: 'Thành viên',
      isConflict: true,
      figures: [
        { value: '100 thành viên', asOf: '12/2025', source: 'bao' },
        { value: '110 thành viên', asOf: { unknown: 'source-undated' }, source: 'dai' },
      ],
    },
  ],
  clauses: ['ii-1'],
  publishedOn,
};
