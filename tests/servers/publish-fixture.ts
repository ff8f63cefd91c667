import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Whatever changes the disk. */
const STEPS = ['copyFile', 'mkdir', 'rename', 'rm', 'symlink', 'utimes', 'writeFile'] as const;

/**
 * Publishes a built site once and is killed by itself right before its n-th step on the disk; arguments: the built
 * folder, the web root, n (0: never, then it prints how many steps there were).
 */
const [built = '', webRoot = '', killAt = '0'] = process.argv.slice(2);
let steps = 0;
for (const name of STEPS) {
  const step: (...args: never[]) => unknown = files[name];
  const counted = (...args: never[]) => {
    steps += 1;
    if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    return step(...args);
  };
  Object.assign(files, { [name]: counted });
}
syncBuiltinESMExports();

const { publishRelease } = await import('#publish/publish-release.ts');
const { recordServed } = await import('../unit/publish/record-served.ts');
await publishRelease({ built, webRoot, keep: 2, record: recordServed });
process.stdout.write(String(steps));
