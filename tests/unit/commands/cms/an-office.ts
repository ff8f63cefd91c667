import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFilesOf } from '#commands/cms/decap-request.ts';
import { EditingCopy } from '#commands/cms/editing-copy.ts';
import { Gateway } from '#commands/cms/gateway.ts';
import type { DecapAnswer, DecapRequest } from '#commands/cms/git-server.ts';
import { mustGit } from '#commands/cms/git.ts';
import { Intake } from '#commands/cms/uploads.ts';
import { SmallSite } from '../small-site.ts';

/** A small site in a repository of its own, edited through the gateway. */
export class Office {
  readonly site = new SmallSite();
  /** What came through to Decap's server. */
  readonly heard: string[] = [];
  published = 0;
  #copy: EditingCopy | undefined;
  #gateway: Gateway | undefined;

  static async open(): Promise<Office> {
    const office = new Office();
    await office.git('init', '--quiet', '--initial-branch=main');
    await office.git('config', 'user.name', 'Người thử');
    await office.git('config', 'user.email', 'thu@example.invalid');
    office.site.write('.gitignore', '.cache/\n');
    await office.commit('Bắt đầu');
    const copy = await EditingCopy.open(office.site.root);
    if (typeof copy === 'string') throw new Error(copy);
    office.#copy = copy;
    office.#gateway = new Gateway({
      copy,
      server: { ask: (request) => office.#serve(request) },
      intake: new Intake(),
      whenPublished: () => (office.published += 1),
    });
    return office;
  }

  git(...args: string[]): Promise<string> {
    return mustGit(this.site.root, args);
  }

  async commit(message: string): Promise<void> {
    await this.git('add', '.');
    await this.git('commit', '--quiet', '--message', message);
  }

  ask(action: string, params: Record<string, unknown> = {}): Promise<DecapAnswer> {
    if (this.#gateway === undefined) throw new Error('the office is not open');
    return this.#gateway.answer({ action, params });
  }

  /** Saves a story's text, as a draft unless told otherwise. */
  save(path: string, raw: string, useWorkflow = true): Promise<DecapAnswer> {
    return this.ask('persistEntry', {
      dataFiles: [{ path, slug: SLUG, raw }],
      assets: [],
      options: { collectionName: 'stories', useWorkflow, commitMessage: 'Sửa' },
    });
  }

  publish(): Promise<DecapAnswer> {
    return this.ask('publishUnpublishedEntry', { collection: 'stories', slug: SLUG });
  }

  /** What Decap's git server does with the requests these tests send; its own checks are its authors'. */
  async #serve({ action, params }: DecapRequest): Promise<DecapAnswer> {
    this.heard.push(action);
    const folder = this.#copy?.folder ?? '';
    const branch = `cms/stories/${SLUG}`;
    const { options, path } = params;
    if (action === 'getEntry') {
      const data = await mustGit(folder, ['show', `main:${String(path)}`]);
      return { status: 200, body: { data, file: { path } } };
    }
    if (action === 'persistEntry') {
      const isDraft = JSON.stringify(options).includes('"useWorkflow":true');
      if (isDraft) await mustGit(folder, ['checkout', '--quiet', '-B', branch]);
      for (const file of dataFilesOf({ action, params })) put(folder, file);
      await mustGit(folder, ['add', '.']);
      await mustGit(folder, ['commit', '--quiet', '--message', 'Sửa']);
      await mustGit(folder, ['checkout', '--quiet', 'main']);
    }
    if (action === 'publishUnpublishedEntry') {
      await mustGit(folder, ['merge', '--quiet', branch]);
      await mustGit(folder, ['branch', '--quiet', '-D', branch]);
    }
    return { status: 200, body: {} };
  }
}

const SLUG = 'htx-thu/index';

function put(folder: string, file: { path: string; raw: string }): void {
  const target = join(folder, file.path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, file.raw);
}
