import { existsSync } from 'node:fs';
import { installPackages, isOnPath, mayInstall } from './debian-package.ts';

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const SWIFT = '/usr/lib/python3/dist-packages/swift/proxy/server.py';
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'python3-swift'];

/** Whether the servers that the site is tested on are here, after installing Debian's where that may be done; advice printed when not. */
export function haveWebServers(): boolean {
  return haveAll(PACKAGES, areInstalled);
}

/** The same, with the program that asks a server for many pages at once. */
export function haveLoadTools(): boolean {
  return haveAll([...PACKAGES, 'wrk'], () => areInstalled() && isOnPath('wrk', '-v'));
}

function haveAll(packages: readonly string[], areHere: () => boolean): boolean {
  if (areHere()) return true;
  if (mayInstall() && installPackages(packages) && areHere()) return true;
  console.error(
    `Thiếu chương trình để thử. Cài rồi chạy lại:\n  sudo apt-get install ${packages.join(' ')}`,
  );
  return false;
}

function areInstalled(): boolean {
  return (
    isOnPath('nginx', '-v') &&
    isOnPath('caddy', 'version') &&
    [BROTLI_MODULE, SWIFT].every((file) => existsSync(file))
  );
}
