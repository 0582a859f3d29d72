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

/** Why a page that was open asks who is there again. */
export const SESSION_ENDED =
  'You are not signed in any more: a session lasts 12 hours, and ends with its account or token. Sign in to go on where you were.';

const NO_TOKEN = 'The link has no token of this collector in it. Check that it was copied whole, or sign in.';

/** What a token of a collector can look like; the collector takes no longer ones. */
const TOKEN = /^[\x21-\x7e]{1,256}$/;

/**
 * Finds who has signed in. A token in the fragment of the address (`#token=…`), which no server and no log sees, signs in
 * and is taken out of the address. Where it does not, the answer says so, and that nobody has signed in.
 */
export async function currentSession(): Promise<Answer<Session>> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) {
    const answer = await ask('session', readSession);
    // Somebody who comes for the first time has done nothing wrong.
    return answer.ok || !answer.isSignedOut ? answer : { ...answer, message: '' };
  }
  history.replaceState(history.state, '', location.pathname + location.search);
  if (!TOKEN.test(token)) return { ok: false, isSignedOut: true, message: NO_TOKEN };
  const answer = await signIn({ token });
  return answer.ok ? answer : { ...answer, isSignedOut: true };
}

/** Signs in. */
export function signIn(credentials: Credentials): Promise<Answer<Session>> {
  return ask('session', readSession, { method: 'POST', body: credentials });
}

/** Host of the provider that signs people in, where the collector has one. */
export async function signOnHost(): Promise<string | undefined> {
  const answer = await ask('sign-in-ways', async (response) => {
    const body: unknown = await response.json();
    return { host: textIn(body, 'openId') };
  });
  return (answer.ok && answer.value.host) || undefined;
}

/** Where that way begins; it comes back to this page. */
export const signOnAddress = (): string => {
  const [, page = 'report'] = /(records|texts)\.html$/.exec(location.pathname) ?? [];
  return new URL(`../api/sign-in?to=${page}`, document.baseURI).href;
};

/** Why the way came to nothing, by the code that the collector has put into the address. */
const SIGN_ON_PROBLEMS: Readonly<Record<string, string>> = {
  'open-id-failed': 'The provider has not signed you in. Try again.',
  'open-id-unknown':
    'You are signed in at the provider, and there is no account of that name here. Ask for one: it is made with "may-i account add --sign-on".',
  'open-id-unreachable':
    'The provider that signs people in cannot be asked at the moment. Sign in in another way.',
};

/** Takes such a code out of the address; empty where there is none. */
export function signOnProblem(): string {
  const code = new URLSearchParams(location.hash.slice(1)).get('problem');
  if (code === null) return '';
  history.replaceState(history.state, '', location.pathname + location.search);
  return (Object.hasOwn(SIGN_ON_PROBLEMS, code) && SIGN_ON_PROBLEMS[code]) || '';
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
