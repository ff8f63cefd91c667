import { join } from 'node:path';
import { CMS_CONFIG, LOCAL_CMS } from '#cms/addresses.ts';
import { localCmsConfig } from '#cms/config.ts';
import { localPage, MANUAL_START } from '#cms/local-page.ts';
import { formatProblem, isError } from '#domain/problem.ts';
import { today } from '#library/clock.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { localProgram } from './cms-bundle.ts';
import { EditingCopy } from './cms/editing-copy.ts';
import { Gateway } from './cms/gateway.ts';
import { GitServer } from './cms/git-server.ts';
import { installDecap } from './cms/install-decap.ts';
import { startLocalServer } from './cms/local-server.ts';
import { previewCall } from './cms/preview-call.ts';
import { SitePreview } from './cms/site-preview.ts';
import { Intake } from './cms/uploads.ts';
import { isPortFree, portOf } from './port.ts';
import { untilStopped } from './stop.ts';

/**
 * The editor on this machine alone: Decap's interface and git server on the project's own repository, and the real site
 * beside it to preview what is being written; until Ctrl-C.
 */
export async function run(args: string[], root: string): Promise<number> {
  const port = portOf(args);
  if (port === undefined || !(await isPortFree(port))) return 1;
  const copy = await EditingCopy.open(root);
  if (typeof copy === 'string') {
    console.error(copy);
    return 1;
  }
  const packages = await installDecap(root);
  if (packages === undefined) return 1;
  const library = readLibrary(copy.folder);
  if (library === undefined) return 1;

  const stopped = untilStopped();
  const running: { stop(): Promise<void> }[] = [];
  try {
    const preview = await SitePreview.start(root, copy.folder);
    running.push(preview);
    const server = await GitServer.start(packages, copy.folder);
    running.push(server);
    const intake = new Intake();
    const gateway = new Gateway({
      copy,
      server,
      intake,
      whenPublished: () => void preview.refresh(),
    });
    const site = await startLocalServer(port, {
      pages: new Map([
        [LOCAL_CMS.page, () => html(localPage(library.settings.name))],
        [LOCAL_CMS.manual, () => ({ type: 'text/javascript', body: MANUAL_START })],
        [CMS_CONFIG, () => configOf(copy, library)],
      ]),
      calls: new Map([
        [LOCAL_CMS.api, (body) => gateway.call(body)],
        [LOCAL_CMS.preview, previewCall(preview, intake)],
      ]),
      folders: new Map([
        [LOCAL_CMS.decap, join(packages, 'decap-cms', 'dist')],
        [LOCAL_CMS.program, await localProgram(root)],
      ]),
      sitePort: preview.port,
    });
    running.push({ stop: () => site.close() });
    console.log(
      `Mở trang quản trị tại ${site.address.slice(0, -1)}${LOCAL_CMS.page} (nhấn Ctrl-C để dừng)`,
    );
    await stopped;
    return 0;
  } finally {
    await Promise.all(running.map((each) => each.stop()));
  }
}

/** What the branch that is published holds; undefined, with every fault printed, when the form could not be made from it. */
function readLibrary(folder: string): Library | undefined {
  const { content, problems } = readContent(folder);
  if (content !== undefined) return joinLibrary(content, today(), 'official');
  for (const problem of problems.filter(isError)) console.error(`${formatProblem(problem)}\n`);
  console.error(
    'Nội dung đã ghi vào kho còn lỗi. Sửa, ghi lại (git commit) rồi chạy lại npm run cms.',
  );
  return undefined;
}

/** Made anew for every page load, so that what was just published can be referred to. */
function configOf(copy: EditingCopy, atStart: Library): { type: string; body: string } {
  const { content } = readContent(copy.folder);
  const library = content === undefined ? atStart : joinLibrary(content, today(), 'official');
  const config = localCmsConfig(library, copy.branch);
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(config) };
}

function html(body: string): { type: string; body: string } {
  return { type: 'text/html; charset=utf-8', body };
}
