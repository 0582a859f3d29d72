/** Signing in, who has signed in, and signing out. */
import { ask, hasLists, textIn, type Answer } from './ask.ts';

/** Who has signed in. */
export interface Session {
  readonly name: string;
  /** What that one may do, as `report` and `records`. */
  readonly scopes: readonly string[];
}

/** What one signs in with. */
export type Credentials = { readonly name: string; readonly password: string } | { readonly token: string };

/**
 * Finds who has signed in. A token in the fragment of the address (`#token=…`), which no server and no log sees, signs in
 * and is taken out of the address.
 */
export async function currentSession(): Promise<Answer<Session>> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return ask('session', readSession);
  history.replaceState(history.state, '', location.pathname + location.search);
  return signIn({ token });
}

/** Signs in. */
export function signIn(credentials: Credentials): Promise<Answer<Session>> {
  return ask('session', readSession, { method: 'POST', body: credentials });
}

/** Signs out. */
export function signOut(): Promise<Answer<boolean>> {
  return ask('session', async () => true, { method: 'DELETE' });
}

async function readSession(response: Response): Promise<Session | undefined> {
  const body: unknown = await response.json();
  return isSession(body) ? body : undefined;
}

function isSession(body: unknown): body is Session {
  return textIn(body, 'name') !== '' && hasLists(body, ['scopes']);
}
