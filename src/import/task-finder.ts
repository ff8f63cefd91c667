import type { Content } from '#domain/content.ts';
import { fold, foldWhiteSpace, nearest } from '#domain/vietnamese.ts';
import type { ReportRow } from './report-rows.ts';

type TaskEntry = Content['tasks'][number];

/** Finds the task a row speaks of: by code, else by its exact name or words. */
export class TaskFinder {
  readonly #byCode: ReadonlyMap<string, TaskEntry>;
  readonly #byTitle: ReadonlyMap<string, TaskEntry[]>;

  constructor(tasks: readonly TaskEntry[]) {
    this.#byCode = new Map(tasks.map((task) => [task.data.code, task]));
    this.#byTitle = Map.groupBy(tasks, ({ data }) => foldWhiteSpace(fold(data.title)));
  }

  /** The task, or a sentence that says why there is none. */
  find({ code, title }: ReportRow): TaskEntry | string {
    if (code !== undefined) {
      const task = this.#byCode.get(code);
      if (task !== undefined) return task;
      const near = nearest(code, [...this.#byCode.keys()]);
      return `không có nhiệm vụ mã "${code}"${near.length > 0 ? ` (gần nhất: ${near.join(', ')})` : ''} nên không nhập. Sửa mã.`;
    }
    const named = this.#byTitle.get(foldWhiteSpace(fold(title))) ?? [];
    const [task, second] = named;
    if (task === undefined)
      return `không có nhiệm vụ tên "${title}" nên không nhập. Điền mã nhiệm vụ.`;
    return second === undefined
      ? task
      : `có ${named.length} nhiệm vụ tên "${title}". Điền mã nhiệm vụ.`;
  }
}
