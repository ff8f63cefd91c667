// The service worker, served as /ngoai-tuyen.js. It does nothing until a reader asks on /gioi-thieu/doc-ngoai-tuyen/
// to keep the site, and asks the network first for every page: what it has kept is shown only when that fails, and
// says on the page how old it is.

/**
 * @typedef {{ root: string, files: Record<string, string> }} PublicRecord
 * @typedef {{ do: 'state' | 'save' | 'forget', stories?: string[] }} Wish
 */

const CACHE = 'ban-luu';
const RECORD = '/.well-known/ban-ghi.json';
const PANEL = '/gioi-thieu/doc-ngoai-tuyen/';
const SAVED_AT = 'Saved-At';
const PATIENCE = 5000;
const BETWEEN_UPDATES = 6 * 3_600_000;
/** What is kept of the site besides the stories a reader chose: reading pages, the search, and what they need. */
const KEPT =
  /^(index\.html|favicon\.svg|404\.html|(ke-hoach|nhiem-vu|co-quan|van-ban|thuat-ngu|thay-doi|gioi-thieu|tim-kiem|fonts)\/.+|mo-hinh\/index\.html|_astro\/[^/]+\.(js|css|wasm))$/;

let updatedAt = 0;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(
    answer(event.data).then(
      (state) => port?.postMessage(state),
      () => port?.postMessage(undefined),
    ),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOwn = new URL(request.url).origin === self.location.origin;
  // A page that is being checked against the record must come from the server itself.
  if (request.method !== 'GET' || !isOwn || request.cache === 'no-store') return;
  event.respondWith(respond(request));
  if (request.mode === 'navigate') event.waitUntil(updateNowAndThen());
});

/** @param {Wish} wish */
async function answer(wish) {
  if (wish.do === 'forget') await caches.delete(CACHE);
  if (wish.do === 'save') await save(wish.stories ?? []);
  return state();
}

async function state() {
  if (!(await caches.has(CACHE))) return { savedAt: 0, files: 0, stories: [] };
  const cache = await caches.open(CACHE);
  const record = await cache.match(RECORD);
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  const stories = paths.filter((path) => /^\/mo-hinh\/.+\/$/.test(path));
  return { savedAt: Number(record?.headers.get(SAVED_AT) ?? 0), files: paths.length, stories };
}

/**
 * Keeps the site as it is now: only what changed since the last time is fetched, and what is no longer part of it goes.
 * @param {string[]} stories
 */
async function save(stories) {
  const response = await fetch(RECORD, { cache: 'no-store' });
  if (!response.ok) throw new Error('no record');
  /** @type {PublicRecord} */
  const record = await response.clone().json();
  const cache = await caches.open(CACHE);
  /** @type {PublicRecord} */
  const before = (await (await cache.match(RECORD))?.json()) ?? { root: '', files: {} };
  const chosen = new Set(stories.map((path) => `${path.slice(1)}index.html`));
  const wanted = Object.keys(record.files).filter((file) => KEPT.test(file) || chosen.has(file));
  const addresses = new Set(wanted.map(addressOf));
  for (const file of wanted) {
    const isSame = before.files[file] === record.files[file];
    if (isSame && (await cache.match(addressOf(file)))) continue;
    await keep(cache, addressOf(file), await fetch(addressOf(file), { cache: 'no-cache' }));
  }
  for (const picture of await picturesOf(cache, stories)) {
    addresses.add(picture);
    if (!(await cache.match(picture))) await keep(cache, picture, await fetch(picture));
  }
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (!addresses.has(pathname) && pathname !== RECORD) await cache.delete(url);
  }
  await keep(cache, RECORD, response);
}

/**
 * @param {Cache} cache
 * @param {string[]} stories
 */
async function picturesOf(cache, stories) {
  const found = new Set();
  for (const story of stories) {
    const html = (await (await cache.match(story))?.text()) ?? '';
    for (const [picture] of html.matchAll(/\/_astro\/[^"'\s,]+\.(avif|webp|jpe?g|png)/g)) {
      found.add(picture);
    }
  }
  return found;
}

/** Brings what is kept up to date in the background, not more often than every few hours. */
async function updateNowAndThen() {
  if (Date.now() - updatedAt < BETWEEN_UPDATES) return;
  const { savedAt, stories } = await state();
  updatedAt = Date.now();
  if (savedAt > 0 && Date.now() - savedAt > BETWEEN_UPDATES) await save(stories).catch(() => {});
}

/** @param {Request} request */
async function respond(request) {
  const { pathname } = new URL(request.url);
  const kept = await caches.match(pathname, { cacheName: CACHE });
  // Named by its content: the kept one cannot be old.
  if (kept !== undefined && pathname.startsWith('/_astro/')) return kept;
  const isPage = request.mode === 'navigate';
  try {
    const fromNetwork = fetch(request);
    return await (kept !== undefined && isPage ? orTooSlow(fromNetwork) : fromNetwork);
  } catch (error) {
    if (kept !== undefined) return isPage ? tellAge(kept) : kept;
    const panel = isPage ? await caches.match(PANEL, { cacheName: CACHE }) : undefined;
    if (panel === undefined) throw error;
    return tellMissing(panel);
  }
}

/**
 * @param {Promise<Response>} response
 * @returns {Promise<Response>}
 */
function orTooSlow(response) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('too slow')), PATIENCE);
    response.then(resolve, reject);
  });
}

/**
 * @param {Cache} cache
 * @param {string} address
 * @param {Response} response
 */
async function keep(cache, address, response) {
  if (!response.ok) throw new Error(address);
  const headers = new Headers(response.headers);
  headers.set(SAVED_AT, String(Date.now()));
  headers.delete('Content-Encoding');
  await cache.put(address, new Response(await response.arrayBuffer(), { headers }));
}

/** @param {Response} page */
function tellAge(page) {
  const savedAt = new Date(Number(page.headers.get(SAVED_AT)));
  const time = new Intl.DateTimeFormat('vi-VN', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const sentence = `Không có mạng. Đây là bản lưu trên máy bạn lúc ${time.format(savedAt)}; trang có thể đã thay đổi từ đó.`;
  return withNotice(page, sentence, 200);
}

/** @param {Response} page */
function tellMissing(page) {
  return withNotice(page, 'Không có mạng, và trang bạn cần chưa được lưu trên máy này.', 503);
}

/**
 * @param {Response} page
 * @param {string} sentence
 * @param {number} status
 */
async function withNotice(page, sentence, status) {
  const notice = `<p class="saved-copy" role="status">${sentence} <a href="${PANEL}">Xem những gì đã lưu</a></p>`;
  const html = (await page.text()).replace(/<body[^>]*>/, (body) => body + notice);
  return new Response(html, { status, headers: page.headers });
}

/** @param {string} file */
function addressOf(file) {
  return `/${file}`.replace(/\/index\.html$/, '/').replaceAll(' ', '%20');
}
