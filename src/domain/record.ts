import { joinBytes } from './bytes.ts';

/** What a published copy of the site was, so that anyone can tell whether it was changed afterwards. */
export interface PublicRecord {
  format: 1;
  builtOn: string;
  source: {
    /** Commit the site was built from; null where the build had no Git history at hand. */
    commit: string | null;
    /** Whether the working files differed from that commit. */
    isModified: boolean;
  };
  /** Root of the record published before this one; null for the first. Records so form a chain. */
  previous: string | null;
  /** One hash that stands for all of the record: `rootOf` computes it. */
  root: string;
  /** Path below the site → SHA-256 of its bytes. The record, its signature and compressed copies are left out. */
  files: Record<string, string>;
  /** What editors published, piece by piece. */
  entries: readonly RecordedEntry[];
}

export interface RecordedEntry {
  /** "task 2026/nv-001", "progress 2026/nv-001 2026-06-30 1": never changes. */
  id: string;
  /** What a reader calls it: "nhiệm vụ NV-001". */
  name: string;
  /** SHA-256 of its content without its correction notes. */
  sha256: string;
  /** "2026-11-24: sửa chữ sai", every correction noted so far. */
  notes: readonly string[];
}

/** Where the record stands below the site. */
export const RECORD_PATH = '.well-known/ban-ghi.json';
/** The Ed25519 signature over the bytes of the record, in base64. */
export const SIGNATURE_PATH = '.well-known/ban-ghi.json.sig';
/** The key the signature is checked with, SPKI in PEM. */
export const PUBLIC_KEY_PATH = '.well-known/ban-ghi.pem';

const encoder = new TextEncoder();

/** SHA-256 in lower-case hexadecimal; the same code runs in Node and in the reader's browser. */
export async function sha256(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data;
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** The root a record must carry: a hash over its heading, the tree of its files and the tree of its entries. */
export async function rootOf(record: Omit<PublicRecord, 'root'>): Promise<string> {
  const { format, builtOn, source, previous, files, entries } = record;
  const fileLines = Object.entries(files).map(([path, hash]) => `${hash}  ${path}`);
  const entryLines = entries.map((entry) =>
    JSON.stringify([entry.id, entry.name, entry.sha256, entry.notes]),
  );
  const heading = [format, builtOn, source.commit, source.isModified, previous];
  return sha256(
    JSON.stringify([...heading, await merkleRoot(fileLines), await merkleRoot(entryLines)]),
  );
}

/** The Merkle tree hash of RFC 6962 over lines of text in the order of their code units. */
export async function merkleRoot(lines: readonly string[]): Promise<string> {
  const leaves = await Promise.all(
    [...lines].sort().map((line) => hash(Uint8Array.of(0), encoder.encode(line))),
  );
  return toHex(await treeHash(leaves));
}

async function treeHash(leaves: readonly Uint8Array[]): Promise<Uint8Array> {
  const [only] = leaves;
  if (only === undefined) return hash();
  if (leaves.length === 1) return only;
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  // Beside each other: the digests are made in other threads, one after another they take three times as long.
  const branches = [leaves.slice(0, half), leaves.slice(half)].map(treeHash);
  return hash(Uint8Array.of(1), ...(await Promise.all(branches)));
}

async function hash(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(parts)));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
