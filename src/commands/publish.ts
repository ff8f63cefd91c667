import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ObjectStore } from '#publish/object-store.ts';
import { missingPdfFaults } from '#print/site-sheets.ts';
import { publishRelease, rollBack } from '#publish/publish-release.ts';
import { HalfPublished, publishToStore } from '#publish/publish-to-store.ts';
import { Refusal, sentencesOf } from '#publish/refusal.ts';
import { KEY_VARIABLE, signRecord } from '#publish/signature.ts';
import { sizeFaults } from '#publish/size-budget.ts';
import { isStoreAddress, storePlaceOf } from '#publish/store-place.ts';
import { verifyPublicly } from '#publish/verify-publicly.ts';
import { writeRecord } from '#publish/write-record.ts';
import { runCommand } from './child.ts';
import { isCurrent } from './fingerprint.ts';

const USAGE = `Cách dùng:
  npm run publish -- <thư mục phục vụ> [--keep 5] [--without-pdf] [--rollback]
  npm run publish -- s3://<tên kho>[/<thư mục>] --endpoint <https://…> [--public-url <https://…>] [--without-pdf]
--keep là số bản giữ lại, ít nhất 1. Khóa của kho lấy từ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION.`;
const DEFAULT_KEEP = '5';

/** Publishes dist/, built first when something changed, into a web root or an object store; or goes back to the release before. */
export async function run(args: string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      keep: { type: 'string', default: DEFAULT_KEEP },
      rollback: { type: 'boolean', default: false },
      endpoint: { type: 'string' },
      'public-url': { type: 'string' },
      'without-pdf': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [place] = positionals;
  const keep = Number(values.keep);
  if (place === undefined || !Number.isInteger(keep) || keep < 1) {
    console.error(USAGE);
    return 1;
  }
  const isWithoutPdf = values['without-pdf'];
  try {
    if (isStoreAddress(place)) {
      if (values.rollback) throw new Refusal([NO_ROLLBACK]);
      const store = new ObjectStore(storePlaceOf(place, values.endpoint, process.env));
      return (await isReady(root, isWithoutPdf))
        ? await toStore(root, store, values['public-url'])
        : refuse([]);
    }
    const webRoot = resolve(place);
    if (values.rollback) {
      console.log(`Đang phục vụ lại bản ${await rollBack(webRoot)}.`);
      return 0;
    }
    return (await isReady(root, isWithoutPdf)) ? await toFolder(root, webRoot, keep) : refuse([]);
  } catch (error) {
    const sentences = sentencesOf(error);
    if (sentences === undefined) throw error;
    return refuse(sentences, error instanceof HalfPublished ? HALF : UNTOUCHED);
  }
}

const NO_ROLLBACK =
  'Kho không giữ bản trước. Lấy lại nội dung cũ bằng Git (git revert) rồi công bố lại.';
const UNTOUCHED = 'Chưa công bố; bản đang phục vụ vẫn như trước.';
const HALF =
  'Công bố dở dang: mỗi trang vẫn nguyên vẹn, có trang đã là bản mới. Chạy lại đúng lệnh này để làm tiếp phần còn lại.';

/** Writes the record into what is about to be served, and signs it where there is a key. */
function recordOf(root: string) {
  const keyFile = process.env[KEY_VARIABLE] ?? '';
  return async (folder: string, previous: string | null) => {
    const record = await writeRecord({ folder, root, previous });
    if (keyFile !== '') await signRecord(folder, keyFile);
    else console.log(`Bản ghi không ký: biến ${KEY_VARIABLE} không đặt.`);
    return record;
  };
}

async function toFolder(root: string, webRoot: string, keep: number): Promise<number> {
  const built = join(root, 'dist');
  const cache = join(root, '.cache');
  const name = await publishRelease({ built, webRoot, keep, cache, record: recordOf(root) });
  console.log(`Đã công bố bản ${name}; máy chủ đọc ${join(webRoot, 'current')}.`);
  return 0;
}

async function toStore(
  root: string,
  store: ObjectStore,
  publicUrl: string | undefined,
): Promise<number> {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const built = join(root, 'dist');
  const report = await publishToStore({ built, store, cache, record: recordOf(root) });
  console.log(
    `Đã công bố vào kho: gửi ${report.put} tệp, ${report.same} tệp không đổi, xóa ${report.removed}; đọc lại đúng với bản ghi ${report.root.slice(0, 8)}.`,
  );
  if (publicUrl === undefined) return 0;
  const faults = await verifyPublicly(publicUrl, report.root);
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0
      ? `Độc giả ở ${publicUrl} đọc đúng bản ấy.`
      : `Kho đã đúng nhưng ${publicUrl} chưa trả đúng: xóa bộ nhớ của CDN, xem lại quy tắc địa chỉ, rồi chạy npm run verify -- ${publicUrl}`,
  );
  return faults.length === 0 ? 0 : 1;
}

/**
 * Whether dist/ is built from what is there now, its links lead somewhere, its pages are light enough, and its PDF files
 * are there unless somebody said that they need not be.
 */
async function isReady(root: string, isWithoutPdf: boolean): Promise<boolean> {
  const folder = join(root, 'dist');
  for (const command of isCurrent(root, folder) ? ['check', 'links'] : ['build', 'links']) {
    const { code } = await runCommand(command, [], { root });
    if (code !== 0) return false;
  }
  const missing = isWithoutPdf ? [] : await missingPdfFaults(folder);
  const faults = [...(await sizeFaults(folder)), ...missing];
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

function refuse(sentences: readonly string[], ending = UNTOUCHED): number {
  for (const sentence of sentences) console.error(sentence);
  console.error(`\n${ending}`);
  return 1;
}
