import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PublicRecord } from '#domain/record.ts';

const run = promisify(execFile);
/** A list of changed files of any length. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

/** The commit that a project's folder holds and whether its files differ from it; no commit without Git. */
export async function sourceOf(root: string): Promise<PublicRecord['source']> {
  const commit = await git(root, 'rev-parse', 'HEAD');
  if (commit === undefined) return { commit: null, isModified: true };
  return { commit, isModified: (await git(root, 'status', '--porcelain')) !== '' };
}

async function git(root: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', args, { cwd: root, maxBuffer: LONGEST_ANSWER });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
