import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishRelease } from '#publish/publish-release.ts';
import { faultsOf } from '#publish/release-checks.ts';
import { recordServed } from '../unit/publish/record-served.ts';
import { refusalOf } from '../unit/publish/refusal-of.ts';

/**
 * Publishes a site that fits on a disk, one that does not, and the first again; prints as JSON the refusal of the second,
 * the home page and faults of what was served then, how many releases were left, and how many after the third.
 */
const [webRoot = '', small = '', large = ''] = process.argv.slice(2);
const publish = (built: string) =>
  publishRelease({ built, webRoot, keep: 2, record: recordServed });

await publish(small);
const refusal = await refusalOf(publish(large));
const served = join(webRoot, 'current');
const home = await readFile(join(served, 'index.html'), 'utf8');
const faults = await faultsOf(served);
const left = (await readdir(join(webRoot, 'releases'))).length;
await publish(small);
const after = (await readdir(join(webRoot, 'releases'))).length;
process.stdout.write(JSON.stringify({ refusal, home, faults, left, after }));
