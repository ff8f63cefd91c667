import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { installPackages, isOnPath, mayInstall } from './debian-package.ts';

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const SWIFT = '/usr/lib/python3/dist-packages/swift/proxy/server.py';
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'python3-swift'];

/** Where Debian keeps servers; only root's path leads there. */
const SERVER_PROGRAMS = '/usr/sbin';

/** Whether the servers that the site is tested on are here, after installing Debian's where that may be done; advice printed when not. */
export function haveWebServers(): boolean {
  return haveAll(PACKAGES, areInstalled);
}

/** The same, with the program that asks a server for many pages at once. */
export function haveLoadTools(): boolean {
  return haveAll([...PACKAGES, 'wrk'], () => areInstalled() && isOnPath('wrk', '-v'));
}

function haveAll(packages: readonly string[], areHere: () => boolean): boolean {
  lookWhereServersAre();
  if (areHere()) return true;
  if (mayInstall() && installPackages(packages) && areHere()) return true;
  console.error(
    `Thiếu chương trình để thử. Cài rồi chạy lại:\n  sudo apt-get install ${packages.join(' ')}`,
  );
  return false;
}

/** For this process and those it starts. */
function lookWhereServersAre(): void {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  if (folders.includes(SERVER_PROGRAMS)) return;
  process.env['PATH'] = [...folders, SERVER_PROGRAMS].join(delimiter);
}

function areInstalled(): boolean {
  return (
    isOnPath('nginx', '-v') &&
    isOnPath('caddy', 'version') &&
    [BROTLI_MODULE, SWIFT].every((file) => existsSync(file))
  );
}
