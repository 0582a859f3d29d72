/** `/api/session`: signing in to the report and to the page for records, who one is, and signing out. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { principalOf, refuseOtherSites, type Access } from '../access/access.ts';
import { noteAudit } from '../access/audit.ts';
import type { Principal } from '../access/principal.ts';
import { beginSession, endSession, SESSION_COOKIE, type Signed } from '../access/sessions.ts';
import { accountPrincipal, digest, isSignIn } from '../access/staff.ts';
import { Throttle } from '../access/throttle.ts';
import { problem, PROBLEMS, type Problem } from '../problem.ts';
import type { Queries } from '../store.ts';
import { SIGNED_IN } from './get-openapi.ts';

/** What the routes need. */
export interface SessionDeps {
  readonly store: Queries;
  readonly access: Access;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const Credentials = Type.Union([
  Type.Object(
    { name: Type.String({ maxLength: 64 }), password: Type.String({ maxLength: 256 }) },
    { additionalProperties: false },
  ),
  Type.Object({ token: Type.String({ minLength: 1, maxLength: 256 }) }, { additionalProperties: false }),
]);

const Session = Type.Object({
  name: Type.String({ description: 'The account, or `token:<name>`.' }),
  scopes: Type.Array(Type.String()),
});

/** Tries that one address may make in a minute. */
const TRIES_PER_MINUTE = 10;

/** Registers the routes; the rate limit of `app` is stricter for signing in. */
export function registerSession(app: FastifyInstance, { store, access, now }: SessionDeps): void {
  const throttle = new Throttle();
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();

  routes.post(
    '/api/session',
    {
      schema: {
        summary: 'Signs in: the answer sets the cookie of the session',
        tags: ['session'],
        body: Credentials,
        response: { 200: Session, ...PROBLEMS },
      },
      config: { rateLimit: { max: TRIES_PER_MINUTE } },
      onRequest: async (request) => refuseOtherSites(request),
    },
    async (request, reply) => {
      const { body } = request;
      const [principal, signed] =
        'token' in body ? await byToken(access, body.token) : await byPassword(store, throttle, body, now());
      await noteAudit(store, { at: now(), who: principal.name, action: 'sign-in' });
      setSession(request, reply, await beginSession(store, signed, now()));
      return sessionOf(principal);
    },
  );

  routes.get(
    '/api/session',
    {
      schema: {
        summary: 'Says who asks, and what that one may do',
        tags: ['session'],
        security: SIGNED_IN,
        response: { 200: Session, ...PROBLEMS },
      },
      preParsing: access.needs(undefined),
    },
    async (request, reply) => {
      reply.header('Cache-Control', 'no-store');
      return sessionOf(principalOf(request));
    },
  );

  const signOut = {
    summary: 'Signs out: the session ends',
    tags: ['session'],
    security: SIGNED_IN,
    response: { 204: Type.Null({ description: 'The session is over.' }), ...PROBLEMS },
  };
  routes.delete(
    '/api/session',
    { schema: signOut, preParsing: access.needs(undefined) },
    async (request, reply) => {
      const secret = request.cookies[SESSION_COOKIE];
      if (secret !== undefined) await endSession(store, secret);
      await noteAudit(store, { at: now(), who: principalOf(request).name, action: 'sign-out' });
      return reply.clearCookie(SESSION_COOKIE, cookieOptions(request)).code(204).send(null);
    },
  );
}

async function byToken(access: Access, token: string): Promise<[Principal, Signed]> {
  const principal = await access.byToken(token);
  if (principal) return [principal, { token: digest(token) }];
  throw signInFailed('Check that it is a token of this collector and that it was copied whole.');
}

async function byPassword(
  store: Queries,
  throttle: Throttle,
  { name, password }: { readonly name: string; readonly password: string },
  now: number,
): Promise<[Principal, Signed]> {
  const waitMs = throttle.wait(name, now);
  if (waitMs > 0) {
    const seconds = Math.ceil(waitMs / 1000);
    throw problem(
      429,
      'too-many-requests',
      'Too many wrong passwords for this account.',
      `Wait ${seconds} seconds.`,
    ).withHeader('Retry-After', String(seconds));
  }
  const isRight = await isSignIn(store, name, password);
  throttle.note(name, isRight, now);
  const principal = isRight ? await accountPrincipal(store, name) : undefined;
  if (principal) return [principal, { account: name }];
  // What was typed as a name may be anything, a password even.
  const who = (await accountPrincipal(store, name))?.name ?? 'nobody';
  await noteAudit(store, { at: now, who, action: 'sign-in-failed' });
  throw signInFailed('Check the name and the password.');
}

function signInFailed(detail: string): Problem {
  return problem(401, 'sign-in-failed', 'Nobody is known by that.', detail);
}

function sessionOf({ name, scopes }: Principal) {
  return { name, scopes: [...scopes] };
}

/** Gives the browser its session. */
export function setSession(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  reply.header('Cache-Control', 'no-store').setCookie(SESSION_COOKIE, secret, cookieOptions(request));
}

/** Without a path the cookie goes to the folder of this address alone, wherever a proxy has put it. */
function cookieOptions({ protocol }: FastifyRequest) {
  return { httpOnly: true, sameSite: 'strict', secure: protocol === 'https' } as const;
}
