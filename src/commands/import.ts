import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '#domain/problem.ts';
import { IMPORT_KINDS, isImportKind } from '#import/kinds.ts';
import { readDay, readPeriodOption } from '#import/options.ts';
import { Refusal } from '#import/office/refusal.ts';
import { formatDoubt } from '#import/plan.ts';
import { runImport, type ImportRequest, type ImportResult } from '#import/run-import.ts';
import { today } from '#library/clock.ts';
import { contentRoot, edition } from '#library/edition.ts';

const USAGE = `Cách dùng:
  npm run import -- annex <tệp .docx, .xlsx hoặc .csv>    tạo nhiệm vụ từ Phụ lục
  npm run import -- report <tệp .xlsx, .docx hoặc .csv>   thêm báo cáo tiến độ
Tùy chọn:
  --dry-run               chỉ cho xem sẽ đổi gì
  --year 2026             năm của kế hoạch
  --on 2026-11-25         ngày đăng (annex), hoặc ngày báo cáo khi tệp không có cột này
  --source "Phụ lục …"    tên Phụ lục, khi tệp không in (annex)
  --period "Quý II/2026"  kỳ báo cáo, khi tệp không có cột này (report)
  --report "Báo cáo số …" tên báo cáo, khi tệp không có cột này (report)
  --correct "lý do"       thay báo cáo đã nhập bằng nội dung mới, giữ lời cũ (report)`;

/** Exit code 1 when nothing could be taken from the file or the content would be faulty; content is then as it was. */
export function run(args: string[], root: string): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${USAGE}`);
    return Promise.resolve(1);
  }
  try {
    const result = runImport(asked, {
      root: contentRoot(root),
      publicFolder: join(root, 'public'),
      scratch: join(root, '.cache', `import-${process.pid}`),
    });
    return Promise.resolve(tell(result, asked));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${asked.file.name}: ${error.message}\nKhông có gì được ghi.`);
    return Promise.resolve(1);
  }
}

/** What the command line asks for, or a sentence that says what is wrong with it. */
function readArguments(args: string[]): ImportRequest | string {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        on: { type: 'string' },
        source: { type: 'string' },
        period: { type: 'string' },
        report: { type: 'string' },
        correct: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch {
    return 'Có tùy chọn lạ hoặc thiếu giá trị.';
  }
  const [kind = '', path, ...rest] = parsed.positionals;
  if (!isImportKind(kind))
    return `Loại cần nhập phải là một trong: ${Object.keys(IMPORT_KINDS).join(', ')}.`;
  if (path === undefined || rest.length > 0) return 'Ghi đúng một tệp cần nhập.';
  const { year, on, source, period, report, correct } = parsed.values;
  if (year !== undefined && !/^\d{4}$/.test(year))
    return `--year "${year}" phải là năm, ví dụ 2026.`;
  const day = on === undefined ? undefined : readDay(on);
  if (on !== undefined && day === undefined) return `--on "${on}" phải là ngày, ví dụ 2026-11-25.`;
  const named = period === undefined ? undefined : readPeriodOption(period, today());
  if (period !== undefined && named === undefined)
    return `--period "${period}" phải là kỳ báo cáo, ví dụ "Quý II/2026".`;
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch {
    return `Không đọc được tệp "${path}". Xem lại đường dẫn.`;
  }
  return {
    kind,
    file: { name: basename(path), bytes },
    edition: edition(),
    today: today(),
    isDryRun: parsed.values['dry-run'] ?? false,
    ...(year !== undefined && { year: Number(year) }),
    ...(day !== undefined && { on: day }),
    ...(named !== undefined && { period: named }),
    ...(source !== undefined && { source }),
    ...(report !== undefined && { report }),
    ...(correct !== undefined && { correction: correct }),
  };
}

function tell({ outcome, problems, plan }: ImportResult, { isDryRun }: ImportRequest): number {
  for (const line of plan.told) console.log(line);
  if (plan.doubts.length > 0) {
    console.log(`\n${plan.doubts.length} chỗ cần xem lại:`);
    for (const doubt of plan.doubts) console.log(`  ${formatDoubt(doubt)}`);
  }
  for (const problem of problems) console.error(`\n${formatProblem(problem)}`);
  if (outcome === 'content-faulty') {
    console.error('\nNội dung đang có lỗi nên chưa nhập được. Sửa các lỗi trên rồi chạy lại.');
    return 1;
  }
  if (outcome === 'result-faulty') {
    console.error('\nNhập vào thì nội dung sẽ có các lỗi trên, nên không có gì được ghi.');
    return 1;
  }
  const count = plan.changes.length;
  const same = plan.unchanged === 0 ? '' : ` ${plan.unchanged} dòng đã có sẵn, giữ nguyên.`;
  if (count === 0 && plan.unchanged === 0) {
    console.error('\nKhông nhập được dòng nào.');
    return 1;
  }
  console.log(`\n${isDryRun ? 'Sẽ ghi' : 'Đã ghi'} ${count} tệp.${same}`);
  return 0;
}
