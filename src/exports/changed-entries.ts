import type { Day } from '#domain/date.ts';
import {
  routes,
  toAgency,
  toClause,
  toDocument,
  toGuide,
  toPlan,
  toStory,
  toTask,
  toTerm,
} from '#domain/route.ts';
import type { Story } from '#domain/story.ts';
import { agencyIdsOf } from '#domain/task.ts';
import type { Library } from '#library/join.ts';

interface Published {
  publishedOn: Day;
  changes: readonly { on: Day; note: string }[];
}

export interface Entry extends Published {
  /** "nhiệm vụ NV-012", as in "Sửa nhiệm vụ NV-012". */
  name: string;
  href: string;
  /** Those it is about. */
  agencyIds: readonly string[];
}

/** Things of one kind and how a reader is told of them. */
export interface Kind {
  /** "nhiệm vụ", as in "Đăng 34 nhiệm vụ". */
  noun: string;
  index: string;
  entries: readonly Entry[];
}

function named<Item extends Published>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  toPage: (item: Item) => string,
  agencyIdsOf: (item: Item) => readonly string[] = () => [],
): Entry[] {
  return items.map((item) => ({
    name: nameOf(item),
    href: toPage(item),
    agencyIds: agencyIdsOf(item),
    publishedOn: item.publishedOn,
    changes: item.changes,
  }));
}

/** "bài về HTX Thử", as in "Sửa bài về HTX Thử". */
export function storySubject({ cooperative }: Pick<Story, 'cooperative'>): string {
  return `bài về ${cooperative}`;
}

/** What stands around the content; its first publication needs no sentence, the clauses have theirs. */
export function framesOf({ plans, settings }: Library): Entry[] {
  return [
    ...named(
      [settings],
      () => 'thông tin chung của trang',
      () => routes.about,
    ),
    ...named(
      plans,
      (plan) => `Kế hoạch ${plan.year}`,
      (plan) => toPlan(plan.year),
    ),
  ];
}

/** What the site publishes, in the order a day's sentences stand. */
export function kindsOf({
  plans,
  tasks,
  documents,
  stories,
  withdrawnStories,
  agencies,
  terms,
  guides,
}: Library): Kind[] {
  return [
    ...plans.map(({ year, sections }) => ({
      noun: `khoản của Kế hoạch ${year}`,
      index: toPlan(year),
      entries: named(
        sections.flatMap((section) => section.clauses),
        ({ number, section }) => `khoản ${number} mục ${section} Kế hoạch ${year}`,
        (clause) => toClause(year, clause.id),
      ),
    })),
    {
      noun: 'nhiệm vụ',
      index: routes.tasks,
      entries: named(
        tasks,
        ({ code }) => `nhiệm vụ ${code}`,
        ({ year, id }) => toTask(year, id),
        agencyIdsOf,
      ),
    },
    {
      noun: 'mô hình hợp tác xã',
      index: routes.stories,
      entries: named(
        // That one was published and corrected stays true of what was taken back later.
        [...stories, ...withdrawnStories],
        storySubject,
        ({ id }) => toStory(id),
      ),
    },
    {
      noun: 'văn bản',
      index: routes.documents,
      entries: named(
        documents,
        ({ number }) => `văn bản ${number}`,
        ({ id }) => toDocument(id),
      ),
    },
    {
      noun: 'cơ quan',
      index: routes.agencies,
      entries: named(
        agencies,
        ({ name }) => `trang của ${name}`,
        ({ id }) => toAgency(id),
        ({ id }) => [id],
      ),
    },
    {
      noun: 'thuật ngữ',
      index: routes.glossary,
      entries: named(
        terms,
        ({ term }) => `thuật ngữ ${term}`,
        ({ id }) => toTerm(id),
      ),
    },
    {
      noun: 'trang giới thiệu',
      index: routes.about,
      entries: named(
        guides.filter(({ section }) => section === 'about'),
        ({ title }) => `trang ${title}`,
        toGuide,
      ),
    },
    {
      noun: 'trang hướng dẫn đăng bài',
      index: routes.manual,
      entries: named(
        guides.filter(({ section }) => section === 'editing'),
        ({ title }) => `trang hướng dẫn ${title}`,
        toGuide,
      ),
    },
  ];
}
