import { Refusal } from './refusal.ts';

const SENTENCES: Record<string, string> = {
  AccessDenied: 'Khóa không có quyền với kho này. Cần quyền đọc, liệt kê, ghi, xóa trong kho.',
  InvalidAccessKeyId: 'Kho không biết khóa này. Xem lại AWS_ACCESS_KEY_ID.',
  NoSuchBucket: 'Không có kho này. Tạo kho trước, hoặc xem lại tên.',
  QuotaExceeded: 'Kho đã đầy hạn mức. Xóa bớt hoặc xin thêm chỗ.',
  RequestTimeTooSkewed:
    'Đồng hồ máy này lệch với kho quá 15 phút. Chỉnh giờ (timedatectl set-ntp true) rồi chạy lại.',
  SignatureDoesNotMatch: 'Kho không nhận chữ ký: AWS_SECRET_ACCESS_KEY hoặc AWS_REGION sai.',
};

/** Why a store refused a request, from the XML it answers with. */
export function refusalOf(status: number, body: string, what: string): Refusal {
  const code = /<Code>([^<]+)<\/Code>/.exec(body)?.[1] ?? '';
  const known = SENTENCES[code];
  return new Refusal([known ?? `Kho từ chối ${what}: mã ${status} ${code}`.trim()]);
}

/** Why a store could not be reached at all, from what fetch throws. */
export function unreachable(error: unknown, host: string): Refusal {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Refusal([`Không nói chuyện được với kho ${host}: ${reason}`]);
}
