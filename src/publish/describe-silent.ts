import type { SilentChange } from '#domain/silent-changes.ts';

const HOW: Record<SilentChange['how'], string> = {
  changed: 'bị sửa mà không có ghi chú sửa',
  removed: 'bị bỏ mà không có ghi chú sửa',
  'note-removed': 'bị bỏ một ghi chú sửa đã đăng',
};

/** One line for each piece that was rewritten in silence, and what to do. */
export function describeSilent(silent: readonly SilentChange[]): string {
  if (silent.length === 0) return 'So với bản cũ: không có gì bị sửa hay bỏ mà không ghi chú.';
  return [
    ...silent.map(({ name, how }) => `  ${name}: ${HOW[how]}`),
    `${silent.length} điều bị sửa âm thầm so với bản cũ. Khôi phục lời cũ, hoặc thêm một dòng vào "changes" của mục đó (báo cáo tiến độ: "corrections") với ngày và lý do. Mục đã đăng thì không xóa: giữ tệp và ghi rõ vì sao rút; câu chuyện thì ghi state: withdrawn và withdrawal với ngày, lý do.`,
  ].join('\n');
}
