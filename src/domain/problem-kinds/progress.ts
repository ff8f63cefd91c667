import type { ProblemKindTable } from './kind.ts';

/** Faults in what is reported of a task. */
export const PROGRESS_PROBLEMS = {
  'EVIDENCE-MISSING': {
    severity: 'error',
    title: 'Báo hoàn thành mà không có minh chứng',
    meaning: 'Người dân chỉ tin được "hoàn thành" khi mở được một minh chứng.',
    bad: 'state: completed\nevidence: []',
    good: "state: completed\nevidence:\n  - title: 'Biên bản nghiệm thu'\n    href: 'https://gialai.gov.vn/bien-ban'\n    on: '2026-06-30'",
    fix: 'Thêm ít nhất một minh chứng có tên, ngày, và địa chỉ hoặc tệp. Chưa có thì ghi state: in-progress.',
  },
  'REASON-MISSING': {
    severity: 'error',
    title: 'Thiếu lý do',
    meaning:
      'Dừng nhiệm vụ, đổi thời hạn hoặc quyết định trạng thái thay cho cách tính đều phải nói vì sao.',
    bad: 'state: stopped',
    good: "state: stopped\nreason: 'Sáp nhập vào nhiệm vụ NV-012 theo Thông báo số 15/TB-BCĐ'",
    fix: 'Thêm reason: một câu, nêu văn bản hoặc cơ quan quyết định.',
  },
  'REPORT-ORDER': {
    severity: 'hint',
    title: 'Báo cáo không xếp theo ngày',
    meaning:
      'Trong một nhiệm vụ, báo cáo đứng sau lại có ngày sớm hơn. Trang vẫn tính theo ngày, nhưng thường đó là một ngày gõ nhầm.',
    bad: "- on: '2026-09-30'\n- on: '2026-06-30'",
    good: "- on: '2026-06-30'\n- on: '2026-09-30'",
    fix: 'Xem lại ngày của báo cáo mà câu báo nêu. Đúng ngày thì chuyển nó lên trước.',
  },
  'PERCENT-NOT-MEASURABLE': {
    severity: 'error',
    title: 'Ghi phần trăm cho nhiệm vụ chưa có cách đo',
    meaning: 'Phần trăm chỉ có nghĩa khi nhiệm vụ nêu đo bằng gì.',
    bad: 'percent: 35',
    good: "measure:\n  indicator: 'số HTX được củng cố trên 40'\n…\npercent: 35",
    fix: 'Thêm measure.indicator nếu văn bản nêu cách đo; không thì xóa percent và kể việc đã làm ở done.',
  },
} as const satisfies ProblemKindTable;
