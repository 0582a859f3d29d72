/** Passwords: kept as scrypt hashes that say how they were made, so that the cost can grow. */
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP Password Storage Cheat Sheet: N=2^15, r=8, p=3, which takes 32 MiB. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;

/** Shortest password of a person (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_MIN_LENGTH = 15;

/** Longest, so that hashing one is bounded work. */
const PASSWORD_MAX_LENGTH = 256;

const KEY_BYTES = 32;

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt);

/** One after the other: each takes 32 MiB, and a flood of guesses must not take the machine. */
let turn: Promise<unknown> = Promise.resolve();

/** Says what is wrong with a password to be; `undefined` when nothing is. */
export function passwordProblem(password: string): string | undefined {
  if (password.length < PASSWORD_MIN_LENGTH) return `has fewer than ${PASSWORD_MIN_LENGTH} characters`;
  return password.length > PASSWORD_MAX_LENGTH
    ? `has more than ${PASSWORD_MAX_LENGTH} characters`
    : undefined;
}

/** Makes the text that is kept of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = COST;
  return [
    'scrypt',
    N,
    r,
    p,
    salt.toString('base64'),
    (await keyOf(password, salt, COST)).toString('base64'),
  ].join('$');
}

/**
 * Says whether a password is the one of a kept text.
 *
 * @param kept Absent where there is no such account: it takes as long all the same, so that nobody learns names.
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (kept || NOBODY).split('$');
  if (password.length > PASSWORD_MAX_LENGTH) return false;
  const given = await keyOf(password, Buffer.from(salt, 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  const expected = Buffer.from(key, 'base64');
  return expected.length === given.length && timingSafeEqual(given, expected) && !!kept;
}

/** A hash that no password has. */
const NOBODY = [
  'scrypt',
  COST.N,
  COST.r,
  COST.p,
  Buffer.alloc(16).toString('base64'),
  Buffer.alloc(32).toString('base64'),
].join('$');

function keyOf(password: string, salt: Uint8Array, cost: ScryptOptions): Promise<Buffer> {
  const made = turn.then(() =>
    derive(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: 256 * 1024 * 1024 }),
  );
  turn = made.catch(() => undefined); // Who asked hears of it.
  return made;
}
