import type { Agency } from '#domain/agency.ts';
import { formatDay } from '#domain/date.ts';
import { DEMO_MARK } from '#domain/edition.ts';
import type { Library } from '#library/join.ts';
import type { Calendar } from './calendar.ts';
import { markedTitle } from './demo-mark.ts';

export function siteCalendar(library: Library): Calendar {
  return {
    name: markedTitle(`Thời hạn nhiệm vụ: ${library.settings.name}`, library),
    description: `Thời hạn của mọi nhiệm vụ đã công bố, ${asOf(library)}.`,
    tasks: library.tasks,
    ...markOf(library),
  };
}

/** What an agency leads or joins, each task once. */
export function agencyCalendar(agency: Agency, library: Library): Calendar {
  return {
    name: markedTitle(`Thời hạn nhiệm vụ: ${agency.name}`, library),
    description: `Thời hạn các nhiệm vụ mà ${agency.name} chủ trì hoặc phối hợp, ${asOf(library)}.`,
    tasks: [...new Set([...agency.leadTasks, ...agency.partnerTasks])],
    ...markOf(library),
  };
}

function markOf({ edition }: Library): Pick<Calendar, 'mark'> {
  return edition === 'demo' ? { mark: DEMO_MARK } : {};
}

function asOf({ today }: Library): string {
  return `tính đến ${formatDay(today)}`;
}
