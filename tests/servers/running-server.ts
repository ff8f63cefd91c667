import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toCaddyConfig } from '#publish/caddy-config.ts';
import { toNginxConfig } from '#publish/nginx-config.ts';
import type { Redirect } from '#publish/server-place.ts';

export const SERVERS = ['nginx', 'caddy'] as const;
const HOST = '127.0.0.1';
const LONGEST_START = 10_000;

export interface RunningServer {
  port: number;
  stop(): Promise<void>;
}

/** Starts a real web server with the settings `npm run headers` gives, on a free port, as a child of this process. */
export async function startRealServer(
  kind: (typeof SERVERS)[number],
  root: string,
  redirects: readonly Redirect[] = [],
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), `${kind}-`));
  const port = await freePort();
  const [program, args] =
    kind === 'nginx' ? nginx(folder, root, port, redirects) : caddy(folder, root, port, redirects);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (said += data.toString()));
  }
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; waited < LONGEST_START; waited += 50) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return { port, stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`${kind} does not answer:\n${said}`);
}

function nginx(
  folder: string,
  root: string,
  port: number,
  redirects: readonly Redirect[],
): [string, string[]] {
  const site = toNginxConfig({ host: '_', root, listen: `${HOST}:${port}`, redirects });
  writeFileSync(join(folder, 'site.conf'), site);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user}
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
pid ${folder}/pid;
error_log stderr warn;
worker_processes auto;
worker_rlimit_nofile 8192;
events { worker_connections 2048; }
http {
  access_log off;
  ${temp.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/site.conf;
}`,
  );
  return ['nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr']];
}

function caddy(
  folder: string,
  root: string,
  port: number,
  redirects: readonly Redirect[],
): [string, string[]] {
  const file = join(folder, 'Caddyfile');
  const site = toCaddyConfig({ host: `http://${HOST}:${port}`, root, listen: '', redirects });
  writeFileSync(file, `{\n  admin off\n}\n${site}`);
  return ['caddy', ['run', '--config', file, '--adapter', 'caddyfile']];
}

/** A port that nothing listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, 'listening');
  const bound = probe.address();
  probe.close();
  if (typeof bound !== 'object' || bound === null) throw new Error('No port.');
  return bound.port;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://${HOST}:${port}/robots.txt`).then(
    () => true,
    () => false,
  );
}
