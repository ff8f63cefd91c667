import { formatDay } from '#domain/date.ts';
import { STATUS_LABELS, UNKNOWN_REASON_LABELS } from '#domain/labels.ts';
import { periodLabel } from '#domain/period.ts';
import type { TaskChange } from '#domain/task-changes.ts';
import type { ProgressEntry, Task, TaskData } from '#domain/task.ts';

type Named = Pick<Task, 'code' | 'title'>;

/** What happened to a task as a whole Vietnamese sentence without its full stop. */
export function taskSentence(task: Named, change: TaskChange): string {
  return `${taskSubject(task)} ${predicateOf(change)}`;
}

export function taskSubject({ code, title }: Named): string {
  return `${code} “${title}”`;
}

function predicateOf(change: TaskChange): string {
  switch (change.kind) {
    case 'done-on-time':
      return `hoàn thành đúng hạn, ${completionOf(change.report)}`;
    case 'done-late':
      return `hoàn thành quá hạn, ${completionOf(change.report)}`;
    case 'done':
      return `được báo cáo hoàn thành, ${completionOf(change.report)}`;
    case 'stopped':
      return `dừng thực hiện${because(change.report)}`;
    case 'decided':
      return decisionOf(change.report);
    case 'reported':
      return `có báo cáo mới: ${unstopped(change.report.done)}`;
    case 'late':
      return `quá hạn: thời hạn “${change.words}” đã qua ngày cuối ${formatDay(change.dueOn)} mà chưa có báo cáo hoàn thành`;
    case 'deadline-moved': {
      const { from, to, decidedBy } = change.move;
      return `đổi thời hạn từ ${deadlineWords(from)} thành ${deadlineWords(to)}, do ${decidedBy} quyết định${because(change.report)}`;
    }
    case 'corrected': {
      const { reason, was } = change.correction;
      return `có đính chính báo cáo ${periodLabel(change.report.period)}: ${unstopped(reason)}; lời cũ là “${unstopped(was)}”`;
    }
  }
}

function completionOf({ completedOn, on, done }: ProgressEntry): string {
  return `ngày ${formatDay(completedOn ?? on)}: ${unstopped(done)}`;
}

function decisionOf(report: ProgressEntry): string {
  const { override } = report;
  if (override === undefined) return `có báo cáo mới: ${unstopped(report.done)}`;
  return `được ${override.decidedBy} xác định là “${STATUS_LABELS[override.status]}”${because(report)}`;
}

function because({ reason }: ProgressEntry): string {
  return reason === undefined ? '' : `; lý do: ${unstopped(reason)}`;
}

function deadlineWords(deadline: TaskData['deadline']): string {
  if ('unknown' in deadline) return `chưa công bố (${UNKNOWN_REASON_LABELS[deadline.unknown]})`;
  return `“${deadline.words}”`;
}

/** A sentence as part of another. */
export function unstopped(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}
