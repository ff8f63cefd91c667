import { addDays, type Day } from '#domain/date.ts';
import { STATUS_LABELS } from '#domain/labels.ts';
import { toTask } from '#domain/route.ts';
import type { Task } from '#domain/task.ts';

export interface Calendar {
  name: string;
  description: string;
  tasks: readonly Task[];
  /** Stands before the name of every event, for calendars whose own name is lost when they are merged. */
  mark?: string;
}

/** UIDs must outlive a move of the site to another address, so they do not hold it. */
const UID_DOMAIN = 'kinh-te-tap-the-gia-lai';
const LONGEST_LINE = 75;

/** A calendar needs one component even while no deadline is known; this one also says whose days these are. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The deadlines of some tasks as an iCalendar (RFC 5545) of all-day events; tasks without a day to be due on are left out. */
export function toCalendar({ name, description, tasks, mark }: Calendar, site: URL): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${UID_DOMAIN}//thoi-han//VI`,
    'CALSCALE:GREGORIAN',
    ...['NAME', 'X-WR-CALNAME'].map((property) => `${property}:${escapeText(name)}`),
    ...['DESCRIPTION', 'X-WR-CALDESC'].map((property) => `${property}:${escapeText(description)}`),
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...TIME_ZONE,
    ...tasks.flatMap((task) => eventOf(task, site, mark)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function eventOf(task: Task, site: URL, mark: string | undefined): string[] {
  const { deadline, year, id, code, title, status, progress, lastChangedOn } = task;
  if (!('words' in deadline) || deadline.dueOn === undefined) return [];
  const { dueOn, words } = deadline;
  const url = new URL(toTask(year, id), site).href;
  const lead = 'agency' in task.leadAgency ? task.leadAgency.agency.name : 'chưa công bố';
  const description = [
    `Thời hạn: ${words}.`,
    `Cơ quan chủ trì: ${lead}.`,
    `Trạng thái: ${STATUS_LABELS[status]}.`,
    url,
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${mark === undefined ? '' : 'minh-hoa-'}nhiem-vu-${year}-${id}@${UID_DOMAIN}`,
    `DTSTAMP:${compact(lastChangedOn)}T000000Z`,
    `LAST-MODIFIED:${compact(lastChangedOn)}T000000Z`,
    `SEQUENCE:${progress.filter(({ newDeadline }) => newDeadline !== undefined).length}`,
    `DTSTART;VALUE=DATE:${compact(dueOn)}`,
    `DTEND;VALUE=DATE:${compact(addDays(dueOn, 1))}`,
    `SUMMARY:${escapeText(`${mark === undefined ? '' : `${mark}: `}Đến hạn ${code}: ${title}`)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** No line is longer than 75 octets; a long one goes on after a line break and a space, never inside a letter. */
function fold(line: string): string {
  // A letter takes at most three octets for each of its UTF-16 units.
  if (line.length * 3 <= LONGEST_LINE) return line;
  let folded = '';
  let length = 0;
  for (const letter of line) {
    const octets = octetsOf(letter.codePointAt(0) ?? 0);
    if (length + octets > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += letter;
    length += octets;
  }
  return folded;
}

/** How long a letter is in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
