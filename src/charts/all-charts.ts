import type { Library } from '#library/join.ts';
import type { ChartFigure } from './chart-figure.ts';
import { disclosureChart } from './disclosure.ts';
import { documentsByYearChart } from './documents-by-year.ts';
import { storiesBySectorChart } from './stories-by-sector.ts';
import { taskStatusChart } from './task-status.ts';
import { tasksByClauseChart } from './tasks-by-clause.ts';

export interface Chart {
  /** The one its figure carries. */
  id: string;
  draw: (library: Library) => ChartFigure;
}

/** What the page of tasks shows of them. */
export const taskCharts: readonly Chart[] = [
  { id: 'trang-thai-nhiem-vu', draw: taskStatusChart },
  { id: 'nhiem-vu-theo-khoan', draw: tasksByClauseChart },
  { id: 'muc-do-cong-bo', draw: disclosureChart },
];

/** Every chart of the site in the order pages list them. */
export const allCharts: readonly Chart[] = [
  ...taskCharts,
  { id: 'van-ban-theo-nam', draw: documentsByYearChart },
  { id: 'mo-hinh-theo-linh-vuc', draw: storiesBySectorChart },
];
