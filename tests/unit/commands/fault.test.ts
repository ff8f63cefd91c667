import { expect, test } from 'vitest';
import { describeFault } from '#commands/fault.ts';

const MEND = 'Xóa thư mục node_modules, giữ package-lock.json';

/** As an older library throws it: what lies below is not always an error. */
function chain(...messages: string[]): Error {
  const [message = '', ...below] = messages;
  return new Error(message, { cause: below.length === 0 ? null : chain(...below) });
}

test.each([
  ["Cannot find module '../lightningcss.linux-x64-gnu.node'"],
  ['Could not load the "sharp" module', '/x/@img/sharp-linux-x64.node: file too short'],
  ['/x/skia.linux-x64-gnu.node: invalid ELF header'],
  ['Cannot find native binding. Please remove package-lock.json', 'Cannot find module wasm32'],
])('a native part that is missing or damaged is followed by what to do: %s', (...messages) => {
  const told = describeFault(chain(...messages));
  expect(told).toContain(MEND);
  expect(told.split(MEND)).toHaveLength(2);
  for (const message of messages) expect(told).toContain(message);
  expect(told).not.toContain('null');
});

test.each([["Cannot find module './not-there.ts'"], ['node:fs is not what it was'], ['hết chỗ']])(
  'of another fault it says nothing of packages: %s',
  (message) => {
    expect(describeFault(chain(message))).not.toContain(MEND);
  },
);
