import { formatProblem } from '#domain/problem.ts';
import { mergeEdited } from '#import/edited-entry.ts';
import { Refusal } from '#import/office/refusal.ts';
import { checkContent } from '../check.ts';
import type { EditingCopy } from './editing-copy.ts';
import { dataFilesOf, decapRequest, isPublishing, isRecord, uploadsOf } from './decap-request.ts';
import type { DataFile } from './decap-request.ts';
import { git } from './git.ts';
import type { DecapAnswer, DecapRequest, GitServer } from './git-server.ts';
import type { Call } from './local-server.ts';
import { CHANGING, READING, refusalOf } from './request-rules.ts';
import type { Intake, Upload } from './uploads.ts';

interface Parts {
  copy: EditingCopy;
  server: Pick<GitServer, 'ask'>;
  intake: Intake;
  whenPublished: () => void;
}

const CHANGED_ELSEWHERE =
  'Trong lúc bạn đang sửa, mục này đã được đổi ở nơi khác và đã ghi vào kho. Chép điều bạn vừa viết ra một chỗ, tải lại trang (F5), rồi sửa trên bản mới.';

/**
 * Stands between Decap's interface and its git server: one request at a time, pictures re-encoded, files written so that
 * only what changed differs, nothing written outside the content, nothing published that the build would refuse,
 * nothing deleted.
 */
export class Gateway {
  readonly #copy: EditingCopy;
  readonly #server: Parts['server'];
  readonly #intake: Intake;
  readonly #whenPublished: () => void;
  /** What the form was last given of each file, to know whether somebody else has changed it since. */
  readonly #given = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ copy, server, intake, whenPublished }: Parts) {
    this.#copy = copy;
    this.#server = server;
    this.#intake = intake;
    this.#whenPublished = whenPublished;
  }

  /** One request of Decap's interface; `body` is what it sent. */
  readonly call: Call = (body) => this.answer(decapRequest.parse(body));

  answer(request: DecapRequest): Promise<DecapAnswer> {
    const turn = this.#queue.then(() => this.#handle(request));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #handle(request: DecapRequest): Promise<DecapAnswer> {
    const { action } = request;
    // Decap's interface knows of notes beside an entry; its git server does not.
    if (action === 'getNotes') return { status: 200, body: { notes: [] } };
    const refusal = refusalOf(request);
    if (refusal !== undefined) return refuse(refusal);
    await this.#copy.receive();
    if (!CHANGING.has(action)) {
      const answer = await this.#server.ask(request);
      if (READING.has(action)) this.#note(request, answer);
      return answer;
    }
    try {
      return await this.#change(request);
    } catch (error) {
      await this.#copy.reset();
      if (error instanceof Refusal) return refuse(error.message);
      throw error;
    }
  }

  async #change(request: DecapRequest): Promise<DecapAnswer> {
    const prepared = await this.#prepare(request);
    const answer = await this.#server.ask(prepared);
    if (answer.status >= 400) throw new Refusal(CHANGED_ELSEWHERE);
    if (isPublishing(request)) await this.#mustBeSound();
    const reason = await this.#copy.send();
    if (reason !== undefined) {
      throw new Refusal(
        `Kho của bạn đang có tệp sửa dở mà lần công bố này cũng sửa. Ghi lại (git commit) hoặc cất đi (git stash) rồi công bố lại. Lời của git: ${reason}`,
      );
    }
    for (const { path, raw } of dataFilesOf(prepared)) this.#given.set(path, raw);
    if (isPublishing(request)) this.#whenPublished();
    return answer;
  }

  /** The request with its pictures re-encoded and its files laid over what they were. */
  async #prepare(request: DecapRequest): Promise<DecapRequest> {
    const { params } = request;
    if (request.action === 'persistMedia') {
      const [asset] = await this.#takeAll(request);
      return { ...request, params: { ...params, asset } };
    }
    if (request.action !== 'persistEntry') return request;
    const dataFiles = await Promise.all(
      dataFilesOf(request).map((file) => this.#overlaid(file, params)),
    );
    const assets = await this.#takeAll(request);
    return { ...request, params: { ...params, dataFiles, assets } };
  }

  #takeAll(request: DecapRequest): Promise<Upload[]> {
    return Promise.all(uploadsOf(request).map((upload) => this.#intake.take(upload)));
  }

  async #overlaid(file: DataFile, params: Record<string, unknown>): Promise<DataFile> {
    const before = await this.#textNow(file, params);
    if (before === undefined) return file;
    const given = this.#given.get(file.path);
    if (given !== undefined && given.trimEnd() !== before) throw new Refusal(CHANGED_ELSEWHERE);
    const kind = file.path.endsWith('.yaml') ? 'yaml' : 'mdx';
    return { ...file, raw: mergeEdited(`${before}\n`, file.raw, kind) };
  }

  /** The file in its draft, else as published; without the last line end. */
  async #textNow(
    { path, slug }: DataFile,
    params: Record<string, unknown>,
  ): Promise<string | undefined> {
    const { options } = params;
    const collection =
      typeof options === 'object' && options !== null && 'collectionName' in options
        ? String(options.collectionName)
        : '';
    for (const branch of [`cms/${collection}/${slug}`, this.#copy.branch]) {
      const { isDone, text } = await git(this.#copy.folder, [
        'show',
        `refs/heads/${branch}:${path}`,
      ]);
      if (isDone) return text;
    }
    return undefined;
  }

  async #mustBeSound(): Promise<void> {
    const { problems } = await checkContent(this.#copy.folder);
    if (problems.length === 0) return;
    throw new Refusal(
      `Chưa công bố được, còn ${problems.length} lỗi:\n${problems.map(formatProblem).join('\n')}`,
    );
  }

  #note(request: DecapRequest, { status, body }: DecapAnswer): void {
    if (status >= 400) return;
    const { path } = request.params;
    const entries: unknown[] = Array.isArray(body) ? body : [body];
    for (const entry of entries) {
      if (!isRecord(entry) || typeof entry['data'] !== 'string') continue;
      const file = isRecord(entry['file']) ? entry['file']['path'] : path;
      if (typeof file === 'string') this.#given.set(file, entry['data']);
    }
  }
}

function refuse(sentence: string): DecapAnswer {
  return { status: 422, body: { error: sentence } };
}
