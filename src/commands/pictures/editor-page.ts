import type { FrameLocator, Locator, Page } from 'playwright-core';

export type WorkflowState = 'Bản nháp' | 'Đang xét duyệt' | 'Sẵn sàng';

/** Whatever a person would wait for, on however busy a machine; in milliseconds. */
const PATIENCE = 120_000;

/** The editor that `npm run cms` opens, used as a person does: by the words on the screen. */
export class LocalCmsPage {
  readonly page: Page;
  readonly #address: string;

  /** `address` is what the command prints: "http://127.0.0.1:4321/quan-tri/". */
  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  async open(): Promise<void> {
    await this.page.goto(this.#address, { waitUntil: 'commit' });
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click({ timeout: PATIENCE });
    await shown(this.page.getByRole('link', { name: 'Mô hình hợp tác xã' }));
  }

  /** Loads the editor afresh, as the editor's own sentences advise; it stays signed in. */
  async openAnew(): Promise<void> {
    // From one place of the editor to another the browser would not load anything.
    await this.page.goto('about:blank');
    await this.page.goto(this.#address, { waitUntil: 'commit' });
    await shown(this.page.getByRole('link', { name: 'Mô hình hợp tác xã' }));
  }

  async openCollection(label: string): Promise<void> {
    // The menu of collections, or where an entry is open the way back to its own.
    const inMenu = this.page.getByRole('link', { name: label, exact: true });
    const back = this.page.locator('a[href^="#/collections/"]').filter({ hasText: label });
    await inMenu.or(back).first().click();
  }

  async newStory(): Promise<void> {
    await this.openCollection('Mô hình hợp tác xã');
    await this.page.getByRole('link', { name: 'Thêm câu chuyện' }).click();
    await shown(this.field('Tựa bài'));
  }

  /** Opens an entry from its collection's list, by words in its line. */
  async openEntry(collection: string, words: string | RegExp): Promise<void> {
    await this.openCollection(collection);
    await this.page.getByRole('link', { name: words }).click();
    await shown(this.page.getByRole('button', { name: /^(Lưu|Đang lưu)/ }));
  }

  /** A text box, drop-down or picker by its label; in a list of groups the first that carries it. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: false }).first();
  }

  async fill(label: string, words: string): Promise<void> {
    await this.field(label).fill(words);
  }

  /** Chooses an entry of a drop-down by typing some of its words. */
  async choose(label: string, words: string): Promise<void> {
    await this.field(label).click();
    await this.page.keyboard.type(words);
    await this.page.getByRole('option', { name: words }).first().click();
  }

  /** Opens a drop-down and gives its choices; a form that is still being filled in closes it again. */
  async openChoices(label: string): Promise<Locator> {
    const choices = this.page.getByRole('listbox');
    for (let tries = 0; tries < 10; tries += 1) {
      await this.group(label).getByRole('combobox').click();
      const isOpen = await choices.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isOpen) break;
    }
    return choices;
  }

  /** Sets a day to today by the button beside it. */
  async today(label: string): Promise<void> {
    await this.group(label).getByRole('button', { name: 'Hôm nay' }).click();
  }

  async addTo(list: string): Promise<void> {
    await this.group(list).getByRole('button', { name: 'Thêm mục' }).first().click();
  }

  /** The part of the form that one label names. */
  group(label: string): Locator {
    return this.page.locator('label').filter({ hasText: label }).first().locator('../..');
  }

  /** Uploads a picture for a field through the window of files that its button opens. */
  async choosePicture(
    label: string,
    file: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    await this.group(label).getByRole('button', { name: 'Chọn ảnh' }).click();
    await this.page.locator('input[type="file"]').first().setInputFiles(file);
    await this.page.getByRole('button', { name: 'Dùng tệp đã chọn' }).click();
    await shown(this.group(label).locator('img'));
  }

  get body(): Locator {
    return this.page.locator('[data-slate-editor]').first();
  }

  /** Puts a component where the cursor stands in the text, as an empty form. */
  async insert(component: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Chèn thành phần' }).click();
    await this.page.getByRole('menuitem', { name: component }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  }

  async saved(): Promise<void> {
    await shown(this.page.getByText('Đã lưu bản nháp').first());
    // The words of the last time may still stand there.
    await shown(this.page.getByRole('button', { name: 'Lưu', exact: true, disabled: true }));
  }

  async moveTo(state: WorkflowState): Promise<void> {
    await this.page.getByRole('button', { name: /^Trạng thái:/ }).click();
    await this.page.getByRole('menuitem', { name: state }).click();
    await shown(this.page.getByRole('button', { name: `Trạng thái: ${state}` }));
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Công bố', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Công bố ngay' }).click();
  }

  /** Saves, has it reviewed and publishes, as staff do with every change. */
  async publishAsStaffDo(): Promise<void> {
    await this.save();
    await this.saved();
    await this.moveTo('Đang xét duyệt');
    await this.moveTo('Sẵn sàng');
    await this.publish();
    await shown(this.page.getByText('Đã công bố vào kho').first());
  }

  /** The page of the real site inside the preview pane. */
  get preview(): FrameLocator {
    return this.pane.frameLocator('iframe[title="Xem thử bằng trang thật"]');
  }

  /** The preview pane itself, which also tells what keeps the entry from being shown. */
  get pane(): FrameLocator {
    return this.previewPane.contentFrame();
  }

  /** The same as a part of the screen. */
  get previewPane(): Locator {
    return this.page.locator('iframe[class*="PreviewPane"]');
  }
}

async function shown(part: Locator): Promise<void> {
  await part.waitFor({ state: 'visible', timeout: PATIENCE });
}
