import type { Agency } from '#domain/agency.ts';
import { DEMO_MARK } from '#domain/edition.ts';
import { PROGRESS_STATE_LABELS } from '#domain/labels.ts';
import { comparePeriods, periodLabel, type Period } from '#domain/period.ts';
import { READ_ONLY_COLUMNS, REPORT_COLUMNS, type ReportColumn } from '#domain/report-columns.ts';
import type { Task } from '#domain/task.ts';
import type { Library } from '#library/join.ts';
import type { Cell } from './csv.ts';
import { markedTitle } from './demo-mark.ts';
import { dataAddress } from './provenance.ts';
import { TEMPLATE_COLUMNS } from './template-columns.ts';
import type { Sheet, Workbook } from './workbook.ts';

const UNPUBLISHED = 'Chưa công bố';
const NO_REPORT = 'Chưa có báo cáo';
/** For a second report on one task, or a task handed over since. */
const SPARE_ROWS = 20;
const LOCKED: readonly ReportColumn[] = ['code', ...READ_ONLY_COLUMNS];

/**
 * The sheet in which an agency reports on the tasks it leads and joins: one row a task, what is known
 * filled in and locked, the rest empty. A row left empty reports nothing.
 */
export function reportTemplate(
  agency: Agency,
  period: Period,
  library: Library,
  site: URL,
): Workbook {
  const name = `Báo cáo tiến độ ${periodLabel(period)}: ${agency.name}`;
  return {
    title: markedTitle(name, library),
    description: markedTitle(`Mẫu lấy tại ${dataAddress(site)}`, library),
    creator: library.settings.publisher,
    changedOn: library.today,
    sheets: [
      {
        name: library.edition === 'demo' ? `Báo cáo - ${DEMO_MARK}` : 'Báo cáo',
        columns: REPORT_COLUMNS.map(({ key, title }) => {
          const { choices, ...column } = TEMPLATE_COLUMNS[key];
          const list = key === 'period' ? periodsAround(period) : choices;
          return {
            title,
            ...column,
            isReadOnly: LOCKED.includes(key),
            ...(list !== undefined && { choices: list }),
          };
        }),
        rows: tasksOf(agency).map((task) => rowOf(task, period)),
        spareRows: SPARE_ROWS,
        // The code and the name, so that a wide row can be told from the next.
        frozenColumns: 2,
      },
      guideSheet(name, library, site),
    ],
  };
}

/** The agencies that have something to report on. */
export function reportingAgencies({ agencies }: Library): Agency[] {
  return agencies.filter((agency) => tasksOf(agency).length > 0);
}

/** What it leads before what it joins, each once. */
function tasksOf({ leadTasks, partnerTasks }: Agency): Task[] {
  return [...new Set([...leadTasks, ...partnerTasks])];
}

function rowOf(task: Task, period: Period): Cell[] {
  const latest = task.progress.at(-1);
  const known: Partial<Record<ReportColumn, Cell>> = {
    code: task.code,
    title: task.title,
    leadAgency: 'agency' in task.leadAgency ? task.leadAgency.agency.name : UNPUBLISHED,
    deadline: 'words' in task.deadline ? task.deadline.words : UNPUBLISHED,
    lastStatus: latest === undefined ? NO_REPORT : PROGRESS_STATE_LABELS[latest.state],
    period,
  };
  return REPORT_COLUMNS.map(({ key }) => known[key] ?? null);
}

/** The one asked for, and the quarters, half and nine months of its year. */
function periodsAround(period: Period): Period[] {
  const year = period.slice(0, 4);
  const usual = ['Q1', 'Q2', 'H1', 'Q3', '9M', 'Q4'].map((part) => `${year}-${part}`);
  return [...new Set([period, ...usual])].sort(comparePeriods);
}

function guideSheet(name: string, library: Library, site: URL): Sheet {
  const { contact, publisher } = library.settings;
  return {
    name: 'Hướng dẫn',
    columns: [
      { title: 'Cách dùng', kind: 'text', width: 34 },
      { title: 'Giải thích', kind: 'text', width: 100 },
    ],
    rows: [
      ['Mẫu này', markedTitle(name, library)],
      ['Điền thế nào', 'Mỗi dòng một nhiệm vụ. Điền các cột nền trắng; cột nền xanh chỉ để đọc.'],
      [
        'Nhiệm vụ kỳ này không có gì mới',
        'Để trống cả dòng (không cần xóa kỳ báo cáo). Dòng trống không bị coi là báo cáo.',
      ],
      ['Cần thêm dòng', 'Dùng các dòng trống ở cuối: ghi mã nhiệm vụ rồi điền như thường.'],
      ['Gửi về', `${contact.office} (${publisher}).`],
      ['Nơi lấy mẫu mới', dataAddress(site)],
      ...REPORT_COLUMNS.filter(({ key }) => !LOCKED.includes(key)).map(({ key, title }) => [
        `Cột "${title}"`,
        TEMPLATE_COLUMNS[key].note,
      ]),
    ],
  };
}
