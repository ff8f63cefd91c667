import type { Locator, Page } from '@playwright/test';
import { CMS_CONFIG } from '#cms/addresses.ts';
import { cmsConfig } from '#cms/config.ts';
import { library } from './library.ts';

/** The editor is a program of its own, many times what a page of the site is; in milliseconds. */
const WHOLE_PROGRAM = 60_000;
const WHOLE_FORM = { width: 1280, height: 8000 };
/** Where Sveltia keeps its trial repository, in the files of the browser's own. */
const TRIAL_REPOSITORY = 'sveltia-cms-test';

/** The editor at /quan-tri/, working on a repository in the browser's memory. */
export class CmsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Signs in; the repository holds `files`, by path. */
  async open(address: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
    const editing = { backend: 'gitlab', repository: 'thu/thu', branch: 'main' } as const;
    const config = cmsConfig(library(), editing, new URL(address));
    await this.page.route(`**${CMS_CONFIG}`, (route) =>
      route.fulfill({ json: { ...config, backend: { name: 'test-repo' } } }),
    );
    await this.page.goto('/quan-tri/');
    for (const [path, text] of Object.entries(files)) await this.#write(path, text);
    const signIn = this.page.getByRole('button', { name: /kho mã nguồn thử nghiệm/ });
    await signIn.click({ timeout: WHOLE_PROGRAM });
  }

  async newStory(): Promise<void> {
    await this.page.getByText('Mô hình hợp tác xã').first().waitFor();
    await this.page.goto('/quan-tri/#/collections/stories/new');
    await this.page.getByRole('textbox', { name: 'Tựa bài' }).waitFor();
  }

  async openStory(id: string): Promise<void> {
    await this.page.getByText('Mô hình hợp tác xã').first().waitFor();
    await this.page.goto(`/quan-tri/#/collections/stories/entries/${id}/index`);
    await this.page.getByRole('textbox', { name: 'Tựa bài' }).waitFor({ timeout: WHOLE_PROGRAM });
  }

  /** Sveltia makes a field when it comes into view; this brings all of them there. */
  async showWholeForm(): Promise<void> {
    await this.page.setViewportSize(WHOLE_FORM);
  }

  /** Puts a component behind the last paragraph, and gives its form. */
  async insert(component: string): Promise<Locator> {
    await this.page.locator('[data-key-path="body"] [contenteditable="true"]').first().click();
    await this.page.keyboard.press('Control+End');
    await this.page.getByRole('button', { name: 'Chèn', exact: true }).click();
    await this.page.getByRole('menuitem', { name: component }).click();
    return this.component(component);
  }

  /** The form of a component in the text. */
  component(label: string): Locator {
    return this.page.locator('[data-component-name]').filter({ hasText: label });
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  }

  /** What the repository has at a path now; while the file is being written there is none for a moment. */
  async read(path: string): Promise<string> {
    for (;;) {
      const text = await this.#textAt(path).catch(() => undefined);
      if (text !== undefined) return text;
      await this.page.waitForTimeout(50);
    }
  }

  async #textAt(path: string): Promise<string> {
    return this.page.evaluate(
      async ({ folder, names }) => {
        const root = await navigator.storage.getDirectory();
        let place = await root.getDirectoryHandle(folder);
        for (const name of names.slice(0, -1)) place = await place.getDirectoryHandle(name);
        const file = await place.getFileHandle(names.at(-1) ?? '');
        return (await file.getFile()).text();
      },
      { folder: TRIAL_REPOSITORY, names: path.split('/') },
    );
  }

  async #write(path: string, text: string): Promise<void> {
    await this.page.evaluate(
      async ({ folder, names, words }) => {
        const root = await navigator.storage.getDirectory();
        const create = { create: true };
        let place = await root.getDirectoryHandle(folder, create);
        for (const name of names.slice(0, -1)) place = await place.getDirectoryHandle(name, create);
        const file = await place.getFileHandle(names.at(-1) ?? '', create);
        const stream = await file.createWritable();
        await stream.write(words);
        await stream.close();
      },
      { folder: TRIAL_REPOSITORY, names: path.split('/'), words: text },
    );
  }
}
