import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type SiteServer } from '#commands/serve.ts';
import { routes, toPlan, toSearch, toStory } from '#domain/route.ts';
import { DIST } from './support/built-site.ts';
import { library } from './support/library.ts';
import { OfflinePage } from './support/offline-page.ts';
import { SearchPage } from './support/search-page.ts';
import { expect, test as base } from './support/test.ts';

const [chosen, other] = library().stories;
if (chosen === undefined || other === undefined) throw new Error('Two stories are needed.');
const plan = toPlan(2026);

/** A copy of the site on a server of its own that a test can switch off and on again at the same address. */
class OwnServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'offline-'));
  #server: SiteServer | undefined;
  #port = 0;

  async start(): Promise<string> {
    this.#server = await startServer({ folder: this.folder, port: this.#port });
    this.#port = Number(new URL(this.#server.address).port);
    return this.#server.address;
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }
}

const test = base.extend<{ own: OwnServer }>({
  own: async ({}, use) => {
    const own = new OwnServer();
    cpSync(DIST, own.folder, { recursive: true });
    await use(own);
    await own.stop();
    rmSync(own.folder, { recursive: true, force: true });
  },
});

test('a reader who saved the site reads it without a network and is told how old it is', async ({
  page,
  own,
}) => {
  const address = await own.start();
  const at = (path: string) => new URL(path, address).href;
  const panel = new OfflinePage(page, at(routes.offline));

  await test.step('nothing is kept before it is asked for', async () => {
    await panel.open();
    await expect(panel.state).toHaveText('Chưa lưu gì trên máy này.');
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  });

  await test.step('the site and one story are saved', async () => {
    await panel.story(chosen.title).check();
    await panel.save();
    await expect(panel.state).toContainText('trong đó có 1 câu chuyện', { timeout: 30_000 });
  });

  await own.stop();
  await test.step('without a network the plan, the story and the search are there', async () => {
    await page.goto(at(plan));
    await expect(panel.heading).toBeVisible();
    await expect(panel.notice).toContainText('Đây là bản lưu trên máy bạn lúc');
    await page.goto(at(toStory(chosen.id)));
    await expect(panel.heading).toHaveText(chosen.title);
    const search = new SearchPage(page, at(toSearch('hợp tác xã')));
    await search.open();
    await expect(search.results.first()).toBeVisible();
  });

  await test.step('a page that was not saved is said to be missing', async () => {
    await page.goto(at(toStory(other.id)));
    await expect(panel.notice).toContainText('chưa được lưu trên máy này');
  });

  const file = join(own.folder, plan, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', ' (bản mới)</h1>'));
  await own.start();
  await test.step('with a network again the new page comes, never the saved one', async () => {
    await page.goto(at(plan));
    await expect(panel.heading).toContainText('(bản mới)');
    await expect(panel.notice).toHaveCount(0);
  });

  await test.step('it can be switched off for good', async () => {
    await panel.open();
    await panel.forget();
    await expect(panel.state).toHaveText('Chưa lưu gì trên máy này.');
    const left = await page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(left).toEqual([0, 0]);
  });
});
