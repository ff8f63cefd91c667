import { expect, test, vi } from 'vitest';
import { freePort } from '#commands/cms/git-server.ts';
import { mustGit } from '#commands/cms/git.ts';
import { run } from '#commands/cms.ts';
import { EditingCopy } from '#commands/cms/editing-copy.ts';
import { SmallSite } from '../small-site.ts';

async function aRepository(): Promise<SmallSite> {
  const site = new SmallSite();
  site.write('.gitignore', '.cache/\n');
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['config', 'user.name', 'Người thử'],
    ['config', 'user.email', 'thu@example.invalid'],
    ['add', '.'],
    ['commit', '--quiet', '--message', 'Bắt đầu'],
  ]) {
    await mustGit(site.root, args);
  }
  return site;
}

test('a branch called "cms" is told before anything starts, with what to do, and that helps', async () => {
  const { root } = await aRepository();
  await mustGit(root, ['branch', 'cms']);
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await run(['--port', String(await freePort())], root)).toBe(1);
  const sentence = String(said.mock.calls[0]?.[0]);
  said.mockRestore();
  expect(sentence).toContain('nhánh tên là "cms"');
  const advice = /git (branch -m \S+ \S+)$/.exec(sentence)?.[1]?.split(' ') ?? [];
  await mustGit(root, advice);
  expect(await EditingCopy.open(root)).toBeInstanceOf(EditingCopy);
});

test('drafts are no hindrance: a branch "cms/stories/a" is where they belong', async () => {
  const { root } = await aRepository();
  await mustGit(root, ['branch', 'cms/stories/a']);
  expect(await EditingCopy.open(root)).toBeInstanceOf(EditingCopy);
});
