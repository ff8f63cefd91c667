import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPackages } from '#library/packages.ts';
import { aFolder } from '../commands/site-folder.ts';

test('every package that helps to build the site is listed once with its licence, test tools are not', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', license: 'MIT' },
    'node_modules/@x/a': { version: '1.0.0', license: 'OFL-1.1' },
    'node_modules/b/node_modules/@x/a': { version: '1.0.0', license: 'OFL-1.1' },
    'node_modules/tool': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/silent': { version: '1.0.0' },
    'node_modules/old': { version: '1.0.0', license: [{ type: 'MIT' }, { type: 'BSD' }] },
  };
  expect(readPackages(aFolder({ 'package-lock.json': JSON.stringify({ packages }) }))).toEqual([
    { name: '@x/a', version: '1.0.0', licence: 'OFL-1.1' },
    { name: 'b', version: '2.0.0', licence: 'MIT' },
    { name: 'old', version: '1.0.0', licence: 'MIT OR BSD' },
    { name: 'silent', version: '1.0.0', licence: '' },
  ]);
});

test('no package of this site is without a licence', () => {
  const packages = readPackages(join(import.meta.dirname, '../../..'));
  expect(packages.filter(({ licence }) => licence === '')).toEqual([]);
  expect(packages.length).toBeGreaterThan(100);
});
