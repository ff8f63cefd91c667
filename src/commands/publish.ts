import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publishRelease, rollBack } from '#publish/publish-release.ts';
import { writeRecord } from '#publish/write-record.ts';
import { sentencesOf } from '#publish/refusal.ts';
import { KEY_VARIABLE, signRecord } from '#publish/signature.ts';
import { sizeFaults } from '#publish/size-budget.ts';
import { runCommand } from './child.ts';
import { isCurrent } from './fingerprint.ts';

const USAGE = 'Cách dùng: npm run publish -- <thư mục phục vụ> [--keep 5] [--rollback]';
const DEFAULT_KEEP = '5';

/** Publishes dist/, built first when something changed, into a web root; or goes back to the release before. */
export async function run(args: string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      keep: { type: 'string', default: DEFAULT_KEEP },
      rollback: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [place] = positionals;
  const keep = Number(values.keep);
  if (place === undefined || !Number.isInteger(keep) || keep < 1) {
    console.error(`${USAGE}\n--keep là số bản giữ lại, ít nhất 1.`);
    return 1;
  }
  const webRoot = resolve(place);
  try {
    if (values.rollback) {
      console.log(`Đang phục vụ lại bản ${await rollBack(webRoot)}.`);
      return 0;
    }
    return (await isReady(root)) ? await publish(root, webRoot, keep) : refuse([]);
  } catch (error) {
    const sentences = sentencesOf(error);
    if (sentences === undefined) throw error;
    return refuse(sentences);
  }
}

async function publish(root: string, webRoot: string, keep: number): Promise<number> {
  const keyFile = process.env[KEY_VARIABLE] ?? '';
  const name = await publishRelease({
    built: join(root, 'dist'),
    webRoot,
    keep,
    record: async (folder, previous) => {
      const record = await writeRecord({ folder, root, previous });
      if (keyFile !== '') await signRecord(folder, keyFile);
      return record;
    },
  });
  console.log(`Đã công bố bản ${name}; máy chủ đọc ${join(webRoot, 'current')}.`);
  if (keyFile === '') console.log(`Bản ghi không ký: biến ${KEY_VARIABLE} không đặt.`);
  return 0;
}

/** Whether dist/ is built from what is there now, its links lead somewhere and its pages are light enough. */
async function isReady(root: string): Promise<boolean> {
  const folder = join(root, 'dist');
  for (const command of isCurrent(root, folder) ? ['check', 'links'] : ['build', 'links']) {
    const { code } = await runCommand(command, [], { root });
    if (code !== 0) return false;
  }
  const faults = await sizeFaults(folder);
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

function refuse(sentences: readonly string[]): number {
  for (const sentence of sentences) console.error(sentence);
  console.error('\nChưa công bố; bản đang phục vụ vẫn như trước.');
  return 1;
}
