import { spawnSync } from 'node:child_process';
import type { PublicRecord } from '#domain/record.ts';

/** The commit that a project's folder holds and whether its files differ from it; no commit without Git. */
export function sourceOf(root: string): PublicRecord['source'] {
  const commit = git(root, 'rev-parse', 'HEAD');
  if (commit === undefined) return { commit: null, isModified: true };
  return { commit, isModified: git(root, 'status', '--porcelain') !== '' };
}

function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
