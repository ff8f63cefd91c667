import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface Package {
  name: string;
  version: string;
  /** SPDX expression, as the package states it. */
  licence: string;
}

/** Old packages state a list, or an object with the name as its type. */
const named = z.union([z.string(), z.object({ type: z.string() })]);

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.union([z.string(), named, z.array(named)]).optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

/** Every package that has a part in the built site, by name; those that only test or check the code are left out. */
export function readPackages(root: string): Package[] {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const found = new Map<string, Package>();
  for (const [path, entry] of Object.entries(lock.parse(JSON.parse(text)).packages)) {
    if (path === '' || entry.dev === true || entry.devOptional === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = entry.version ?? '';
    const licences = [entry.license ?? []].flat();
    const licence = licences.map((one) => (typeof one === 'string' ? one : one.type)).join(' OR ');
    found.set(`${name} ${version}`, { name, version, licence });
  }
  return [...found.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}
