import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoFolder } from '#library/edition.ts';
import { stageDemo } from '#import/stage-demo.ts';
import { buildSite } from './build-site.ts';
import { isPortFree, portOf } from './port.ts';
import { serveUntilStopped } from './preview.ts';

const INPUTS = 'tests/fixtures/demo';
/** The invented reports end here; a later day would only make everything late. */
const DEMO_DAY = '2026-11-25';

/**
 * Builds the site filled with invented tasks and reports, marked as such on every page, into a folder of its own, and
 * serves it until Ctrl-C; `--build-only` stops before serving, `--without-pdf` prints none.
 */
export async function run(args: string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { 'build-only': { type: 'boolean' }, 'without-pdf': { type: 'boolean' } },
    strict: false,
  });
  const port = portOf(args);
  if (port === undefined) return 1;
  if (values['build-only'] !== true && !(await isPortFree(port))) return 1;
  process.env['SITE_EDITION'] = 'demo';
  process.env['BUILD_DATE'] ||= DEMO_DAY;

  const inputs = join(root, INPUTS);
  const { told, doubts } = await stageDemo(root, inputs, process.env['BUILD_DATE']);
  console.log(`Đã nhập dữ liệu minh họa: ${told.length} dòng.`);
  for (const doubt of doubts) console.log(`  cần xem lại: ${doubt}`);

  const folder = demoFolder(root);
  const target = join(folder, 'dist');
  const code = await buildSite({
    root,
    target,
    cache: folder,
    isWithoutPdf: values['without-pdf'] === true,
  });
  if (code !== 0) return code;
  console.log(
    'Đây là bản minh họa, nằm riêng trong .cache/demo/dist; đừng đưa lên mạng như trang thật.',
  );
  if (values['build-only'] !== true) await serveUntilStopped(target, port);
  return 0;
}
