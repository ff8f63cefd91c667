import { afterEach, expect, test, vi } from 'vitest';
import { programKey } from '#commands/page-program.ts';
import { aPhoto } from './a-photo.ts';
import { PHOTO, SmallSite, STORY } from './small-site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const aProject = () =>
  new SmallSite().write('package-lock.json', '{}').write('src/pages/a.ts', 'export {};');

test('the program that draws the pages stays while only content changes', () => {
  const site = aProject();
  const before = programKey(site.root);
  site.append(STORY, 'Thêm một câu.');
  expect(programKey(site.root)).toBe(before);
});

test.each<[string, (site: SmallSite) => unknown]>([
  ['a package', (site) => site.write('package-lock.json', '{ }')],
  ['a source', (site) => site.write('src/pages/a.ts', 'export { };')],
  [
    'the name of a source',
    (site) => site.remove('src/pages/a.ts').write('src/pages/b.ts', 'export {};'),
  ],
  ['an environment file', (site) => site.write('.env', 'PUBLIC_A=1')],
  ['the address', () => vi.stubEnv('SITE_ADDRESS', 'https://vi-du.vn')],
])('another program is needed after a change of %s', (_what, change) => {
  const site = aProject();
  const before = programKey(site.root);
  change(site);
  expect(programKey(site.root)).not.toBe(before);
});

test('another program is needed after a change of a photograph that a story shows', async () => {
  const site = aProject();
  const before = programKey(site.root);
  site.write(PHOTO, await aPhoto({ width: 1300 }));
  expect(programKey(site.root)).not.toBe(before);
});
