import { formatDay } from '#domain/date.ts';
import { RECORD_PATH, rootOf, sha256, type PublicRecord } from '#domain/record.ts';

type Verdict = 'same' | 'different' | 'unknown';

interface Finding {
  verdict: Verdict;
  sentence: string;
  hashes?: { page: string; recorded: string; root: string };
}

/** Fetches a page of this site and its record anew, past every cache, and compares them. */
async function checkPage(address: string): Promise<Finding> {
  const url = new URL(address, location.origin);
  if (url.origin !== location.origin) {
    return { verdict: 'unknown', sentence: 'Chỉ kiểm được trang của chính địa chỉ này.' };
  }
  const [page, text] = await Promise.all([fetchBytes(url.pathname), fetchBytes(`/${RECORD_PATH}`)]);
  const record: unknown = JSON.parse(new TextDecoder().decode(text));
  if (!isRecord(record) || (await rootOf(record)) !== record.root) {
    return { verdict: 'different', sentence: 'Bản ghi đã bị sửa: mã gốc không khớp.' };
  }
  const recorded = record.files[fileOf(url.pathname)];
  if (recorded === undefined) {
    return { verdict: 'unknown', sentence: `Bản ghi không có trang ${url.pathname}.` };
  }
  const hash = await sha256(page);
  const verdict = hash === recorded ? 'same' : 'different';
  const day = formatDay(record.builtOn);
  return {
    verdict,
    sentence:
      verdict === 'same'
        ? `Trang ${url.pathname} đúng từng chữ với bản ghi ngày ${day}.`
        : `Trang ${url.pathname} khác với bản ghi ngày ${day}. Hãy lưu lại và báo cho cơ quan công bố.`,
    hashes: { page: hash, recorded, root: record.root },
  };
}

/** The rest of its shape is proven by its root. */
function isRecord(value: unknown): value is PublicRecord {
  return typeof value === 'object' && value !== null && 'root' in value && 'files' in value;
}

/** "/nhiem-vu/" → "nhiem-vu/index.html". */
function fileOf(path: string): string {
  const file = decodeURIComponent(path).slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { cache: 'no-store' });
  return new Uint8Array(await response.arrayBuffer());
}

/** `<page-check>`: checks the page named in `?trang=` at once, and another when asked. */
class PageCheck extends HTMLElement {
  connectedCallback(): void {
    const asked = new URLSearchParams(location.search).get('trang');
    const input = this.querySelector('input');
    if (asked === null || input === null) return;
    input.value = asked;
    void this.check(asked);
  }

  async check(address: string): Promise<void> {
    this.show({ verdict: 'unknown', sentence: 'Đang kiểm…' });
    const failure: Finding = {
      verdict: 'unknown',
      sentence: 'Không tải được trang hoặc bản ghi. Kiểm tra mạng và địa chỉ rồi thử lại.',
    };
    this.show(await checkPage(address).catch(() => failure));
  }

  show({ verdict, sentence, hashes }: Finding): void {
    const output = this.querySelector('output');
    const list = this.querySelector('dl');
    if (output === null || list === null) return;
    output.dataset['verdict'] = verdict;
    output.textContent = sentence;
    list.hidden = hashes === undefined;
    for (const [part, hash] of Object.entries(hashes ?? {})) {
      const place = list.querySelector(`[data-part="${part}"]`);
      if (place !== null) place.textContent = hash;
    }
  }
}

customElements.define('page-check', PageCheck);
