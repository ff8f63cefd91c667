import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '#library/read-files.ts';
import { toCaddyConfig } from '#publish/caddy-config.ts';
import { toHeadersFile, toRedirectsFile } from '#publish/headers-file.ts';
import { toNginxConfig } from '#publish/nginx-config.ts';
import type { ServerPlace } from '#publish/server-place.ts';

const KINDS: Record<string, (place: ServerPlace) => string> = {
  nginx: toNginxConfig,
  caddy: toCaddyConfig,
  netlify: toHeadersFile,
  'netlify-redirects': toRedirectsFile,
};

/** Prints the settings of a web server: `npm run headers -- nginx --host ktht.vn --root /srv/ktht/current`. */
export async function run([kind = '', ...args]: string[], projectRoot: string): Promise<number> {
  const write = KINDS[kind];
  if (write === undefined) {
    console.error(
      `Không có máy chủ "${kind}". Cách dùng: npm run headers -- ${Object.keys(KINDS).join('|')} [--host tên-miền] [--root <thư mục phục vụ>/current] [--listen 80]`,
    );
    return 1;
  }
  const { values } = parseArgs({
    args,
    options: {
      host: { type: 'string', default: 'ktht.example.vn' },
      root: { type: 'string', default: '/srv/ktht/current' },
      listen: { type: 'string', default: '80' },
    },
  });
  const { content } = readContent(projectRoot, join(projectRoot, 'public'));
  const redirects = content?.settings.data.redirects ?? [];
  console.log(write({ ...values, root: resolve(values.root), redirects }));
  return Promise.resolve(0);
}
