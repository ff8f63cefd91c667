import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillSizes } from '#print/file-sizes.ts';
import { missingPdfFaults } from '#print/site-sheets.ts';
import { aFolder } from '../commands/site-folder.ts';

const LINK = '<link rel="alternate" type="application/pdf" href="/a.pdf" title="A">';

test('a built site without a single PDF file must not be published by accident', async () => {
  const without = aFolder({ 'index.html': '<p>Trang</p>' });
  const faults = await missingPdfFaults(without);
  expect(faults.join(' ')).toContain('chromium');
  expect(faults.join(' ')).toContain('--without-pdf');
  const whole = aFolder({ 'index.html': LINK, 'a.pdf': '%PDF' });
  expect(await missingPdfFaults(whole)).toEqual([]);
});

test('a link to a file says how large the file came out', async () => {
  const folder = aFolder({
    'index.html': '<a href="/a.pdf">A</a> <span>PDF<span data-size-of="/a.pdf"></span></span>',
    'khac/index.html': '<p>Trang khác</p>',
    'a.pdf': 'x'.repeat(41_600),
  });
  await fillSizes(folder);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(
    'PDF<span data-size-of="/a.pdf">42 kB</span>',
  );
});
