import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { toSoftwareBill } from '#domain/route.ts';

const PROJECT = 'ktttgialai';

const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(z.looseObject({ name: z.string() })),
});

/**
 * Writes the list of all software the site is built from (CycloneDX, made by npm from package-lock.json) into a built
 * site. The list is kept in `.cache/` while package-lock.json stays the same.
 */
export async function writeSoftwareBill(folder: string, root: string): Promise<void> {
  const lock = await readFile(join(root, 'package-lock.json'));
  const kept = join(root, '.cache', `sbom-${createHash('sha256').update(lock).digest('hex')}.json`);
  const bill = await readFile(kept, 'utf8').catch(() => makeBill(root));
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, bill);
  const file = join(folder, toSoftwareBill());
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bill);
}

function makeBill(root: string): string {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(
      `Không lập được danh mục phần mềm (npm sbom). Cài npm 10 trở lên rồi dựng lại. ${stderr || String(error)}`,
    );
  }
  return toRepeatable(stdout);
}

/** The same list without what differs every time it is made: a random number, the time, the folder's name. */
function toRepeatable(text: string): string {
  const bill = billSchema.parse(JSON.parse(text));
  delete bill['serialNumber'];
  delete bill.metadata['timestamp'];
  bill.metadata.component['name'] = PROJECT;
  return `${JSON.stringify(bill, null, 1)}\n`;
}
