import type { Agency } from '#domain/agency.ts';
import { toChangeFeed, toDeadlineCalendar } from '#domain/route.ts';

/** Another form of a page, for its `<link rel="alternate">`. */
export interface Alternate {
  type: string;
  href: string;
  title: string;
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
