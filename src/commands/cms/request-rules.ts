import { isPictureName } from '#library/photo-files.ts';
import { dataFilesOf, uploadsOf } from './decap-request.ts';
import type { DecapRequest } from './git-server.ts';

/** Whose answers tell the form what stands in a file. */
export const READING: ReadonlySet<string> = new Set([
  'entriesByFolder',
  'entriesByFiles',
  'getEntry',
  'unpublishedEntryDataFile',
]);
export const CHANGING: ReadonlySet<string> = new Set([
  'persistEntry',
  'persistMedia',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  'deleteUnpublishedEntry',
]);
const DELETING = new Set(['deleteFile', 'deleteFiles', 'deleteEntry']);
const ASKING = new Set([
  'info',
  'unpublishedEntries',
  'unpublishedEntry',
  'unpublishedEntryMediaFile',
  'getMedia',
  'getMediaFile',
  'getDeployPreview',
]);

const FOLDERS = String.raw`(?:[\w-][\w.-]*/)*[\w-][\w.-]*`;
const ENTRY = new RegExp(String.raw`^content/${FOLDERS}\.(?:mdx|yaml)$`);
const PICTURE = new RegExp(`^(?:content|public/tai-len)/${FOLDERS}$`);
const ATTACHMENT = new RegExp(String.raw`^public/tai-len/${FOLDERS}\.(?:pdf|docx|xlsx)$`, 'i');

const NEVER_DELETED =
  'Điều đã đăng không xóa được, để liên kết tới nó không chết. Hãy mở bài, chọn trạng thái "đã gỡ" và ghi lý do.';
const NEVER_MOVED = 'Địa chỉ của điều đã lưu không đổi được, để liên kết tới nó không chết.';

/** Why Decap's server is not asked at all, as a sentence; undefined for what may go on. */
export function refusalOf(request: DecapRequest): string | undefined {
  const { action, params } = request;
  if (DELETING.has(action)) return NEVER_DELETED;
  if (![READING, CHANGING, ASKING].some((kind) => kind.has(action))) {
    return `Trang quản trị tại chỗ không nhận yêu cầu "${action}".`;
  }
  const files = dataFilesOf(request);
  // Decap's server also takes a single `entry`, which would pass by everything that is asked of files here.
  if (action === 'persistEntry' && (files.length === 0 || 'entry' in params)) {
    return 'Yêu cầu lưu không mang tệp nào. Tải lại trang (F5) rồi lưu lại.';
  }
  for (const { path, newPath } of files) {
    if (!ENTRY.test(path)) return outside(path);
    const staying: unknown[] = [undefined, null, '', path];
    if (!staying.includes(newPath)) return NEVER_MOVED;
  }
  return uploadsOf(request)
    .map(({ path }) => path)
    .filter((path) => !(isPictureName(path) ? PICTURE : ATTACHMENT).test(path))
    .map(outside)[0];
}

function outside(path: string): string {
  return `Không ghi vào "${path}": bài và ảnh chỉ nằm trong content/, ảnh và tệp .pdf, .docx, .xlsx tải lên nằm trong public/tai-len/, tên chỉ có chữ không dấu, số, dấu chấm và gạch.`;
}
