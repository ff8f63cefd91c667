import { REPORT_COLUMNS } from '#domain/report-columns.ts';
import { toTask } from '#domain/route.ts';
import type { Task } from '#domain/task.ts';
import { LIST_SEPARATOR, pageColumn } from './columns.ts';
import { defineDataset, type Column } from './dataset.ts';
import { REPORT_CELLS, type ReportRow } from './report-cells.ts';

function rowsOf(task: Task): ReportRow[] {
  return task.progress.map((entry, index) => ({ task, entry, previous: task.progress[index - 1] }));
}

const reportColumns = REPORT_COLUMNS.map(({ key, title }): Column<ReportRow> => ({
  name: key,
  title,
  type: 'string',
  ...REPORT_CELLS[key],
}));

export const progressDataset = defineDataset<ReportRow>({
  name: 'tien-do',
  title: 'Báo cáo tiến độ',
  description:
    'Mỗi dòng là một lần báo cáo về một nhiệm vụ. Các cột đầu đúng là các cột của mẫu báo cáo, nên tệp CSV này nhập lại được vào trang.',
  items: (library) => library.tasks.flatMap(rowsOf),
  yearOf: ({ task }) => task.year,
  changedOn: ({ entry }) => entry.on,
  columns: [
    ...reportColumns,
    {
      name: 'year',
      title: 'Năm',
      type: 'integer',
      description: 'Năm của kế hoạch giao nhiệm vụ.',
      read: ({ task }) => task.year,
    },
    {
      name: 'corrections',
      title: 'Lời cũ đã sửa',
      type: 'string',
      isOptional: true,
      isList: true,
      description: 'Những lời của báo cáo này đã được sửa, kèm ngày và lý do; trống khi chưa sửa.',
      read: ({ entry }) =>
        entry.corrections.length === 0
          ? null
          : entry.corrections
              .map(({ on, was, reason }) => `${on}: "${was}" (${reason})`)
              .join(LIST_SEPARATOR),
    },
    pageColumn(({ task }) => toTask(task.year, task.id)),
  ],
});
