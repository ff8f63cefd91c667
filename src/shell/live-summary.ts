import type { Day } from '#domain/date.ts';
import { STATUSES, type TaskStatus } from '#domain/labels.ts';
import {
  barParts,
  countsAfter,
  noTasks,
  stateSentence,
  type StatusCounts,
  type Turning,
} from '#domain/task-state.ts';

/** Brings the bar, the counts and the sentence of a summary to a later day; how many tasks have become late. */
export function bringSummaryTo(summary: HTMLElement, today: Day): number {
  const turnings = turningsIn(summary.dataset['turnings'] ?? '');
  const counts = countsIn(summary);
  const after = countsAfter(counts, turnings, today);
  const turned = after.late - counts.late;
  if (turned === 0) return 0;
  for (const item of summary.querySelectorAll<HTMLElement>('[data-status-count]')) {
    const count = after[statusNamed(item.dataset['statusCount'])];
    item.hidden = count === 0;
    const number = item.querySelector('strong');
    if (number !== null) number.textContent = String(count);
  }
  const sentence = summary.querySelector('[data-state-sentence]');
  if (sentence !== null) sentence.textContent = stateSentence(after);
  const bar = summary.querySelector<SVGSVGElement>('[data-status-bar]');
  if (bar !== null) moveParts(bar, after);
  return turned;
}

function moveParts(bar: SVGSVGElement, counts: StatusCounts): void {
  const parts = barParts(
    STATUSES.map((status) => [status, counts[status]] as const),
    bar.viewBox.baseVal.width,
  );
  for (const rect of bar.querySelectorAll('rect')) {
    const part = parts.find(({ name }) => name === rect.dataset['status']);
    rect.setAttribute('x', String(part?.x ?? 0));
    rect.setAttribute('width', String(part?.width ?? 0));
  }
}

function countsIn(summary: HTMLElement): StatusCounts {
  const counts = noTasks();
  for (const item of summary.querySelectorAll<HTMLElement>('[data-status-count]')) {
    const number = item.querySelector('strong')?.textContent;
    counts[statusNamed(item.dataset['statusCount'])] = Number(number);
  }
  return counts;
}

/** "2026-12-16/on-track/3 …" as the page writes it. */
function turningsIn(text: string): Turning[] {
  return text.split(' ').flatMap((each) => {
    const [on = '', from, count] = each.split('/');
    return on === '' ? [] : [{ on, from: statusNamed(from), count: Number(count) }];
  });
}

function statusNamed(name: string | undefined): TaskStatus {
  return STATUSES.find((status) => status === name) ?? 'unpublished';
}
