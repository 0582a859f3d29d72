/**
 * Who may do what: a token in `Authorization`, the session of somebody who signed in, or, where the operator says so, the
 * name that a proxy in front has put into a header.
 */
import { timingSafeEqual } from 'node:crypto';
import proxyAddr from '@fastify/proxy-addr';
import type { FastifyRequest, preParsingAsyncHookHandler } from 'fastify';
import { problem } from '../problem.ts';
import type { Queries } from '../store.ts';
import { SCOPES, type Principal, type Scope } from './principal.ts';
import { SESSION_COOKIE, sessionPrincipal } from './sessions.ts';
import { accountPrincipal, digest, tokenPrincipal } from './staff.ts';

/** What is needed to know who asks. */
export interface AccessDeps {
  readonly store: Queries;
  /** Token that the collector was started with: it may do everything. Never empty. */
  readonly token: string;
  /** Sign-on by a proxy in front. */
  readonly signOn?: SignOn;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A proxy that signs people on. */
export interface SignOn {
  /** Header that holds the name of an account, as `X-Forwarded-User`. */
  readonly header: string;
  /** Addresses of the proxies that are believed. */
  readonly proxies: readonly string[];
}

/** Knows who asks. */
export interface Access {
  /** Makes the hook that lets a request of somebody with the scope pass. It leaves the principal for {@link principalOf}. */
  readonly needs: (scope: Scope | undefined) => preParsingAsyncHookHandler;
  /** Whom a token stands for. */
  readonly byToken: (token: string) => Promise<Principal | undefined>;
}

const BEARER = /^Bearer +(\S+)$/i;

const principals = new WeakMap<FastifyRequest, Principal>();

/** Who asks, in a route behind {@link Access.needs}. */
export function principalOf(request: FastifyRequest): Principal {
  const principal = principals.get(request);
  if (!principal) throw new Error('The route is not behind access.needs.');
  return principal;
}

/** Makes the rules of access. */
export function makeAccess({ store, token, signOn, now }: AccessDeps): Access {
  const started = digest(token);
  const byHash = (hash: Uint8Array): Promise<Principal | undefined> =>
    // Digests have one length, so the comparison takes the same time whatever was sent.
    timingSafeEqual(hash, started)
      ? Promise.resolve({ name: 'token', scopes: SCOPES })
      : tokenPrincipal(store, hash);
  const isBelieved = signOn && proxyAddr.compile([...signOn.proxies]);

  const identify = async (request: FastifyRequest): Promise<Principal | undefined> => {
    const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      const principal = await byHash(digest(bearer));
      if (principal) return principal;
      const detail = 'Check that it is a token of this collector and that it was copied whole.';
      throw unauthorized('token-wrong', 'The token opens nothing here.', detail);
    }
    const named = signOn && request.headers[signOn.header.toLowerCase()];
    if (typeof named === 'string' && isBelieved?.(request.socket.remoteAddress ?? '', 0)) {
      return accountPrincipal(store, named);
    }
    const secret = request.cookies[SESSION_COOKIE];
    return secret === undefined ? undefined : sessionPrincipal(store, secret, now(), byHash);
  };

  return {
    byToken: (given) => byHash(digest(given)),
    needs: (scope) => async (request, _reply, payload) => {
      const principal = await identify(request);
      if (!principal) {
        const detail = 'Sign in, or send "Authorization: Bearer <token>".';
        throw unauthorized('sign-in-needed', 'This is not open to everybody.', detail);
      }
      if (scope !== undefined && !principal.scopes.includes(scope)) {
        throw problem(
          403,
          'scope-missing',
          'This account or token may not do that.',
          `It lacks the scope "${scope}". It has: ${principal.scopes.join(', ')}.`,
        );
      }
      // A bearer is sent by a program on purpose; a cookie is sent by the browser, whoever asked it to.
      if (request.headers.authorization === undefined) refuseOtherSites(request);
      principals.set(request, principal);
      return payload;
    },
  };
}

/**
 * Refuses a request that changes something and that another site made the browser send.
 *
 * Browsers say where a request comes from in `Sec-Fetch-Site` (Fetch Metadata) and, with every POST, in `Origin`. A page
 * cannot set either.
 */
export function refuseOtherSites({ headers, method, host }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD') return;
  const site = headers['sec-fetch-site'];
  const isOwn =
    site === undefined
      ? headers.origin === undefined || hostOf(headers.origin) === host
      : site === 'same-origin' || site === 'none';
  if (isOwn) return;
  throw problem(
    403,
    'request-cross-site',
    'A page of another site has sent this.',
    'Use the pages of the collector, or a token.',
  );
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function unauthorized(code: string, title: string, detail: string): Error {
  return problem(401, code, title, detail).withHeader('WWW-Authenticate', 'Bearer');
}
