import { spawn } from 'node:child_process';

/** What git said and whether it did what was asked. */
export interface GitAnswer {
  isDone: boolean;
  /** Standard output without the last line end. */
  text: string;
  /** Standard error: git's reason when it refuses. */
  reason: string;
}

/** Runs git in a folder, in English and without asking anything; never rejects. */
export function git(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: { ...process.env, ...PLAIN },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { text: '', reason: '' };
    child.stdout.setEncoding('utf8').on('data', (words: string) => (said.text += words));
    child.stderr.setEncoding('utf8').on('data', (words: string) => (said.reason += words));
    child.on('error', ({ message }) => {
      resolve({ isDone: false, text: '', reason: message });
    });
    child.on('close', (code) => {
      resolve({ isDone: code === 0, text: said.text.trimEnd(), reason: said.reason.trim() });
    });
  });
}

/** The same, for what must succeed: throws git's own reason otherwise. */
export async function mustGit(folder: string, args: readonly string[]): Promise<string> {
  const { isDone, text, reason } = await git(folder, args);
  if (!isDone) throw new Error(`git ${args.join(' ')}: ${reason}`);
  return text;
}

/** For git itself and for programs that read what it prints. */
export const PLAIN = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: 'true' };
