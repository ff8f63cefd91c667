import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const settings = z.object({ address: z.string() });

/** The address the build is made for; the same rule as in astro.config.mjs. */
export function siteAddress(root: string): string {
  const given = process.env['SITE_ADDRESS'];
  if (given !== undefined && given !== '') return given;
  return settings.parse(parse(readFileSync(join(root, 'content/settings/site.yaml'), 'utf8')))
    .address;
}
