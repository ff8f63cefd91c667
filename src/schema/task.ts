import { z } from 'zod';
import { PROGRESS_STATES, STATUSES } from '#domain/labels.ts';
import { day, period, published, reference, text, unknown, webAddress } from './fields.ts';

const evidence = z
  .strictObject({
    title: text.describe('Tên minh chứng'),
    href: webAddress.optional().describe('Địa chỉ của minh chứng'),
    file: z
      .string()
      .regex(/^minh-chung\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|docx|xlsx|jpg|png|webp)$/, {
        error:
          'phải là một tệp trong public/minh-chung/, tên không dấu, ví dụ "minh-chung/bien-ban-30-6.pdf"',
      })
      .optional()
      .describe('Tệp minh chứng, tính từ thư mục public/'),
    on: day.describe('Ngày của minh chứng'),
  })
  .refine(({ href, file }) => (href === undefined) !== (file === undefined), {
    error: 'ghi một trong hai: href (địa chỉ trang) hoặc file (tệp đính kèm)',
  });

const deadline = z.strictObject({
  words: text.describe('Thời hạn đúng chữ của văn bản, ví dụ "Quý III/2026"'),
  dueOn: day.optional().describe('Ngày cuối cùng của thời hạn, nếu tính được'),
});

/** One dated report on a task. */
export const progressEntrySchema = z
  .strictObject({
    on: day.describe('Ngày báo cáo'),
    period: period.describe('Kỳ báo cáo: "2026-Q2", "2026-06", "2026-H1", "2026-9M" hoặc "2026"'),
    report: text.describe('Báo cáo nào nêu tiến độ này'),
    done: text.describe('Đã làm được gì'),
    state: z.enum(PROGRESS_STATES).describe('Báo cáo nói nhiệm vụ đã đến đâu'),
    completedOn: day
      .optional()
      .describe('Ngày hoàn thành, nếu báo cáo nêu; không có thì lấy ngày báo cáo'),
    percent: z.number().min(0).max(100).optional().describe('Phần trăm, chỉ khi nhiệm vụ đo được'),
    evidence: z.array(evidence).default([]).describe('Minh chứng'),
    reason: text.optional().describe('Lý do chậm, dừng hoặc thay đổi'),
    next: text.optional().describe('Bước tiếp theo'),
    newDeadline: deadline
      .extend({ decidedBy: text.describe('Cơ quan quyết định, theo văn bản nào') })
      .optional()
      .describe('Thời hạn mới, khi báo cáo nêu việc lùi hoặc rút; phải ghi reason'),
    override: z
      .strictObject({
        status: z.enum(STATUSES).describe('Trạng thái được quyết định'),
        decidedBy: text.describe('Cơ quan quyết định'),
      })
      .optional()
      .describe(
        'Trạng thái do cơ quan có thẩm quyền quyết định thay cho cách tính; phải ghi reason',
      ),
    corrections: z
      .array(
        z.strictObject({
          on: day.describe('Ngày sửa'),
          was: text.describe('Lời cũ, giữ nguyên'),
          reason: text.describe('Vì sao sửa'),
        }),
      )
      .default([])
      .describe('Các lần sửa báo cáo này; lời cũ không mất'),
  })
  .refine((entry) => entry.state !== 'completed' || entry.evidence.length > 0, {
    error: 'báo "hoàn thành" thì phải có ít nhất một minh chứng',
    path: ['evidence'],
    params: { code: 'EVIDENCE-MISSING' },
  })
  .refine((entry) => entry.reason !== undefined || !needsReason(entry), {
    error: 'báo dừng, đổi thời hạn hoặc quyết định trạng thái thì phải ghi lý do (reason)',
    path: ['reason'],
    params: { code: 'REASON-MISSING' },
  })
  .refine(
    ({ completedOn, on, state }) =>
      completedOn === undefined || (state === 'completed' && completedOn <= on),
    {
      error: 'chỉ ghi completedOn khi báo hoàn thành, và không sau ngày báo cáo',
      path: ['completedOn'],
    },
  );

function needsReason(entry: { state: string; newDeadline?: unknown; override?: unknown }): boolean {
  return (
    entry.state === 'stopped' || entry.newDeadline !== undefined || entry.override !== undefined
  );
}

/** One separate obligation of the plan. */
export const taskSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^NV-\d{3,5}$/, { error: 'mã nhiệm vụ có dạng NV-001' })
      .describe('Mã nhiệm vụ, không bao giờ đổi'),
    title: text.max(90).describe('Tên ngắn, bắt đầu bằng động từ'),
    annex: z
      .strictObject({
        number: text.describe('Số thứ tự đúng như in trong Phụ lục'),
        source: text.describe('Tên Phụ lục, kèm văn bản ban hành'),
      })
      .optional()
      .describe('Dòng của Phụ lục giao nhiệm vụ này; không có khi nhiệm vụ tách từ lời Kế hoạch'),
    clauses: z
      .array(reference('clauses'))
      .describe('Khoản của kế hoạch giao nhiệm vụ này, ví dụ ii-5'),
    quote: text.describe('Câu giao nhiệm vụ của kế hoạch hoặc Phụ lục, chép đúng từng chữ'),
    product: text.optional().describe('Sản phẩm, kết quả phải có, theo Phụ lục'),
    leadAgency: z
      .union([
        z.strictObject({
          agency: reference('agencies').describe('Mã cơ quan chủ trì'),
          words: text.describe('Chữ của kế hoạch gọi cơ quan này'),
        }),
        unknown,
      ])
      .describe('Cơ quan chủ trì'),
    partnerAgencies: z
      .union([
        z.strictObject({
          agencies: z.array(reference('agencies')).min(1).describe('Các cơ quan phối hợp'),
        }),
        unknown,
      ])
      .describe('Cơ quan phối hợp'),
    deadline: z.union([deadline, unknown]).describe('Thời hạn'),
    measure: z
      .union([
        z.strictObject({
          indicator: text.describe('Đo bằng gì, ví dụ "số HTX được củng cố trên 40"'),
        }),
        z.strictObject({ notMeasurable: text.describe('Vì sao không đo được') }),
      ])
      .optional()
      .describe('Cách đo, nếu văn bản nêu; báo cáo chỉ ghi phần trăm khi có cách đo'),
    progress: z
      .array(progressEntrySchema)
      .default([])
      .meta({ appendOnly: true })
      .describe(
        'Các lần báo cáo tiến độ, chỉ thêm, không xóa; báo cáo đã đăng mà sai thì sửa và ghi lời cũ vào corrections',
      ),
    ...published,
  })
  .refine((task) => task.annex !== undefined || task.clauses.length > 0, {
    error: 'nhiệm vụ tách từ lời Kế hoạch phải ghi ít nhất một khoản',
    path: ['clauses'],
  })
  .superRefine((task, context) => {
    if (task.measure !== undefined && 'indicator' in task.measure) return;
    for (const [index, { percent }] of task.progress.entries()) {
      if (percent === undefined) continue;
      context.addIssue({
        code: 'custom',
        message:
          'nhiệm vụ chưa có cách đo (measure.indicator) nên báo cáo không được ghi phần trăm',
        path: ['progress', index, 'percent'],
        params: { code: 'PERCENT-NOT-MEASURABLE' },
      });
    }
  });
