/**
 * What was erased, in a file of its own beside the database: a backup of the database that is restored would bring
 * erased people back, and this file, which is not restored with it, erases them again.
 *
 * It holds no id: each line has an HMAC-SHA-256 of site and consent id, with the salt of the first line. A consent id is
 * 128 random bits, so nothing can be tried out against it either.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

/** Why a person's records were deleted. */
export type ErasureReason = 'erasure' | 'objection';

/** One line of the file. */
export interface Erasure {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly erasedAt: number;
  readonly reason: ErasureReason;
}

const Line = Type.Object({
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  erasedAt: Type.Integer(),
  reason: Type.Union([Type.Literal('erasure'), Type.Literal('objection')]),
});

const Head = Type.Object({
  schema: Type.Literal('may-i/erasures/1'),
  salt: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});

/** The file, and how an id is written in it. */
export interface ErasureLog {
  readonly salt: Uint8Array;
  /** What was in the file when it was opened. */
  readonly erasures: readonly Erasure[];
  hashOf(site: string, consentId: string): Uint8Array;
  /** Adds lines; resolves when they are synced to the disk. */
  append(erasures: readonly Erasure[]): Promise<void>;
}

/**
 * Opens `<dataDir>/erasures.jsonl`, creating it where it is missing. A last line that a power cut broke off is left out.
 *
 * @param agreeOn Keeps a salt in the database where it has none, and says which one counts: the file may be gone, and
 *   several collectors on one database have one salt. By default, the salt of the file.
 */
export async function openErasureLog(
  dataDir: string,
  agreeOn: (salt: Uint8Array) => Promise<Uint8Array> = async (salt) => salt,
): Promise<ErasureLog> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'erasures.jsonl');
  const lines = readLines(path);
  const head = lines.find((line) => Value.Check(Head, line));
  const salt = await agreeOn(head ? Buffer.from(head.salt, 'hex') : randomBytes(32));
  if (head && Buffer.from(salt).toString('hex') !== head.salt) {
    throw new Error(
      `may-i: "${path}" belongs to another database: nobody who is named in it would be known here. Name the folder that belongs to this database, or an empty one. [collector-erasures-foreign]`,
    );
  }
  if (!head) await add(path, [{ schema: 'may-i/erasures/1', salt: Buffer.from(salt).toString('hex') }]);
  return {
    salt,
    erasures: lines.filter((line) => Value.Check(Line, line)),
    hashOf: (site, consentId) => erasureHash(salt, site, consentId),
    append: (erasures) => add(path, erasures),
  };
}

/** Writes a consent id so that it can be recognised, and not read. */
export function erasureHash(salt: Uint8Array, site: string, consentId: string): Uint8Array {
  return createHmac('sha256', salt).update(`${site}\n${consentId}`).digest();
}

function readLines(path: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return [value];
    } catch {
      // The end of the file, or a line that a power cut broke off: it was never promised.
      return [];
    }
  });
}

async function add(path: string, lines: readonly object[]): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    // A line break first: what follows a broken line must stand for itself.
    await file.write(lines.map((line) => `\n${JSON.stringify(line)}`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}
