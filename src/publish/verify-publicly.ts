import { setTimeout as sleep } from 'node:timers/promises';
import { openCopy } from './served-copy.ts';
import { verifyCopy } from './verify-copy.ts';

/** A CDN may keep a page for a minute: this many looks, this far apart, outlast it. */
const LOOKS = 4;
const PAUSE = 25_000;

/** What readers at an address get wrong of the release with this root; looks again until a CDN has let the older one go. */
export async function verifyPublicly(
  address: string,
  root: string,
  pause = PAUSE,
): Promise<readonly string[]> {
  const copy = openCopy(address);
  if (copy === undefined) return [`Địa chỉ công khai phải bắt đầu bằng https://: ${address}`];
  let faults: string[] = [];
  for (let look = 1; look <= LOOKS; look += 1) {
    if (look > 1) await sleep(pause);
    const { record, faults: found } = await verifyCopy(copy).catch((error: unknown) => ({
      record: undefined,
      faults: [`Không đọc được ${address}: ${String(error)}`],
    }));
    faults = found;
    if (record !== undefined && record.root !== root) faults.push('Bản ghi vẫn là của bản trước.');
    if (faults.length === 0) break;
  }
  return faults;
}
