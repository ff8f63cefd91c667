import type { CollectionName } from '#library/collections.ts';
import type { Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { planDocument } from './new-document.ts';
import { planNewStory } from './new-story.ts';
import { planTask } from './new-task.ts';
import { planTerm } from './new-term.ts';

/** What the command line gave: the name, and its options by their names. */
export interface NewRequest {
  name: string;
  options: Readonly<Partial<Record<NewOption, string | string[]>>>;
  content: Content;
  today: Day;
  /** Of the plan a task belongs to; the newest plan's when the command line gave none. */
  year: number;
}

/** A file to be made: its path below the folder that holds content/, and its fields. */
export interface NewEntry {
  file: string;
  values: Readonly<Record<string, unknown>>;
  /** What stands below the front matter. */
  body: string;
  /** What to do next, in order, as sentences. */
  next: readonly string[];
}

/** What is made, or every reason why not, as sentences. */
export type NewPlan = NewEntry | { refused: readonly string[] };

interface NewKind {
  collection: CollectionName;
  /** What the name is, for the usage. */
  named: string;
  options: readonly NewOption[];
  plan: (request: NewRequest) => NewPlan;
}

/** Every option of `npm run new`, with what it takes. */
export const NEW_OPTIONS = {
  sector: 'coffee, rice, honey, vegetable, fruit hoặc forest: lĩnh vực chính',
  title: '"…": tựa bài; không ghi thì lấy theo tên',
  commune: '23701: mã năm chữ số của xã, phường hiện nay',
  clause: 'ii-5: khoản của kế hoạch; nhiều khoản thì lặp lại',
  quote: '"…": câu giao nhiệm vụ, đúng từng chữ; hoặc số của câu trong khoản',
  year: '2026: năm của kế hoạch',
  kind: 'law, resolution, decree, decision hoặc circular; không ghi thì đoán theo số ký hiệu',
  why: '"…": vì sao người đọc kế hoạch cần văn bản này',
  meaning: '"…": giải thích bằng lời thường, không quá 240 ký tự',
  expansion: '"…": viết đầy đủ, nếu là chữ viết tắt',
  id: 'ten-khong-dau: tên tệp, khi không lấy theo tên',
} as const;
export type NewOption = keyof typeof NEW_OPTIONS;

export const NEW_KINDS = {
  story: {
    collection: 'stories',
    named: 'Tên hợp tác xã',
    options: ['sector', 'title', 'commune', 'clause', 'id'],
    plan: planNewStory,
  },
  task: {
    collection: 'tasks',
    named: 'Tên ngắn, bắt đầu bằng động từ',
    options: ['clause', 'quote', 'year'],
    plan: planTask,
  },
  document: {
    collection: 'documents',
    named: 'Số ký hiệu, ví dụ 20-NQ/TW',
    options: ['why', 'kind'],
    plan: planDocument,
  },
  term: {
    collection: 'terms',
    named: 'Thuật ngữ',
    options: ['meaning', 'expansion', 'id'],
    plan: planTerm,
  },
} as const satisfies Record<string, NewKind>;
export type NewKindName = keyof typeof NEW_KINDS;

export function isNewKind(name: string): name is NewKindName {
  return Object.hasOwn(NEW_KINDS, name);
}
