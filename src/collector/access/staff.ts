/** Accounts and tokens of a site's staff: kept in the database, managed with `may-i account` and `may-i token`. */
import { createHash, randomBytes } from 'node:crypto';
import type { Queries, Row } from '../store.ts';
import { hashPassword, isPassword } from './password.ts';
import { isRole, isScope, SCOPES_OF, type Principal, type Role, type Scope } from './principal.ts';

/** An account, as it is listed. */
export interface Account {
  readonly name: string;
  readonly role: Role;
}

/** A token, as it is listed. */
export interface Token {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Form of a name of an account or a token: an address of email will do. */
export const NAME_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$/;

/**
 * Adds an account, or changes role and password of the one that is there and ends its sessions.
 *
 * @param password Absent for an account that signs on elsewhere.
 */
export async function addAccount(
  store: Queries,
  { name, role }: Account,
  password: string | undefined,
  now: number,
): Promise<void> {
  const hash = password === undefined ? '' : await hashPassword(password);
  await store.write([
    { query: 'accounts.add', values: { name, role, password: hash, created_at: now } },
    { query: 'sessions.end-of-account', values: { account: name } },
  ]);
}

/** Removes an account and ends its sessions; says whether there was one. */
export async function removeAccount(store: Queries, name: string): Promise<boolean> {
  const [removed] = await store.write([
    { query: 'accounts.remove', values: { name } },
    { query: 'sessions.end-of-account', values: { account: name } },
  ]);
  return removed?.length === 1;
}

/** Lists the accounts by name. */
export async function listAccounts(store: Queries): Promise<Account[]> {
  const rows = await store.read('accounts.all', {});
  return rows.flatMap(({ name, role }) => (isRole(role) ? [{ name: String(name), role }] : []));
}

/** Finds an account; whoever asks has made sure that it is the one. */
export async function accountPrincipal(store: Queries, name: string): Promise<Principal | undefined> {
  const row = await findAccount(store, name);
  return isRole(row?.['role']) ? { name, scopes: SCOPES_OF[row['role']] } : undefined;
}

/** Says whether a name and a password go together. Takes the same time for a name that there is not. */
export async function isSignIn(store: Queries, name: string, password: string): Promise<boolean> {
  const row = await findAccount(store, name);
  return isPassword(password, row ? String(row['password']) : undefined);
}

/** What is typed as a name may be anything; of what no account can be called the database is not asked. */
async function findAccount(store: Queries, name: string): Promise<Row | undefined> {
  return NAME_PATTERN.test(name) ? (await store.read('accounts.find', { name }))[0] : undefined;
}

/** Makes a token, in the place of the one of that name. It can be read now and never again. */
export async function addToken(store: Queries, { name, scopes }: Token, now: number): Promise<string> {
  const token = `mayi_${randomBytes(32).toString('base64url')}`;
  const values = { hash: digest(token), name, scopes: JSON.stringify(scopes), created_at: now };
  await store.write([{ query: 'tokens.add', values }]);
  return token;
}

/** Removes a token; says whether there was one. */
export async function removeToken(store: Queries, name: string): Promise<boolean> {
  const [removed] = await store.write([{ query: 'tokens.remove', values: { name } }]);
  return removed?.length === 1;
}

/** Lists the tokens by name. */
export async function listTokens(store: Queries): Promise<Token[]> {
  const rows = await store.read('tokens.all', {});
  return rows.map(({ name, scopes }) => ({ name: String(name), scopes: readScopes(scopes) }));
}

/** Finds whom the hash of a token stands for. */
export async function tokenPrincipal(store: Queries, hash: Uint8Array): Promise<Principal | undefined> {
  const [row] = await store.read('tokens.find', { hash });
  return row && { name: `token:${String(row['name'])}`, scopes: readScopes(row['scopes']) };
}

/** SHA-256 of a token: what is kept of it. */
export function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

function readScopes(text: unknown): Scope[] {
  const list: unknown = JSON.parse(String(text));
  return Array.isArray(list) ? list.filter(isScope) : [];
}
