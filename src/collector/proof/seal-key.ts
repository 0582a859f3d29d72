/** The key that signs seals: Ed25519, in a file of its own, so that who can write into the database cannot seal. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queries } from '../store.ts';

/** Signs. */
export interface SealKey {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly id: string;
  /** Public key, PEM (SPKI). */
  readonly publicKey: string;
  sign(data: Uint8Array): Uint8Array;
}

/**
 * Opens `<dataDir>/seal.key`, and makes it where it is missing. `seal.pub` beside it is to be kept elsewhere, too: it is what
 * seals are checked with.
 */
export function openSealKey(dataDir: string): SealKey {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const key = readKey(join(dataDir, 'seal.key'));
  const publicKey = createPublicKey(key);
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  writeFileSync(join(dataDir, 'seal.pub'), pem);
  return { id: keyId(publicKey), publicKey: pem, sign: (data) => sign(null, data, key) };
}

/** Checks a signature with a public key in PEM. */
export function isSignedBy(publicKey: string, data: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, data, createPublicKey(publicKey), signature);
}

/** Names a key by a hash of it. */
export function keyIdOf(publicKey: string): string {
  return keyId(createPublicKey(publicKey));
}

/** A key to check seals with. */
export interface PublicKey {
  readonly id: string;
  /** PEM (SPKI). */
  readonly publicKey: string;
}

/** Reads the public keys that have sealed. */
export async function publicKeys(store: Queries): Promise<PublicKey[]> {
  const rows = await store.read('settings.like', { pattern: 'seal-key:%' });
  return rows.flatMap(({ name, value }) =>
    value instanceof Uint8Array
      ? [{ id: String(name).slice('seal-key:'.length), publicKey: Buffer.from(value).toString() }]
      : [],
  );
}

function keyId(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}

function readKey(path: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  // Never over one that another collector has made meanwhile.
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return privateKey;
}
