import { join } from 'node:path';
import { runCommand, runToEnd } from './child.ts';
import { findOrInstallChromium } from './chromium.ts';
import { isCurrent } from './fingerprint.ts';
import { haveLoadTools } from './web-servers.ts';

/** What can be measured, each by a program of its own in tests/bench/. */
const BENCHES = ['search', 'relevance', 'tasks', 'serve', 'costs', 'check', 'build', 'lighthouse'];
/** Those that open pages in a browser, and those that read the built site. */
const IN_BROWSER = ['search', 'relevance', 'tasks', 'lighthouse'];
const ON_SITE = [...IN_BROWSER, 'serve', 'costs'];

/**
 * `npm run bench -- search`: measures the built site, after building it when something changed.
 * What follows the name is handed to the program: `npm run bench -- relevance câu-hỏi.json`.
 */
export async function run([name = '', ...args]: string[], root: string): Promise<number> {
  if (!BENCHES.includes(name)) {
    console.error(`Không có phép đo "${name}". Các phép đo: ${BENCHES.join(', ')}.`);
    return 1;
  }
  const needsBrowser = IN_BROWSER.includes(name) || args.includes('--lighthouse');
  const browser = needsBrowser ? await findOrInstallChromium() : '';
  if (browser === undefined || (['serve', 'costs'].includes(name) && !haveLoadTools())) return 1;
  if (ON_SITE.includes(name) && !isCurrent(root, join(root, 'dist'))) {
    const { code } = await runCommand('build', [], { root });
    if (code !== 0) return code;
  }
  const program = join(root, 'tests', 'bench', name, 'run.ts');
  const env = { ...process.env, CHROMIUM_PATH: browser };
  const { code } = await runToEnd(process.execPath, [...process.execArgv, program, ...args], {
    root,
    env,
  });
  return code;
}
