import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const message = z.looseObject({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
});
const words = z.union([z.string(), z.object({ value: z.string() })]).optional();
const completion = z.object({
  items: z.array(z.looseObject({ label: z.string(), documentation: words })),
});
const hover = z.object({ contents: z.object({ value: z.string() }) });
const configuration = z.object({ items: z.array(z.object({ section: z.string().optional() })) });
const published = z.object({
  uri: z.string(),
  diagnostics: z.array(z.object({ message: z.string() })),
});

interface Place {
  line: number;
  character: number;
}

/** A language server as an editor starts it, on a folder of its own; ended with the test. */
export class LanguageServer {
  readonly #child;
  readonly #root: string;
  readonly #settings: Readonly<Record<string, unknown>>;
  readonly #answers = new Map<number | string, (result: unknown) => void>();
  readonly #diagnoses = new Map<string, (messages: string[]) => void>();
  #received = Buffer.alloc(0);
  #asked = 0;

  /** `settings` are the editor's, by section. */
  constructor(program: string, root: string, settings: Readonly<Record<string, unknown>> = {}) {
    this.#root = root;
    this.#settings = settings;
    this.#child = spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe' });
    this.#child.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
    onTestFinished(() => {
      this.#child.kill();
    });
  }

  async start(initializationOptions: object): Promise<void> {
    const uri = this.#uri('');
    await this.#ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'trang' }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          completion: { completionItem: { documentationFormat: ['markdown'] } },
        },
      },
      initializationOptions,
    });
    this.#send({ method: 'initialized', params: {} });
    this.#send({
      method: 'workspace/didChangeConfiguration',
      params: { settings: this.#settings },
    });
  }

  /** Opens a file with a text that need not be on the disk; gives what the server finds wrong with it. */
  open(file: string, languageId: string, text: string): Promise<string[]> {
    const uri = this.#uri(file);
    const found = new Promise<string[]>((resolve) => this.#diagnoses.set(uri, resolve));
    const textDocument = { uri, languageId, version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return found;
  }

  /** What the server offers at a place, each with the words that explain it. */
  async completions(file: string, position: Place): Promise<Map<string, string>> {
    const { items } = completion.parse(
      await this.#ask('textDocument/completion', this.#at(file, position)),
    );
    return new Map(
      items.map(({ label, documentation = '' }) => [
        label,
        typeof documentation === 'string' ? documentation : documentation.value,
      ]),
    );
  }

  async hover(file: string, position: Place): Promise<string> {
    return hover.parse(await this.#ask('textDocument/hover', this.#at(file, position))).contents
      .value;
  }

  #at(file: string, position: Place) {
    return { textDocument: { uri: this.#uri(file) }, position };
  }

  #uri(file: string): string {
    return pathToFileURL(join(this.#root, file)).href;
  }

  #ask(method: string, params: object): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  #send(sent: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...sent });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = /Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, end))?.[1];
      const whole = end + 4 + Number(length);
      if (end === -1 || length === undefined || this.#received.length < whole) return;
      this.#take(message.parse(JSON.parse(this.#received.toString('utf8', end + 4, whole))));
      this.#received = this.#received.subarray(whole);
    }
  }

  #take({ id, method, params, result }: z.infer<typeof message>): void {
    if (method === undefined) {
      if (id !== undefined) this.#answers.get(id)?.(result);
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = published.parse(params);
      this.#diagnoses.get(uri)?.(diagnostics.map((each) => each.message));
    } else if (id !== undefined) this.#send({ id, result: this.#answer(method, params) });
  }

  /** What the server asks of the editor: its settings, mostly. */
  #answer(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    return configuration
      .parse(params)
      .items.map(({ section = '' }) => this.#settings[section] ?? null);
  }
}

/** The place right after some words, on the first line that has them. */
export function after(text: string, words: string): Place {
  const line = text.split('\n').findIndex((each) => each.includes(words));
  const column = (text.split('\n')[line] ?? '').indexOf(words);
  if (line === -1) throw new Error(`no "${words}" in the text`);
  return { line, character: column + words.length };
}
