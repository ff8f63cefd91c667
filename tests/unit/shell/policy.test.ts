import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentSecurityPolicy, EARLY_SCRIPT } from '#shell/policy.ts';

it('a page may run only its own files and the one early script', () => {
  const policy = contentSecurityPolicy();
  const hash = createHash('sha256').update(EARLY_SCRIPT).digest('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});
