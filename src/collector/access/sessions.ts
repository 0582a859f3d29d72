/**
 * Sessions of the report and of the page for records: 32 random bytes in a cookie, their hash in the database.
 *
 * They are kept here, and not in the cookie, so that signing out ends one, and so that removing an account or a token
 * ends all of it at once.
 */
import { randomBytes } from 'node:crypto';
import type { Queries } from '../store.ts';
import { accountPrincipal, digest, tokenPrincipal } from './staff.ts';
import type { Principal } from './principal.ts';

/** Name of the cookie. */
export const SESSION_COOKIE = 'may-i-session';

/** How long a session lasts: a day of work. */
const SESSION_MS = 12 * 60 * 60 * 1000;

/** Who signs in: an account by its name, or a token by its hash. */
export type Signed = { readonly account: string } | { readonly token: Uint8Array };

/** Begins a session and returns what the cookie is to hold. */
export async function beginSession(store: Queries, signed: Signed, now: number): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await store.write([
    { query: 'sessions.remove-expired', values: { now } },
    {
      query: 'sessions.add',
      values: {
        hash: digest(secret),
        account: 'account' in signed ? signed.account : null,
        token: 'token' in signed ? signed.token : null,
        expires_at: now + SESSION_MS,
      },
    },
  ]);
  return secret;
}

/** Ends a session. */
export async function endSession(store: Queries, secret: string): Promise<void> {
  await store.write([{ query: 'sessions.end', values: { hash: digest(secret) } }]);
}

/** Finds who has a session, as that one may do now. */
export async function sessionPrincipal(
  store: Queries,
  secret: string,
  now: number,
  byToken: (hash: Uint8Array) => Promise<Principal | undefined> = (hash) => tokenPrincipal(store, hash),
): Promise<Principal | undefined> {
  const [row] = await store.read('sessions.find', { hash: digest(secret), now });
  if (row?.['token'] instanceof Uint8Array) return byToken(row['token']);
  return typeof row?.['account'] === 'string' ? accountPrincipal(store, row['account']) : undefined;
}
