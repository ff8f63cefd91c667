import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { SECTORS } from '#domain/labels.ts';
import { formatProblem, type Problem } from '#domain/problem.ts';
import { IMPORT_KINDS, isImportKind, type ImportFile } from '#import/kinds.ts';
import type { Amending } from '#import/plan-text/changes.ts';
import { readDay, readPeriodOption } from '#import/options.ts';
import { Refusal } from '#import/office/refusal.ts';
import { formatDoubt, type ImportPlan } from '#import/plan.ts';
import { runImport, type ImportRequest, type ImportResult } from '#import/run-import.ts';
import { today } from '#library/clock.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { writeEditorFiles } from './editor-support.ts';

const USAGE = `Cách dùng:
  npm run import -- annex <tệp .docx, .xlsx hoặc .csv>    tạo nhiệm vụ từ Phụ lục
  npm run import -- report <tệp .xlsx, .docx hoặc .csv>   thêm báo cáo tiến độ
  npm run import -- story <tệp .docx>                     bài Word kèm ảnh thành bản nháp câu chuyện
  npm run import -- plan <tệp .docx, .txt hoặc .pdf>      lời của một Kế hoạch thành các khoản
  npm run import -- photo <câu chuyện> <tệp ảnh…>         thêm ảnh vào câu chuyện
  npm run import -- photo <câu chuyện>                    sửa các ảnh đang nằm cạnh câu chuyện
Tùy chọn:
  --dry-run               chỉ cho xem sẽ đổi gì
  --year 2026             năm của kế hoạch
  --on 2026-11-25         ngày đăng (annex), hoặc ngày báo cáo khi tệp không có cột này
  --source "Phụ lục …"    tên Phụ lục, khi tệp không in (annex)
  --period "Quý II/2026"  kỳ báo cáo, khi tệp không có cột này (report)
  --report "Báo cáo số …" tên báo cáo, khi tệp không có cột này (report)
  --correct "lý do"       thay báo cáo đã nhập bằng nội dung mới, giữ lời cũ (report)
  --replace "lý do"       sửa chữ gõ sai của Kế hoạch đã đăng (plan)
  --amended-on 2026-12-01 --by "văn bản" --reason "lý do"
                          Kế hoạch được sửa đổi: lời cũ thành một phiên bản (plan)
  --terms                 thêm thuật ngữ Kế hoạch tự định nghĩa vào content/glossary/ (plan)
  --alt, --caption, --credit, --consent "…"   mô tả, chú thích, người chụp, sự đồng ý (photo);
                          nhiều ảnh thì lặp lại theo thứ tự tệp
  --sector coffee         lĩnh vực (story); --cooperative "HTX …", --commune 23701, --clause ii-5 khi đã biết
  --id htx-nam-yang       tên thư mục của câu chuyện, khi không lấy theo tên hợp tác xã hay tựa bài (story)`;

