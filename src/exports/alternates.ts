import type { Agency } from '#domain/agency.ts';
import type { Plan } from '#domain/plan.ts';
import {
  sectionPart,
  toAgencyPdf,
  toChangeFeed,
  toDeadlineCalendar,
  toPlanFile,
  toSectionPdf,
  toTaskPdf,
} from '#domain/route.ts';
import type { Task } from '#domain/task.ts';
import type { Library } from '#library/join.ts';

const PDF = { type: 'application/pdf' } as const;

/** Another form of a page, for its `<link rel="alternate">`. */
export interface Alternate {
  type: string;
  href: string;
  title: string;
  /** The part of the page that a printed file holds, by its `data-part`; the whole page without. */
  part?: string;
}

/** The page of a plan as PDF files, when this build prints any: the whole text and each section. */
export function planPdfAlternates(
  { year, citationName, sections }: Plan,
  { hasPdf }: Pick<Library, 'hasPdf'>,
): Alternate[] {
  if (!hasPdf) return [];
  return [
    { ...PDF, href: toPlanFile(year, 'pdf'), title: citationName },
    ...sections.map(({ number, shortTitle }) => ({
      ...PDF,
      href: toSectionPdf(year, number),
      title: `Mục ${number}. ${shortTitle}, ${citationName}`,
      part: sectionPart(number),
    })),
  ];
}

/** A task's sheet as a PDF file, when this build prints any. */
export function taskPdfAlternates(
  { year, id, code, title }: Task,
  { hasPdf }: Pick<Library, 'hasPdf'>,
): Alternate[] {
  return hasPdf ? [{ ...PDF, href: toTaskPdf(year, id), title: `Nhiệm vụ ${code}: ${title}` }] : [];
}

/** An agency's list of tasks as a PDF file, when this build prints any. */
export function agencyPdfAlternates(
  { id, name }: Pick<Agency, 'id' | 'name'>,
  { hasPdf }: Pick<Library, 'hasPdf'>,
): Alternate[] {
  return hasPdf ? [{ ...PDF, href: toAgencyPdf(id), title: `Nhiệm vụ của ${name}` }] : [];
}

/** The feed of changes: of everything, or of one agency. */
export function feedAlternate(agency?: Pick<Agency, 'id' | 'name'>): Alternate {
  return {
    type: 'application/atom+xml',
    href: toChangeFeed(agency?.id),
    title:
      agency === undefined ? 'Thay đổi trên trang (Atom)' : `Thay đổi về ${agency.name} (Atom)`,
  };
}

/** The calendar of deadlines: of all tasks, or of one agency's. */
export function calendarAlternate(agency?: Pick<Agency, 'id' | 'name'>): Alternate {
  return {
    type: 'text/calendar',
    href: toDeadlineCalendar(agency?.id),
    title: agency === undefined ? 'Lịch thời hạn (iCalendar)' : `Lịch thời hạn của ${agency.name}`,
  };
}
