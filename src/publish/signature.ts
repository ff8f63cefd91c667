import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PUBLIC_KEY_PATH, RECORD_PATH, SIGNATURE_PATH } from '#domain/record.ts';

/** Names the file with the Ed25519 private key, PKCS 8 in PEM, kept outside the repository. */
export const KEY_VARIABLE = 'RECORD_KEY';

/** Signs the record of a built site and leaves the signature and the public key beside it. */
export async function signRecord(folder: string, keyFile: string): Promise<void> {
  const key = createPrivateKey(await readFile(keyFile));
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`Khóa ${keyFile} không phải khóa Ed25519. Tạo khóa theo docs/van-hanh.md.`);
  }
  const record = await readFile(join(folder, RECORD_PATH));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  await writeFile(join(folder, SIGNATURE_PATH), `${sign(null, record, key).toString('base64')}\n`);
  await writeFile(join(folder, PUBLIC_KEY_PATH), publicKey);
}

/** Whether the signature is that of the record's bytes by the holder of the public key. */
export function isSignedBy(record: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    return verify(null, record, createPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
