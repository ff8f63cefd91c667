import { expect, test } from 'vitest';
import { toRedirectsFile } from '#publish/headers-file.ts';
import { settingsSchema } from '#schema/settings.ts';

test('every changed address of the content is a line of the _redirects file', () => {
  const redirects = [
    { from: '/mo-hinh/ten-cu/', to: '/mo-hinh/ten-moi/' },
    { from: '/a/', to: '/b/' },
  ];
  const place = { host: 'ktht.vn', root: '/srv', listen: '80', redirects };
  expect(toRedirectsFile(place)).toBe('/mo-hinh/ten-cu/ /mo-hinh/ten-moi/ 301\n/a/ /b/ 301\n');
});

test.each(['//khac.vn/', 'https://khac.vn/', '/Hoa/', '/a b/', '/x', '/a/;return 200', '/../'])(
  'a change of address to "%s" is refused, so that no server is led elsewhere',
  (to) => {
    const { redirects } = settingsSchema.shape;
    expect(redirects.safeParse([{ from: '/a/', to }]).success).toBe(false);
    expect(redirects.safeParse([{ from: '/a/', to: '/b/' }]).success).toBe(true);
  },
);
