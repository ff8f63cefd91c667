import { expect, test } from './support/test.ts';

test('every file the page of data offers is there, of the kind its name says and as large as the page says', async ({
  page,
  request,
}) => {
  await page.goto('/du-lieu/');
  const links = page.locator('main a[download]');
  const offered = await links.evaluateAll((found) =>
    found.map((link) => ({ href: link.getAttribute('href') ?? '', words: link.textContent })),
  );
  expect(offered.length).toBeGreaterThan(30);
  const kinds: Record<string, RegExp> = {
    csv: /^text\/csv/,
    json: /^application\/json/,
    svg: /^image\/svg/,
    xlsx: /spreadsheetml\.sheet$/,
    zip: /^application\/zip/,
  };
  for (const { href, words } of offered) {
    const answer = await request.get(href);
    expect(answer.status(), href).toBe(200);
    const kind = kinds[href.slice(href.lastIndexOf('.') + 1)];
    expect(answer.headers()['content-type'], href).toMatch(kind ?? /^$/);
    const size = /(\d+) kB/.exec(words)?.[1];
    if (size === undefined) continue;
    const kilobytes = Math.max(1, Math.round((await answer.body()).length / 1000));
    expect(Number(size), href).toBe(kilobytes);
  }
});

test('a chart put into another page shows itself, with nothing from elsewhere', async ({
  page,
}) => {
  await page.goto('/du-lieu/');
  const code = await page.locator('pre', { hasText: '<img' }).first().textContent();
  const address = /src="([^"]+)"/.exec(code ?? '')?.[1];
  const path = new URL(address ?? '').pathname;
  const asked: string[] = [];
  page.on('request', (sent) => asked.push(new URL(sent.url()).pathname));
  await page.goto(path);
  await expect(page.locator('svg > title')).not.toBeEmpty();
  expect(asked.filter((one) => one !== path && one !== '/favicon.ico')).toEqual([]);
});

test('the pages that change announce their feeds and calendars, and these are there', async ({
  page,
  request,
}) => {
  for (const address of ['/thay-doi/', '/nhiem-vu/', '/co-quan/so-tai-chinh/', '/du-lieu/']) {
    await page.goto(address);
    const links = page.locator('link[rel="alternate"][title]');
    const offered = await links.evaluateAll((found) =>
      found.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(offered.length, address).toBeGreaterThan(0);
    for (const href of offered) expect((await request.get(href)).status(), href).toBe(200);
  }
});
