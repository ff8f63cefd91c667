import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { aFolder } from '../unit/commands/site-folder.ts';
import { aBuiltSite } from '../unit/publish/a-site.ts';

const PROGRAM = fileURLToPath(new URL('full-disk-fixture.ts', import.meta.url));
const outcome = z.object({
  refusal: z.string(),
  home: z.string(),
  faults: z.array(z.string()),
  left: z.number(),
  after: z.number(),
});
/** Room for the first release and not for a second one beside it. */
const ROOM = '200k';

test('a publication onto a disk that is really full leaves the old site, whole, and goes through once there is room', async () => {
  const small = await aBuiltSite({ 'index.html': 'cũ' });
  const large = await aBuiltSite({
    'index.html': 'mới',
    'du-lieu/lon.csv': 'dòng\n'.repeat(60_000),
  });
  const disk = aFolder({});
  const mounted = 'mount -t tmpfs -o "size=$0" none "$1" && shift && exec "$@"';
  const program = [process.execPath, PROGRAM, disk, small, large];
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', mounted, ROOM, disk, ...program],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const { refusal, ...state } = outcome.parse(JSON.parse(stdout));
  expect(refusal).toContain('Hết chỗ trên đĩa');
  expect(state).toEqual({ home: 'cũ', faults: [], left: 1, after: 2 });
});
