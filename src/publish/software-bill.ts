import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { toSoftwareBill } from '#domain/route.ts';
import { sha256 } from '#library/sha256.ts';

const PROJECT = 'ktttgialai';
const SBOM = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
/** The npm 9 that comes with Debian's Node 20 knows no such list: it fetches one that does. */
const NEWER_NPM = ['exec', '--yes', '--package=npm@11.19.1', '--', 'npm'];

const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(z.looseObject({ name: z.string() })),
});

/** Letters of what npm said that a sentence quotes. */
const LONGEST_QUOTE = 500;

const failedSchema = z.object({ stdout: z.string(), stderr: z.string() });

/**
 * The list of all software the site is built from (CycloneDX, made by npm from package-lock.json), kept in `.cache/`
 * while package-lock.json stays the same.
 */
export async function softwareBill(root: string): Promise<string> {
  const lock = await readFile(join(root, 'package-lock.json'));
  const kept = join(root, '.cache', `sbom-${sha256(lock)}.json`);
  const bill = await readFile(kept, 'utf8').catch(() => makeBill(root));
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, bill);
  return bill;
}

/** Puts the list of software into a built site. */
export async function writeSoftwareBill(folder: string, bill: string): Promise<void> {
  const file = join(folder, toSoftwareBill());
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bill);
}

async function makeBill(root: string): Promise<string> {
  // Not by the exit code: some that do not know the command end with 0.
  const told = await runNpm(root, SBOM).catch(toldBy);
  const list = told.includes('Unknown command') ? await runNewerNpm(root) : told;
  try {
    return toRepeatable(list);
  } catch (error) {
    throw new Error(
      `Không lập được danh mục phần mềm (npm sbom). Chạy "npm ci" để biết gói nào hỏng, sửa rồi dựng lại. npm nói: ${list.slice(0, LONGEST_QUOTE).trim()}`,
      { cause: error },
    );
  }
}

async function runNewerNpm(root: string): Promise<string> {
  try {
    return await runNpm(root, [...NEWER_NPM, ...SBOM]);
  } catch (error) {
    throw new Error(
      'Không lập được danh mục phần mềm (npm sbom). Cài npm 10 trở lên, hoặc nối mạng để tải một lần, rồi dựng lại.',
      { cause: error },
    );
  }
}

/** What a program that failed had said. */
function toldBy(error: unknown): string {
  const { data } = failedSchema.safeParse(error);
  return data === undefined ? String(error) : `${data.stdout}${data.stderr}`.trim();
}

async function runNpm(root: string, args: readonly string[]): Promise<string> {
  const options = {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  };
  return (await promisify(execFile)('npm', args, options)).stdout;
}

/** The same list without what differs every time it is made: a random number, the time, the folder's name. */
function toRepeatable(text: string): string {
  const bill = billSchema.parse(JSON.parse(text));
  delete bill['serialNumber'];
  delete bill.metadata['timestamp'];
  bill.metadata.component['name'] = PROJECT;
  return `${JSON.stringify(bill, null, 1)}\n`;
}
