import { DOCUMENT_KIND_LABELS, PAGE_KIND_LABELS } from '#domain/labels.ts';
import {
  routes,
  toAgency,
  toClause,
  toCommune,
  toDocument,
  toGuide,
  toPlan,
  toStory,
  toTask,
  toTerm,
} from '#domain/route.ts';
import { valueOf } from '#domain/document.ts';
import { capitalize, compareVietnamese } from '#domain/vietnamese.ts';
import type { Library } from '#library/join.ts';

/** One title of the site with the other names people know it by. */
export interface TitleEntry {
  title: string;
  aliases: readonly string[];
  /** "Nhiệm vụ". */
  kind: string;
  href: string;
}

/** Titles under one Vietnamese first letter (A, Ă, Â, …, Đ, …); "0–9" holds those that begin otherwise. */
export interface TitleLetter {
  letter: string;
  entries: TitleEntry[];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const OTHER = '0–9';

/** Every title of the site, in the order of a Vietnamese dictionary: the search of readers without JavaScript. */
export function titlesIndex(library: Library): TitleLetter[] {
  const letters = new Map<string, TitleEntry[]>();
  const entries = entriesOf(library).sort(
    (left, right) =>
      compareVietnamese(left.title, right.title) || compareVietnamese(left.href, right.href),
  );
  for (const entry of entries) {
    const letter = firstLetter(entry.title);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters]
    .map(([letter, grouped]) => ({ letter, entries: grouped }))
    .sort((left, right) => compareVietnamese(left.letter, right.letter));
}

/** "Ứng dụng" → "Ư", "đối thoại" → "Đ": tones fall away, letters of the alphabet stay. */
export function firstLetter(title: string): string {
  const [first = ''] = title.normalize('NFD').replace(TONES, '').normalize('NFC');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase('vi') : OTHER;
}

function entriesOf(library: Library): TitleEntry[] {
  const { plans, tasks, documents, stories, agencies, communes, terms, guides } = library;
  return [
    ...plans.map(({ year, title }) => ({
      title: `Kế hoạch ${year}`,
      aliases: [title],
      kind: PAGE_KIND_LABELS.guide,
      href: toPlan(year),
    })),
    ...plans
      .flatMap(({ sections }) => sections.flatMap((section) => [...section.clauses]))
      .map(({ shortTitle, section, number, year, id }) => ({
        title: shortTitle,
        aliases: [`khoản ${number} mục ${section} Kế hoạch ${year}`],
        kind: PAGE_KIND_LABELS.clause,
        href: toClause(year, id),
      })),
    ...tasks.map(({ title, code, year, id }) => ({
      title,
      aliases: [code],
      kind: PAGE_KIND_LABELS.task,
      href: toTask(year, id),
    })),
    ...documents.map(({ number, kind, title, aliases, id }) => ({
      title: `${DOCUMENT_KIND_LABELS[kind]} ${number}`,
      aliases: [...[valueOf(title) ?? []].flat(), ...aliases],
      kind: PAGE_KIND_LABELS.document,
      href: toDocument(id),
    })),
    ...stories.map(({ title, cooperative, id }) => ({
      title,
      aliases: [cooperative],
      kind: PAGE_KIND_LABELS.story,
      href: toStory(id),
    })),
    ...agencies.map(({ name, aliases, id }) => ({
      title: name,
      aliases,
      kind: PAGE_KIND_LABELS.agency,
      href: toAgency(id),
    })),
    ...communes.map(({ name, fullName, code }) => ({
      title: name,
      aliases: [fullName],
      kind: PAGE_KIND_LABELS.commune,
      href: toCommune(code),
    })),
    ...terms.map(({ term, expansion, aliases, id }) => ({
      title: capitalize(term),
      aliases: [...new Set([...[expansion ?? []].flat(), ...aliases])],
      kind: PAGE_KIND_LABELS.term,
      href: toTerm(id),
    })),
    {
      title: 'Cách tính trạng thái',
      aliases: ['tiêu chí của từng trạng thái'],
      kind: PAGE_KIND_LABELS.guide,
      href: routes.statusMethod,
    },
    ...guides.map((guide) => ({
      title: guide.title,
      aliases: [],
      kind: PAGE_KIND_LABELS[guide.section === 'editing' ? 'manual' : 'guide'],
      href: toGuide(guide),
    })),
  ];
}
