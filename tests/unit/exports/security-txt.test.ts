import { expect, test } from 'vitest';
import { toSecurityTxt } from '#exports/security-txt.ts';
import { aLibrary, SITE } from '../builders.ts';

const { settings } = aLibrary();

test('without a published address the file names none and says why', () => {
  const text = toSecurityTxt(settings, SITE, '2026-11-25');
  expect(text).not.toMatch(/^Contact:/m);
  expect(text).toContain('# Contact: chưa công bố');
});

test('a published address is the contact, for a year', () => {
  const contact = { ...settings.contact, email: 'ktht@gialai.example' };
  const text = toSecurityTxt({ ...settings, contact }, SITE, '2026-11-25');
  expect(text).toContain('Contact: mailto:ktht@gialai.example\n');
  expect(text).toContain('Expires: 2027-11-25T00:00:00Z\n');
  expect(text).toContain(`Canonical: ${SITE.href}.well-known/security.txt\n`);
});
