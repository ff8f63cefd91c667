/** Why something is not published: Vietnamese sentences that say what is wrong and what to do. */
export class Refusal extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

const SENTENCES: Record<string, string> = {
  ENOSPC: 'Hết chỗ trên đĩa. Xóa bớt tệp (khi công bố: hoặc giảm --keep) rồi chạy lại.',
  EDQUOT: 'Hết hạn mức đĩa của tài khoản này. Xóa bớt tệp rồi chạy lại.',
  EACCES: 'Không có quyền ghi vào thư mục này. Chạy bằng tài khoản có quyền, hoặc sửa quyền.',
  EPERM: 'Không có quyền ghi vào thư mục này. Chạy bằng tài khoản có quyền, hoặc sửa quyền.',
  EROFS: 'Ổ đĩa của thư mục này chỉ cho đọc.',
  EIO: 'Đĩa đọc hoặc ghi bị lỗi. Kiểm tra ổ đĩa trước khi chạy lại.',
};

/** The sentences for a person when publishing failed; undefined when the fault is the program's own. */
export function sentencesOf(error: unknown): readonly string[] | undefined {
  if (error instanceof Refusal) return error.sentences;
  if (!(error instanceof Error)) return undefined;
  const sentence = SENTENCES[codeOf(error)];
  return sentence === undefined ? undefined : [sentence];
}

/** Node's code of a system error; a bundler only quotes the system's words. */
function codeOf(error: Error): string {
  if ('code' in error && String(error.code) in SENTENCES) return String(error.code);
  return error.message.includes('No space left on device') ? 'ENOSPC' : '';
}
