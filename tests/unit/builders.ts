import { z } from 'zod';
import type { Content, Entry } from '#domain/content.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { agencySchema, communeSchema } from '#schema/agency.ts';
import { documentSchema } from '#schema/document.ts';
import { termSchema } from '#schema/glossary.ts';
import { clauseSchema, planSchema } from '#schema/plan.ts';
import { settingsSchema } from '#schema/settings.ts';
import { storySchema } from '#schema/story.ts';
import { taskSchema } from '#schema/task.ts';

/** Where the site of the tests would stand. */
export const SITE = new URL('https://vi-du.example/');

/** The fields a test speaks of; everything else is filled in and goes through the real schema. */
export type Fields = Record<string, unknown>;

const publishedOn = '2026-11-01';
/** The day on which the tests take place, unless they name another. */
export const TODAY = '2026-11-23';

function entry<Data>(id: string, data: Data, body = ''): Entry<Data> {
  return { id, file: `content/${id}.mdx`, data, body };
}

export function aClause(fields: Fields = {}, body = 'Đoạn một.\n\nĐoạn hai.') {
  const data = clauseSchema.parse({
    section: 'II',
    number: 1,
    shortTitle: 'Xây dựng mô hình',
    publishedOn,
    ...fields,
  });
  return entry(`2026/${data.section.toLowerCase()}-${data.number}`, data, body);
}

export function aTask(fields: Fields = {}) {
  const data = taskSchema.parse({
    code: 'NV-001',
    title: 'Xây dựng mô hình',
    clauses: ['ii-1'],
    quote: 'Đoạn một.',
    leadAgency: { unknown: 'annex-not-published' },
    partnerAgencies: { unknown: 'annex-not-published' },
    deadline: { unknown: 'annex-not-published' },
    publishedOn,
    ...fields,
  });
  return entry(`2026/${data.code.toLowerCase()}`, data);
}

/** A report that a task is going on; with `state: 'completed'` it carries its evidence. */
export function aReport(fields: Fields = {}) {
  const evidence = [
    { title: 'Biên bản', href: 'https://vi-du.example/bien-ban', on: '2026-06-30' },
  ];
  return {
    on: '2026-06-30',
    period: '2026-Q2',
    report: 'Báo cáo quý II',
    done: 'Đã làm.',
    state: 'in-progress',
    ...(fields['state'] === 'completed' && { evidence }),
    ...fields,
  };
}

export function aDocument(fields: Fields = {}, id = '20-nq-tw') {
  const data = documentSchema.parse({
    number: '20-NQ/TW',
    kind: 'resolution',
    title: { value: 'về kinh tế tập thể', verification: 'verified' },
    issuer: { value: 'Ban Chấp hành Trung ương Đảng', verification: 'verified' },
    issuedOn: { value: '2022-06-16', verification: 'verified' },
    effectiveOn: { unknown: 'not-in-sources' },
    address: { unknown: 'not-in-sources' },
    whyHere: 'Để thử.',
    publishedOn,
    ...fields,
  });
  return entry(id, data);
}

export function aTerm(fields: Fields = {}, id = 'htx') {
  return entry(
    id,
    termSchema.parse({ term: 'HTX', meaning: 'Tổ chức của người dân.', publishedOn, ...fields }),
  );
}

export function aStory(fields: Fields = {}, body = '', id = 'htx-thu') {
  const data = storySchema(z.string()).parse({
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
    ...fields,
  });
  return entry(id, data, body);
}

/** One plan with one clause, one agency, one commune, and what a test adds. */
export function aContent(parts: Partial<Content> = {}, settings: Fields = {}): Content {
  return {
    settings: entry('site', settingsSchema.parse({ ...SETTINGS, ...settings })),
    plans: [entry('2026', planSchema.parse(PLAN))],
    clauses: [aClause()],
    planVersions: [],
    versionClauses: [],
    tasks: [],
    documents: [],
    agencies: [
      entry(
        'so-tai-chinh',
        agencySchema.parse({
          name: 'Sở Tài chính',
          kind: 'department',
          verification: 'verified',
          sources: ['Kế hoạch'],
          publishedOn,
        }),
      ),
    ],
    communes: [
      entry(
        '23701',
        communeSchema.parse({
          code: '23701',
          type: 'Xã',
          name: 'Kon Gang',
          former_province: 'Gia Lai',
        }),
      ),
    ],
    terms: [],
    stories: [],
    withdrawnStories: [],
    guides: [],
    summaries: [],
    ...parts,
  };
}

export const AN_AMENDMENT = {
  on: '2026-06-01',
  by: 'Quyết định số 99/QĐ-BCĐ (ví dụ)',
  reason: 'Bỏ một khoản đã xong, thêm một khoản mới.',
};

/** A plan amended once: II.1 reworded, II.2 taken out, II.3 added; one task, of the clause taken out. */
export function anAmendedPlan(task: Fields = {}) {
  const [first] = aContent().plans;
  if (first === undefined) throw new Error('aContent() holds a plan');
  const earlier = (number: number, body: string) => {
    const { data } = aClause({ number });
    const id = `2026/versions/2026-01-15/ii-${number}`;
    return { id, file: `content/plans/${id}.mdx`, data, body };
  };
  return {
    plans: [{ ...first, data: { ...first.data, amendment: AN_AMENDMENT } }],
    planVersions: [
      {
        ...first,
        id: '2026/versions/2026-01-15',
        data: { ...first.data, publishedOn: '2026-01-15' },
      },
    ],
    clauses: [aClause({ number: 1 }, 'Làm ba việc, báo cáo quý.'), aClause({ number: 3 }, 'Mới.')],
    versionClauses: [earlier(1, 'Làm hai việc, báo cáo quý.'), earlier(2, 'Việc cũ.')],
    tasks: [aTask({ clauses: ['ii-2'], quote: 'Việc cũ.', ...task })],
  };
}

export function aLibrary(parts: Partial<Content> = {}, today = '2026-11-23'): Library {
  return joinLibrary(aContent(parts), today);
}

/** What the office has written. */
export function realContent(): Content {
  const { content, problems } = readContent(process.cwd());
  if (content === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return content;
}

export function realLibrary(today = '2026-11-23'): Library {
  return joinLibrary(realContent(), today);
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
