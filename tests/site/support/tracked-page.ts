import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { DIST } from './built-site.ts';

const ADDRESS = '/trang-thu/';

/**
 * A page as it was built on 25/11/2026, in the markup the views write, with the site's own script: two
 * tasks due on 15/12 and on 31/12, one done, one without a deadline. The real content has no deadlines yet.
 */
const MARKUP = `
<main>
  <p role="status" data-built-on="2026-11-25"></p>
  <time datetime="2026-11-25" data-as-of>25/11/2026</time>
  <section class="summary" data-turnings="2026-12-16/on-track/1 2027-01-01/unpublished/1">
    <svg data-status-bar viewBox="0 0 400 12">
      <rect data-status="done-on-time" x="0" width="100"/><rect data-status="done-late" x="0" width="0"/>
      <rect data-status="on-track" x="100" width="100"/><rect data-status="late" x="0" width="0"/>
      <rect data-status="not-measurable" x="0" width="0"/><rect data-status="stopped" x="0" width="0"/>
      <rect data-status="unpublished" x="200" width="200"/>
    </svg>
    <ul>
      <li data-status-count="done-on-time"><strong>1</strong></li>
      <li data-status-count="on-track"><strong>1</strong></li>
      <li data-status-count="late" hidden><strong>0</strong></li>
      <li data-status-count="unpublished"><strong>2</strong></li>
    </ul>
    <span data-state-sentence>Câu cũ.</span>
  </section>
  <div data-due-list>
    <p data-due-none hidden>Không có nhiệm vụ nào.</p>
    <ul>
      <li data-due-on="2026-12-15">Hạn 15/12</li>
      <li data-due-on="2026-12-31" hidden>Hạn 31/12</li>
    </ul>
  </div>
  <list-filter>
    <form><select name="trang-thai">
      <option value="">Tất cả</option><option value="qua-han">Quá hạn (0)</option>
      <option value="dang-thuc-hien">Đang thực hiện (1)</option>
    </select><select name="thoi-han">
      <option value="">Tất cả</option><option value="qua-han">Đã quá hạn (0)</option>
      <option value="30-ngay-toi">Trong 30 ngày tới (1)</option>
    </select><select name="do-moi">
      <option value="">Tất cả</option><option value="hon-mot-thang">Hơn một tháng (1)</option>
      <option value="hon-mot-quy">Hơn một quý (0)</option>
    </select></form>
    <p data-count="nhiệm vụ"></p>
    <table>
      <tr id="nv-001" data-item data-f-trang-thai="dang-thuc-hien" data-f-thoi-han="30-ngay-toi 2026-q4"
        data-f-do-moi="hon-mot-thang" data-due-on="2026-12-15" data-turns-late-on="2026-12-16" data-report-on="2026-10-05">
        <td><span class="badge" data-status="on-track">Đang thực hiện, trong hạn</span></td>
        <td><span data-report-age>cách đây 51 ngày</span></td>
        <td><p data-when-late="hidden">Luật cũ</p><p data-when-late="shown" hidden>Luật quá hạn</p></td></tr>
      <tr id="nv-002" data-item data-f-trang-thai="chua-cong-bo" data-f-thoi-han="2026-q4" data-f-do-moi="chua-co"
        data-due-on="2026-12-31" data-turns-late-on="2027-01-01">
        <td><span class="badge" data-status="unpublished">Chưa công bố</span></td></tr>
      <tr id="nv-003" data-item data-f-trang-thai="hoan-thanh-dung-han" data-f-thoi-han="2026-q4" data-f-do-moi="chua-co"
        data-due-on="2026-12-15"><td><span class="badge" data-status="done-on-time">Hoàn thành đúng hạn</span></td></tr>
    </table>
  </list-filter>
</main>`;

/** A page built on 25/11/2026 and read when a test says. */
export class TrackedPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it at an instant, such as "2026-12-16T10:00:00+07:00". */
  async openAt(instant: string): Promise<void> {
    const home = readFileSync(join(DIST, 'index.html'), 'utf8');
    const script = /<script type="module" src="[^"]+"><\/script>/.exec(home)?.[0] ?? '';
    await this.page.clock.setFixedTime(new Date(instant));
    await this.page.route(`**${ADDRESS}`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="vi"><title>Trang thử</title>${MARKUP}${script}`,
      }),
    );
    await this.page.goto(ADDRESS);
  }

  get note(): Locator {
    return this.page.getByRole('status').first();
  }

  get asOf(): Locator {
    return this.page.locator('[data-as-of]');
  }

  badge(task: string): Locator {
    return this.page.locator(`#${task} .badge`);
  }

  get age(): Locator {
    return this.page.locator('#nv-001 [data-report-age]');
  }

  get sentence(): Locator {
    return this.page.locator('[data-state-sentence]');
  }

  get reason(): Locator {
    return this.page.locator('#nv-001 p:not([hidden])');
  }

  count(status: string): Locator {
    return this.page.locator(`[data-status-count="${status}"]`);
  }

  part(status: string): Locator {
    return this.page.locator(`[data-status-bar] [data-status="${status}"]`);
  }

  get due(): Locator {
    return this.page.locator('[data-due-list] :is(li, p):not([hidden])');
  }

  field(name: string): Locator {
    return this.page.locator(`select[name="${name}"]`);
  }

  get shown(): Locator {
    return this.page.locator('[data-item]:not([hidden])');
  }
}
