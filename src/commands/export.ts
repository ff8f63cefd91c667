import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Agency } from '#domain/agency.ts';
import { PERIOD_PATTERN, periodLabel, quarterOf } from '#domain/period.ts';
import { formatProblem } from '#domain/problem.ts';
import { nearest } from '#domain/vietnamese.ts';
import { reportingAgencies, reportTemplate } from '#exports/report-template.ts';
import { toXlsx } from '#exports/workbook.ts';
import { today } from '#library/clock.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';

const USAGE =
  'Cách dùng: npm run export -- report-template [--agency so-tai-chinh] [--period 2026-Q4] [--out thư-mục]';
const OPTIONS = {
  agency: { type: 'string' },
  period: { type: 'string' },
  out: { type: 'string', default: 'mau-bao-cao' },
} as const;

/** Writes files for people outside the site; today the sheets in which departments report. */
export async function run([what = '', ...args]: string[], root: string): Promise<number> {
  if (what !== 'report-template') return refuse(`Không có loại tệp "${what}".\n${USAGE}`);
  let options: { agency?: string; period?: string; out: string };
  try {
    options = parseArgs({ args, options: OPTIONS }).values;
  } catch {
    return refuse(`Không hiểu "${args.join(' ')}".\n${USAGE}`);
  }
  const library = readLibrary(root);
  if (library === undefined) return 1;

  const period = options.period ?? quarterOf(library.today);
  if (!PERIOD_PATTERN.test(period)) {
    return refuse(
      `Kỳ "${period}" không đúng dạng: viết 2026-Q4, 2026-06, 2026-H1, 2026-9M hoặc 2026.`,
    );
  }
  const agencies = chosen(options.agency, library);
  if (typeof agencies === 'string') return refuse(agencies);

  const folder = resolve(root, options.out);
  await mkdir(folder, { recursive: true });
  const site = new URL(library.settings.address);
  for (const agency of agencies) {
    const file = join(folder, `${agency.id}-${period.toLowerCase()}.xlsx`);
    await writeFile(file, await toXlsx(reportTemplate(agency, period, library, site)));
    console.log(`${relative(root, file)}: ${agency.name}, ${periodLabel(period)}`);
  }
  console.log(`Đã ghi ${agencies.length} mẫu báo cáo.`);
  return 0;
}

/** The agencies to write for, or why there are none. */
function chosen(id: string | undefined, library: Library): Agency[] | string {
  const reporting = reportingAgencies(library);
  if (id === undefined) {
    return reporting.length > 0
      ? reporting
      : 'Chưa cơ quan nào được công bố là chủ trì hay phối hợp nhiệm vụ, nên chưa có mẫu để ghi.';
  }
  const agency = library.agencies.find((other) => other.id === id);
  if (agency === undefined) {
    const near = nearest(
      id,
      library.agencies.map((other) => other.id),
      3,
    );
    const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
    return `Không có cơ quan "${id}".${hint} Mã là tên tệp trong content/agencies.`;
  }
  return reporting.includes(agency)
    ? [agency]
    : `${agency.name} chưa được công bố là chủ trì hay phối hợp nhiệm vụ nào, nên chưa có mẫu.`;
}

function readLibrary(root: string): Library | undefined {
  const { content, problems } = readContent(contentRoot(root), join(root, 'public'));
  if (content !== undefined) return joinLibrary(content, today(), edition());
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  console.error('Nội dung có lỗi nên chưa ghi tệp nào. Sửa xong hãy chạy lại.');
  return undefined;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
