import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';
import { isRunning } from './web-root.ts';

/** Does a piece of work on a web root while no other publication does; a lock whose holder died is taken over. */
export async function whileLocked<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const file = join(folder, '.publish-lock');
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid) {
    if (isRunning(holder)) throw isBusy(holder);
    await rm(file, { force: true });
  }
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw isBusy(holder);
    throw error;
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

function isBusy(holder: number): Refusal {
  return new Refusal([
    `Đang có một lần công bố khác chạy${holder > 0 ? ` (tiến trình ${holder})` : ''}. Đợi xong rồi chạy lại.`,
  ]);
}
