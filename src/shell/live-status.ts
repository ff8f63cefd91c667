import { daysBetween, formatDay, type Day } from '#domain/date.ts';
import { freshnessOfAge, reportAgeWords } from '#domain/freshness.ts';
import { STATUS_LABELS, STATUSES } from '#domain/labels.ts';
import { CHANGING_DUE, changingDueOn, isDueSoon } from '#domain/task-due.ts';
import { FRESHNESS_SLUGS, STATUS_SLUGS } from '#domain/task-slugs.ts';
import { bringSummaryTo } from './live-summary.ts';

/**
 * A page says what was true on the day it was built. Read on a later day, it is brought to that day from
 * the dates it carries: `data-turns-late-on`, `data-due-on`, `data-report-on`. What was changed is said
 * once, politely: above all else when a task has become late, else below it, where nothing moves for it.
 * Nothing happens on the day of the build, nor by a clock that is behind it.
 */
export function bringPageTo(today: Day): void {
  const note = document.querySelector<HTMLElement>('[data-built-on]');
  const builtOn = note?.dataset['builtOn'];
  if (note === null || builtOn === undefined || today <= builtOn) return;
  const asOf = document.querySelectorAll<HTMLTimeElement>('time[data-as-of]');
  const turned = turnLate(today);
  const aged = ageReports(today);
  for (const list of document.querySelectorAll<HTMLElement>('[data-due-list]')) {
    bringDueListTo(list, today);
  }
  const summarised = [...document.querySelectorAll<HTMLElement>('[data-turnings]')].map((summary) =>
    bringSummaryTo(summary, today),
  );
  if (asOf.length + turned + aged === 0) return;
  for (const time of asOf) {
    time.dateTime = today;
    time.textContent = formatDay(today);
  }
  const late = Math.max(turned, ...summarised);
  const what = [
    late > 0 ? `${late} nhiệm vụ thành quá hạn` : 'không nhiệm vụ nào đổi trạng thái',
    ...(aged > 0 ? ['số ngày từ báo cáo gần nhất đã cập nhật'] : []),
  ].join('; ');
  note.toggleAttribute('data-calm', late === 0);
  note.textContent = `Trang này dựng ngày ${formatDay(builtOn)}. Trình duyệt đã tính lại đến hôm nay, ${formatDay(today)}: ${what}. Báo cáo đăng sau ngày dựng chưa có ở đây.`;
}

/** Marks what time alone has made late; the number of tasks marked. */
function turnLate(today: Day): number {
  const turned = new Set<unknown>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-turns-late-on]')) {
    if ((element.dataset['turnsLateOn'] ?? '') > today) continue;
    // A task may stand in several lists of a page; its link tells it is the same.
    turned.add((element.closest('li, tr') ?? element).querySelector('a')?.href ?? element);
    const badge = element.matches('.badge') ? element : element.querySelector('.badge');
    if (badge !== null) {
      badge.setAttribute('data-status', 'late');
      badge.textContent = STATUS_LABELS.late;
    }
    if (element.hasAttribute('data-f-trang-thai')) {
      element.setAttribute('data-f-trang-thai', STATUS_SLUGS.late);
    }
    for (const words of element.querySelectorAll<HTMLElement>('[data-when-late]')) {
      words.hidden = words.dataset['whenLate'] !== 'shown';
    }
  }
  for (const row of document.querySelectorAll<HTMLElement>('[data-f-thoi-han][data-due-on]')) {
    bringDeadlineTo(row, today);
  }
  return turned.size;
}

/** What a row answers to in the drop-down of deadlines. */
function bringDeadlineTo(row: HTMLElement, today: Day): void {
  const fixed = (row.getAttribute('data-f-thoi-han') ?? '')
    .split(' ')
    .filter((value) => !(value in CHANGING_DUE));
  const slug = row.getAttribute('data-f-trang-thai');
  const status = STATUSES.find((each) => STATUS_SLUGS[each] === slug) ?? 'unpublished';
  const changing = changingDueOn(row.dataset['dueOn'] ?? '', status, today);
  row.setAttribute('data-f-thoi-han', [...changing, ...fixed].join(' '));
}

/** Says anew how old each latest report is; the number of those. */
function ageReports(today: Day): number {
  const reported = document.querySelectorAll<HTMLElement>('[data-report-on]');
  for (const element of reported) {
    const age = daysBetween(element.dataset['reportOn'] ?? today, today);
    const words = element.querySelector('[data-report-age]');
    if (words !== null) words.textContent = reportAgeWords(age);
    if (element.hasAttribute('data-f-do-moi')) {
      element.setAttribute('data-f-do-moi', FRESHNESS_SLUGS[freshnessOfAge(age)]);
    }
  }
  return reported.length;
}

/** Shows of a list made with some to spare those that are near on the reader's day. */
function bringDueListTo(list: HTMLElement, today: Day): void {
  const items = [...list.querySelectorAll<HTMLElement>('li[data-due-on]')];
  for (const item of items) {
    item.hidden = !isDueSoon(item.dataset['dueOn'] ?? '', 'on-track', today);
  }
  const none = list.querySelector<HTMLElement>('[data-due-none]');
  if (none !== null) none.hidden = items.some(({ hidden }) => !hidden);
}
