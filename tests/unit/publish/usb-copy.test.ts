import { expect, test } from 'vitest';
import { usbFiles } from '#publish/usb-copy.ts';
import { aFolder } from '../commands/site-folder.ts';

/** What a file of a small site becomes on the stick. */
async function onStick(path: string, text: string): Promise<string | undefined> {
  const files = await usbFiles(aFolder({ [path]: text }));
  return files.find((file) => file.path === path)?.bytes.toString();
}

test.each([
  ['index.html', '<a href="/nhiem-vu/">', '<a href="nhiem-vu/index.html">'],
  ['nhiem-vu/2026/nv-001/index.html', '<a href="/">', '<a href="../../../index.html">'],
  ['a/index.html', '<a href="/b/?x=1#y">', '<a href="../b/index.html?x=1#y">'],
  ['a/index.html', '<a href="/du-lieu/x.csv">', '<a href="../du-lieu/x.csv">'],
  ['a/index.html', '<img src="/_astro/x.webp">', '<img src="../_astro/x.webp">'],
  [
    'a/index.html',
    '<img srcset="/_astro/x.webp 1x, /_astro/y.webp 2x">',
    '<img srcset="../_astro/x.webp 1x, ../_astro/y.webp 2x">',
  ],
  ['a/index.html', '<a href="https://x.vn/">', '<a href="https://x.vn/">'],
  ['a/index.html', '<a href="//x.vn/">', '<a href="//x.vn/">'],
  ['a/index.html', '<a href="#b">', '<a href="#b">'],
  [
    'cu/index.html',
    '<meta http-equiv="refresh" content="0; url=/moi/">',
    '<meta http-equiv="refresh" content="0; url=../moi/index.html">',
  ],
  ['_astro/a.css', 'url(/fonts/a.woff2)', 'url(../fonts/a.woff2)'],
  ['_astro/a.css', 'url("/fonts/a.woff2")', 'url("../fonts/a.woff2")'],
])('in %s the link of %s becomes %s', async (path, before, after) => {
  expect(await onStick(path, before)).toBe(after);
});

test('scripts and the policy, which need a server, are left out; what is for readers without scripts is shown', async () => {
  const page = [
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
    '<script>early()</script><script type="module" src="/_astro/a.js"></script>',
    '<script type="application/ld+json">{}</script><noscript><p>Dùng mục lục.</p></noscript>',
  ].join('');
  expect(await onStick('index.html', page)).toBe(
    '<script type="application/ld+json">{}</script><p>Dùng mục lục.</p>',
  );
});

test('the search index and the worker stay behind', async () => {
  const folder = aFolder({
    'index.html': 'x',
    'tim-kiem/0123abcd/tu/a': 'x',
    'ngoai-tuyen.js': 'x',
    '.well-known/ban-ghi.json': '{}',
    'quan-tri/index.html': 'x',
  });
  expect((await usbFiles(folder)).map(({ path }) => path)).toEqual(['index.html']);
});
