import { z } from 'zod';
import { PROGRESS_STATES } from '#domain/labels.ts';
import { day, published, slug, text, unknown, webAddress } from './fields.ts';

const evidence = z.strictObject({
  title: text.describe('Tên minh chứng'),
  href: webAddress.describe('Địa chỉ của minh chứng'),
  on: day.describe('Ngày của minh chứng'),
});

const progressEntry = z
  .strictObject({
    on: day.describe('Ngày báo cáo'),
    report: text.describe('Báo cáo nào nêu tiến độ này'),
    done: text.describe('Đã làm được gì'),
    state: z.enum(PROGRESS_STATES).describe('Trạng thái đạt được'),
    percent: z.number().min(0).max(100).optional().describe('Phần trăm, chỉ khi nhiệm vụ đo được'),
    evidence: z.array(evidence).default([]).describe('Minh chứng'),
    reason: text.optional().describe('Lý do chậm hoặc thay đổi'),
    next: text.optional().describe('Bước tiếp theo'),
  })
  .refine((entry) => entry.state !== 'completed' || entry.evidence.length > 0, {
    error: 'báo "hoàn thành" thì phải có ít nhất một minh chứng',
    path: ['evidence'],
    params: { code: 'EVIDENCE-MISSING' },
  });

/** One separate obligation of the plan. */
export const taskSchema = z.strictObject({
  code: z
    .string()
    .regex(/^NV-\d{3}$/, { error: 'mã nhiệm vụ có dạng NV-001' })
    .describe('Mã nhiệm vụ, không bao giờ đổi'),
  title: text.max(90).describe('Tên ngắn, bắt đầu bằng động từ'),
  clauses: z.array(slug).min(1).describe('Khoản của kế hoạch giao nhiệm vụ này, ví dụ ii-5'),
  quote: text.describe('Câu của kế hoạch giao nhiệm vụ, chép đúng từng chữ'),
  leadAgency: z
    .union([
      z.strictObject({
        agency: slug.describe('Mã cơ quan chủ trì'),
        words: text.describe('Chữ của kế hoạch gọi cơ quan này'),
      }),
      unknown,
    ])
    .describe('Cơ quan chủ trì'),
  partnerAgencies: z
    .union([z.strictObject({ agencies: z.array(slug).min(1) }), unknown])
    .describe('Cơ quan phối hợp'),
  deadline: z
    .union([
      z.strictObject({
        words: text.describe('Thời hạn đúng chữ của văn bản, ví dụ "Quý III/2026"'),
        dueOn: day.optional().describe('Ngày cuối cùng của thời hạn, nếu tính được'),
      }),
      unknown,
    ])
    .describe('Thời hạn'),
  progress: z
    .array(progressEntry)
    .default([])
    .describe('Các lần báo cáo tiến độ, chỉ thêm, không xóa'),
  ...published,
});
