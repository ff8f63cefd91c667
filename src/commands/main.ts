import { fileURLToPath } from 'node:url';
import { describeFault } from './fault.ts';

/** What a command module gives: it prints, and returns the exit code. */
interface Command {
  run(args: string[], root: string): Promise<number>;
}

const commands: Record<string, () => Promise<Command>> = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  preview: () => import('./preview.ts'),
  check: () => import('./check.ts'),
  cms: () => import('./cms.ts'),
  pictures: () => import('./pictures.ts'),
  demo: () => import('./demo.ts'),
  drafts: () => import('./drafts.ts'),
  import: () => import('./import.ts'),
  new: () => import('./new.ts'),
  editor: () => import('./editor.ts'),
  links: () => import('./links.ts'),
  lint: () => import('./lint.ts'),
  format: () => import('./format.ts'),
  export: () => import('./export.ts'),
  test: () => import('./test.ts'),
  fonts: () => import('./fonts.ts'),
  bench: () => import('./bench.ts'),
  publish: () => import('./publish.ts'),
  headers: () => import('./headers.ts'),
  usb: () => import('./usb.ts'),
  verify: () => import('./verify.ts'),
  reproduce: () => import('./reproduce.ts'),
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  console.error(`Không có lệnh "${name}". Các lệnh: ${Object.keys(commands).join(', ')}.`);
  process.exitCode = 1;
} else {
  try {
    const command = await load();
    process.exitCode = await command.run(args, root);
  } catch (error) {
    console.error(describeFault(error));
    process.exitCode = 1;
  }
}
