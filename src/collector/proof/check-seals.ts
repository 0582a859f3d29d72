/** Checks the seals of a file in their order: that each was signed by a key that is trusted, and that none in between is missing. */
import { Value } from '@sinclair/typebox/value';
import type { Static } from '@sinclair/typebox';
import { merkleRoot } from './merkle.ts';
import type { KeyLine, SealLine } from './proof-file.ts';
import { SealBody, sealHash } from './seal.ts';
import { isSignedBy, keyIdOf } from './seal-key.ts';

/** Something that is not as it was sealed or signed. */
export interface Finding {
  readonly code:
    | 'file-broken'
    | 'key-unknown'
    | 'seal-forged'
    | 'seal-missing'
    | 'leaves-changed'
    | 'erasures-changed'
    | 'record-changed'
    | 'record-added'
    | 'record-dropped'
    | 'notice-changed'
    | 'recipient-unnamed'
    | 'file-forged';
  /** For a person: which day, which record. */
  readonly text: string;
}

/** Takes a finding. */
export type Found = (code: Finding['code'], text: string) => void;

/** The keys that are trusted, by id: those that are given, or else those that the file itself brings. */
export class TrustedKeys {
  readonly #byId: Map<string, string>;
  readonly #isGiven: boolean;

  /** @param keys Public keys, PEM. */
  constructor(keys: readonly string[] | undefined) {
    this.#isGiven = keys !== undefined;
    this.#byId = new Map((keys ?? []).map((key) => [keyIdOf(key), key]));
  }

  /** Takes a key of the file at its word, where none was given. */
  offer({ id, publicKey }: Static<typeof KeyLine>): void {
    if (!this.#isGiven && isKeyOf(id, publicKey)) this.#byId.set(id, publicKey);
  }

  /** Finds a public key, PEM. */
  find(id: string): string | undefined {
    return this.#byId.get(id);
  }
}

/** Returns a function that is given each seal of a file in turn; it returns the body of one that can be read. */
export function sealChecker(
  trusted: TrustedKeys,
  found: Found,
): (line: Static<typeof SealLine>) => SealBody | undefined {
  let previous: string | undefined;
  return ({ body: text, signature: base64 }) => {
    const body = readBody(text);
    if (!body) {
      found('file-broken', 'a seal cannot be read');
      return undefined;
    }
    const signature = Buffer.from(base64, 'base64');
    const key = trusted.find(body.key);
    if (key === undefined)
      found('key-unknown', `the seal of ${body.day} is signed by the key ${body.key}, which is not trusted`);
    else if (!isSignedBy(key, Buffer.from(text), signature))
      found('seal-forged', `the seal of ${body.day} was not signed by its key`);
    if (previous !== undefined && body.previous !== previous)
      found('seal-missing', `before the seal of ${body.day} another one is missing or was changed`);
    previous = sealHash(text, signature);
    return body;
  };
}

/** Root over leaves, both in hexadecimal digits. */
export function rootOf(leaves: readonly string[]): string {
  return Buffer.from(merkleRoot(leaves.map((leaf) => Buffer.from(leaf, 'hex')))).toString('hex');
}

function isKeyOf(id: string, publicKey: string): boolean {
  try {
    return keyIdOf(publicKey) === id;
  } catch {
    // No key at all: then its seals are signed by nobody that is trusted.
    return false;
  }
}

function readBody(text: string): SealBody | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(SealBody, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
