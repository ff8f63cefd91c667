import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HOST } from '../listening.ts';
import { PLAIN } from './git.ts';

/** What Decap's interface asks of its server: a verb and its particulars. */
export interface DecapRequest {
  action: string;
  params: Record<string, unknown>;
}

export interface DecapAnswer {
  status: number;
  body: unknown;
}

const START_TRIES = 300;

/** Decap's own git server on a free port of this machine, hearing this process alone. */
export class GitServer {
  readonly #child: ChildProcess;
  readonly #address: string;
  readonly #key: string;

  private constructor(child: ChildProcess, address: string, key: string) {
    this.#child = child;
    this.#address = address;
    this.#key = key;
  }

  /** Rejects when it does not come up. */
  static async start(packages: string, repository: string): Promise<GitServer> {
    const port = await freePort();
    const key = randomBytes(24).toString('hex');
    const guard = join(import.meta.dirname, 'decap-guard.mjs');
    const program = join(packages, 'decap-server', 'dist', 'index.js');
    const child = spawn(process.execPath, ['--import', guard, program], {
      cwd: repository,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ...PLAIN,
        MODE: 'git',
        BIND_HOST: HOST,
        PORT: String(port),
        GIT_REPO_DIRECTORY: repository,
        LOG_LEVEL: 'error',
        CMS_KEY: key,
      },
    });
    const server = new GitServer(child, `http://${HOST}:${port}/api/v1`, key);
    await server.#untilReady();
    return server;
  }

  async ask(request: DecapRequest): Promise<DecapAnswer> {
    const response = await fetch(this.#address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CMS-Key': this.#key },
      body: JSON.stringify(request),
    });
    const body: unknown = await response.json();
    return { status: response.status, body };
  }

  stop(): Promise<void> {
    return stopChild(this.#child);
  }

  async #untilReady(): Promise<void> {
    for (let tries = 0; tries < START_TRIES && this.#child.exitCode === null; tries += 1) {
      const answer = await this.ask({ action: 'info', params: {} }).catch(() => undefined);
      if (answer?.status === 200) return;
      await wait(100);
    }
    await this.stop();
    throw new Error('Máy chủ git của Decap không khởi động được.');
  }
}

/** Asks a child to end and waits until it has. */
export function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** A port of this machine nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const bound = probe.address();
      probe.close(() => {
        resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
      });
    });
  });
}
