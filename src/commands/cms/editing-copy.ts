import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { git, mustGit } from './git.ts';

/** What the editor may touch; the rest of the repository is not even checked out. */
const EDITED = ['content', 'public'];
const DRAFTS = 'refs/heads/cms/*:refs/heads/cms/*';

/** Decap's server reads what git prints, so nothing a person set for his own eyes may change it. */
const SETTINGS: Readonly<Record<string, string>> = {
  'core.quotepath': 'false',
  'core.autocrlf': 'false',
  'core.hooksPath': 'no-hooks',
  'color.ui': 'false',
  'commit.gpgsign': 'false',
  'diff.noprefix': 'false',
  'diff.mnemonicPrefix': 'false',
  'merge.ff': 'true',
  'gc.auto': '0',
};

/**
 * A clone of the office's repository in which Decap's server works: it switches branches at every request, which must
 * not happen under the hands of somebody who has the files open. Drafts are the branches `cms/…` of both; what is
 * published moves the office's own branch forward.
 */
export class EditingCopy {
  readonly folder: string;
  readonly branch: string;
  readonly #office: string;
  #officeHead = '';

  private constructor(office: string, branch: string) {
    this.#office = office;
    this.branch = branch;
    this.folder = join(office, '.cache', 'cms', 'kho');
  }

  /** Makes or refreshes the clone; a sentence instead when the project cannot be edited this way. */
  static async open(office: string): Promise<EditingCopy | string> {
    const refusal = await refusalOf(office);
    if (refusal !== undefined) return refusal;
    const copy = new EditingCopy(office, await mustGit(office, ['branch', '--show-current']));
    await copy.#make();
    await copy.receive();
    return copy;
  }

  /** Takes over what the office's branch and drafts are now. */
  async receive(): Promise<void> {
    const head = await this.#headOf(this.#office);
    if (head === this.#officeHead) return;
    await this.reset();
    this.#officeHead = head;
  }

  /** Back to what the office has: its branch, its drafts with their states, nothing half-done. */
  async reset(): Promise<void> {
    await git(this.folder, ['rebase', '--abort']);
    await git(this.folder, ['merge', '--abort']);
    await mustGit(this.folder, ['checkout', '--quiet', '--force', '--detach']);
    await mustGit(this.folder, ['fetch', '--quiet', '--prune', 'origin', `+${DRAFTS}`]);
    await mustGit(this.folder, ['fetch', '--quiet', 'origin', this.branch]);
    const onBranch = ['checkout', '--quiet', '--force', '-B', this.branch, 'FETCH_HEAD'];
    await mustGit(this.folder, onBranch);
    await mustGit(this.folder, ['clean', '--quiet', '--force', '-d']);
    await copyDraftStates(this.#office, this.folder);
    this.#officeHead = '';
  }

  /** Hands what was saved or published to the office's repository; git's reason when its branch cannot move on. */
  async send(): Promise<string | undefined> {
    const [mine, theirs] = await Promise.all([
      this.#headOf(this.folder),
      this.#headOf(this.#office),
    ]);
    if (mine !== theirs) {
      await mustGit(this.#office, ['fetch', '--quiet', this.folder, this.branch]);
      const moved = await git(this.#office, ['merge', '--quiet', '--ff-only', 'FETCH_HEAD']);
      if (!moved.isDone) return moved.reason;
    }
    const push = ['push', '--quiet', '--force', '--prune', '--no-verify', 'origin', DRAFTS];
    await mustGit(this.folder, push);
    await copyDraftStates(this.folder, this.#office);
    this.#officeHead = mine;
    return undefined;
  }

  #headOf(folder: string): Promise<string> {
    return mustGit(folder, ['rev-parse', `refs/heads/${this.branch}`]);
  }

  async #make(): Promise<void> {
    if (!existsSync(join(this.folder, '.git', 'HEAD'))) {
      await rm(this.folder, { recursive: true, force: true });
      await mkdir(dirname(this.folder), { recursive: true });
      const clone = ['clone', '--quiet', '--no-checkout', '--branch', this.branch];
      await mustGit(this.#office, [...clone, this.#office, this.folder]);
    }
    await mustGit(this.folder, ['remote', 'set-url', 'origin', this.#office]);
    for (const key of ['user.name', 'user.email']) {
      await setConfig(this.folder, key, await mustGit(this.#office, ['config', key]));
    }
    for (const [key, value] of Object.entries(SETTINGS)) await setConfig(this.folder, key, value);
    await mustGit(this.folder, ['sparse-checkout', 'set', ...EDITED]);
  }
}

/** Why nothing can be edited here, and what to do. */
async function refusalOf(office: string): Promise<string | undefined> {
  const version = await git(office, ['--version']);
  if (!version.isDone) return 'Máy này chưa có git. Cài từ https://git-scm.com rồi chạy lại.';
  const inside = await git(office, ['rev-parse', '--show-prefix']);
  if (!inside.isDone || inside.text !== '') {
    return 'Thư mục này chưa phải là một kho git nên không lưu được bản nháp. Chạy: git init && git add . && git commit -m "Bắt đầu"';
  }
  const branch = await git(office, ['branch', '--show-current']);
  if (branch.text === '' || branch.text.startsWith('cms/')) {
    return 'Kho chưa đứng ở nhánh để công bố. Chạy: git switch main';
  }
  // Git keeps a branch as a file of its name, so "cms" would stand where the folder of "cms/…" has to be.
  const inTheWay = await git(office, ['rev-parse', '--quiet', '--verify', 'refs/heads/cms']);
  if (inTheWay.isDone) {
    return 'Kho có một nhánh tên là "cms" nên git không tạo được các nhánh bản nháp "cms/…". Đổi tên nhánh ấy (không mất gì trong đó): git branch -m cms cms-cu';
  }
  const head = await git(office, ['rev-parse', '--verify', 'HEAD']);
  if (!head.isDone) return 'Kho chưa có lần ghi nào. Chạy: git add . && git commit -m "Bắt đầu"';
  for (const key of ['user.name', 'user.email']) {
    const { text } = await git(office, ['config', key]);
    if (text === '') {
      return `Máy này chưa cho git biết người sửa là ai. Chạy: git config ${key} "${key === 'user.name' ? 'Họ và tên' : 'thư điện tử công vụ'}"`;
    }
  }
  return undefined;
}

async function setConfig(folder: string, key: string, value: string): Promise<void> {
  await mustGit(folder, ['config', '--local', key, value]);
}

/** How far each draft is ("in review") stands in the description of its branch. */
async function copyDraftStates(from: string, to: string): Promise<void> {
  const { text } = await git(from, [
    'config',
    '--local',
    '--get-regexp',
    String.raw`^branch\.cms/`,
  ]);
  for (const line of text.split('\n')) {
    const [key = '', value = ''] = line.split(/ (.*)/su, 2);
    if (key.endsWith('.description') && value !== '') await setConfig(to, key, value);
  }
}
