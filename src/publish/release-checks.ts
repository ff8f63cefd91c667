import type { PublicRecord } from '#domain/record.ts';
import { silentChanges } from '#domain/silent-changes.ts';
import { describeSilent } from './describe-silent.ts';
import { Refusal } from './refusal.ts';
import { openCopy } from './served-copy.ts';
import { verifyCopy } from './verify-copy.ts';

/** A copied build still carries the record of its build, which tells a truncated file from a whole one. */
export async function refuseIfDamaged(folder: string): Promise<void> {
  const faults = await faultsOf(folder);
  if (faults.length === 0) return;
  throw new Refusal([
    'Bản dựng không khớp với bản ghi của nó, có tệp hỏng hoặc bị sửa sau khi dựng:',
    ...faults,
    'Chạy "npm run build" rồi công bố lại.',
  ]);
}

/** The clock must not have gone back, nor anything published have been rewritten in silence. */
export function refuseIfRewritten(before: PublicRecord, after: PublicRecord): void {
  if (after.builtOn < before.builtOn) {
    throw new Refusal([
      `Ngày dựng ${after.builtOn} đứng trước bản đang phục vụ (${before.builtOn}). Đồng hồ máy hoặc BUILD_DATE sai; chỉnh lại rồi dựng lại.`,
    ]);
  }
  const silent = silentChanges(before, after);
  if (silent.length > 0) throw new Refusal([describeSilent(silent)]);
}

/** What is wrong with a folder by its own record. */
export async function faultsOf(folder: string): Promise<string[]> {
  const copy = openCopy(folder);
  return copy === undefined ? [`Không có thư mục ${folder}.`] : (await verifyCopy(copy)).faults;
}