const OPTIONS = {
  year: { type: 'string' },
  on: { type: 'string' },
  source: { type: 'string' },
  period: { type: 'string' },
  report: { type: 'string' },
  correct: { type: 'string' },
  replace: { type: 'string' },
  'amended-on': { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  terms: { type: 'boolean' },
  alt: { type: 'string', multiple: true },
  caption: { type: 'string', multiple: true },
  credit: { type: 'string', multiple: true },
  consent: { type: 'string', multiple: true },
  sector: { type: 'string' },
  cooperative: { type: 'string' },
  commune: { type: 'string' },
  clause: { type: 'string', multiple: true },
  id: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

/** Exit code 1 when nothing could be taken from the file or the content would be faulty; content is then as it was. */
export async function run(args: string[], root: string): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${USAGE}`);
    return 1;
  }
  try {
    const result = await runImport(asked, {
      root: contentRoot(root),
      publicFolder: join(root, 'public'),
      scratch: join(root, '.cache', `import-${process.pid}`),
    });
    if (asked.kind === 'story' && !asked.isDryRun && result.outcome === 'done') {
      writeEditorFiles(contentRoot(root));
    }
    return tell(result, asked);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [file] = asked.files;
    const name = asked.kind === 'photo' || file === undefined ? '' : `${file.name}: `;
    console.error(`${name}${error.message}\nKhông có gì được ghi.`);
    return 1;
  }
}

/** What the command line asks for, or a sentence that says what is wrong with it. */
function readArguments(args: string[]): ImportRequest | string {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch {
    return 'Có tùy chọn lạ hoặc thiếu giá trị.';
  }
  const [kind = '', ...named] = parsed.positionals;
  if (!isImportKind(kind))
    return `Loại cần nhập phải là một trong: ${Object.keys(IMPORT_KINDS).join(', ')}.`;
  const story = kind === 'photo' ? named.shift() : undefined;
  if (kind === 'photo' && story === undefined) return 'Ghi tên câu chuyện cần thêm ảnh.';
  if (kind !== 'photo' && named.length !== 1) return 'Ghi đúng một tệp cần nhập.';
  const { year, on, source, period, report, ...words } = parsed.values;
  if (year !== undefined && !/^\d{4}$/.test(year))
    return `--year "${year}" phải là năm, ví dụ 2026.`;
  const day = on === undefined ? undefined : readDay(on);
  if (on !== undefined && day === undefined) return `--on "${on}" phải là ngày, ví dụ 2026-11-25.`;
  const reported = period === undefined ? undefined : readPeriodOption(period, today());
  if (period !== undefined && reported === undefined)
    return `--period "${period}" phải là kỳ báo cáo, ví dụ "Quý II/2026".`;
  const amendment = readAmendment(parsed.values);
  if (typeof amendment === 'string') return amendment;
  const { replace = parsed.values.correct, terms } = parsed.values;
  const files: ImportFile[] = [];
  for (const path of named) {
    const bytes = bytesOf(path);
    if (bytes === undefined) return `Không đọc được tệp "${path}". Xem lại đường dẫn.`;
    files.push({ name: basename(path), bytes });
  }
  const { alt = [], caption = [], credit = [], consent = [] } = words;
  const { sector, cooperative, commune, clause: clauses = [], id } = words;
  if (sector !== undefined && !SECTORS.some((known) => known === sector))
    return `--sector "${sector}" phải là một trong: ${SECTORS.join(', ')}.`;
  const given = { sector, cooperative, commune, id };
  return {
    kind,
    files,
    edition: edition(),
    today: today(),
    isDryRun: words['dry-run'] ?? false,
    ...(story !== undefined && { story, photoWords: { alt, caption, credit, consent } }),
    ...(kind === 'story' && {
      storyWords: {
        clauses,
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      },
    }),
    ...(year !== undefined && { year: Number(year) }),
    ...(day !== undefined && { on: day }),
    ...(reported !== undefined && { period: reported }),
    ...(source !== undefined && { source }),
    ...(report !== undefined && { report }),
    ...(replace !== undefined && { correction: replace }),
    ...(amendment !== undefined && { amendment }),
    ...(terms !== undefined && { hasTerms: terms }),
  };
}

/** The text of the draft that would be written. */
function draftOf({ changes }: ImportPlan): string {
  return changes.map(({ after }) => (typeof after === 'string' ? after : '')).join('');
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** What amended a plan: all three of its facts, or none. */
function readAmendment(values: {
  'amended-on'?: string | undefined;
  by?: string | undefined;
  reason?: string | undefined;
}): Amending | undefined | string {
  const { 'amended-on': on, by = '', reason = '' } = values;
  if (on === undefined && by === '' && reason === '') return undefined;
  const day = readDay(on ?? '');
  if (day === undefined || by.trim() === '' || reason.trim() === '') {
    return 'Kế hoạch được sửa đổi thì ghi đủ ba điều: --amended-on 2026-12-01 --by "văn bản" --reason "lý do".';
  }
  return { on: day, by, reason };
}

function tell(
  { outcome, problems, advice, plan }: ImportResult,
  { isDryRun, kind }: ImportRequest,
): number {
  for (const line of plan.told) console.log(line);
  if (plan.doubts.length > 0) {
    console.log(`\n${plan.doubts.length} chỗ cần xem lại:`);
    for (const doubt of plan.doubts) console.log(`  ${formatDoubt(doubt)}`);
  }
  const withOrigin = (problem: Problem) => {
    const origin = plan.originOf?.(problem);
    return `${formatProblem(problem)}${origin === undefined ? '' : `\n    Trong tệp Word: ${origin}`}`;
  };
  if (advice.length > 0) console.log(`\n${advice.length} việc còn phải làm với bản nháp:`);
  for (const problem of advice) console.log(`\n${withOrigin(problem)}`);
  for (const problem of problems) console.error(`\n${withOrigin(problem)}`);
  if (outcome === 'content-faulty') {
    console.error('\nNội dung đang có lỗi nên chưa nhập được. Sửa các lỗi trên rồi chạy lại.');
    return 1;
  }
  if (outcome === 'result-faulty') {
    console.error('\nNhập vào thì nội dung sẽ có các lỗi trên, nên không có gì được ghi.');
    return 1;
  }
  if (plan.refusal !== undefined) {
    console.error(`\n${plan.refusal}`);
    return 1;
  }
  const count = plan.changes.length;
  const same = plan.unchanged === 0 ? '' : ` ${plan.unchanged} dòng đã có sẵn, giữ nguyên.`;
  if (count === 0 && plan.unchanged === 0) {
    console.error('\nKhông nhập được dòng nào.');
    return 1;
  }
  if (isDryRun && kind === 'story') console.log(`\n${draftOf(plan)}`);
  console.log(`\n${isDryRun ? 'Sẽ ghi' : 'Đã ghi'} ${count} tệp.${same}`);
  return 0;
}
