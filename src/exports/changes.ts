import { latestDay, type Day } from '#domain/date.ts';
import { toTask } from '#domain/route.ts';
import type { Task } from '#domain/task.ts';
import type { Library } from '#library/join.ts';
import { framesOf, kindsOf, type Entry, type Kind } from './changed-entries.ts';

export interface ChangeSentence {
  /** A whole Vietnamese sentence without its full stop. */
  text: string;
  /** Address of the site where the change can be seen. */
  href: string;
  /** How many things the sentence speaks of. */
  count: number;
}

/** What changed on one day. */
export interface ChangeDay {
  on: Day;
  sentences: ChangeSentence[];
}

interface DatedSentence extends ChangeSentence {
  on: Day;
}

/**
 * All changes of the content, newest day first. First publications of one kind on one day make one
 * sentence; every later change and every progress report makes its own.
 */
export function changesOf(library: Library): ChangeDay[] {
  const kinds = kindsOf(library);
  const sentences = [
    ...kinds.flatMap(publications),
    ...[...framesOf(library), ...kinds.flatMap((kind) => kind.entries)].flatMap(corrections),
    ...library.tasks.flatMap(reports),
  ];
  const days = Map.groupBy(sentences, (sentence) => sentence.on);
  return [...days]
    .sort(([left], [right]) => right.localeCompare(left))
    .map(([on, ofDay]) => ({
      on,
      sentences: ofDay.map(({ text, href, count }) => ({ text, href, count })),
    }));
}

function publications({ noun, index, entries }: Kind): DatedSentence[] {
  return [...Map.groupBy(entries, (entry) => entry.publishedOn)].map(([on, group]) => {
    const [only, ...others] = group;
    return only !== undefined && others.length === 0
      ? { on, text: `Đăng ${only.name}`, href: only.href, count: 1 }
      : {
          on,
          text: `Đăng ${group.length} ${noun}`,
          href: index,
          count: group.length,
        };
  });
}

function corrections({ name, href, changes }: Entry): DatedSentence[] {
  return changes.map(({ on, note }) => ({
    on,
    text: `Sửa ${name}: ${unstopped(note)}`,
    href,
    count: 1,
  }));
}

/** A report older than the task's own page became public only with that page. */
function reports({ code, id, year, publishedOn, progress }: Task): DatedSentence[] {
  return progress.map(({ on, state, done }) => ({
    on: latestDay([on, publishedOn]),
    text:
      state === 'completed'
        ? `Nhiệm vụ ${code} được báo cáo hoàn thành: ${unstopped(done)}`
        : `Cập nhật tiến độ nhiệm vụ ${code}: ${unstopped(done)}`,
    href: toTask(year, id),
    count: 1,
  }));
}

function unstopped(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}
