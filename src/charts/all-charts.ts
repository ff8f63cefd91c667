import type { Library } from '#library/join.ts';
import type { ChartFigure } from './chart-figure.ts';
import { communeCoverageChart } from './commune-coverage.ts';
import { deadlinesByMonthChart } from './deadlines-by-month.ts';
import { disclosureChart } from './disclosure.ts';
import { documentsByYearChart } from './documents-by-year.ts';
import { reportFreshnessChart } from './report-freshness.ts';
import { statusOverTimeChart } from './status-over-time.ts';
import { storiesBySectorChart } from './stories-by-sector.ts';
import { taskStatusChart } from './task-status.ts';
import { tasksByAgencyChart } from './tasks-by-agency.ts';
import { tasksByClauseChart } from './tasks-by-clause.ts';

export interface Chart {
  /** The one its figure carries. */
  id: string;
  draw: (library: Library) => ChartFigure;
}

/** What the page of tasks shows of them. */
export const taskCharts: readonly Chart[] = [
  { id: 'trang-thai-nhiem-vu', draw: taskStatusChart },
  { id: 'tien-do-theo-thang', draw: statusOverTimeChart },
  { id: 'thoi-han-theo-thang', draw: deadlinesByMonthChart },
  { id: 'nhiem-vu-theo-khoan', draw: tasksByClauseChart },
  { id: 'nhiem-vu-theo-co-quan', draw: tasksByAgencyChart },
  { id: 'do-moi-thong-tin', draw: reportFreshnessChart },
  { id: 'muc-do-cong-bo', draw: disclosureChart },
];

/** Every chart of the site in the order pages list them. */
export const allCharts: readonly Chart[] = [
  ...taskCharts,
  { id: 'van-ban-theo-nam', draw: documentsByYearChart },
  { id: 'mo-hinh-theo-linh-vuc', draw: storiesBySectorChart },
  { id: 'xa-phuong-co-mo-hinh', draw: communeCoverageChart },
];
