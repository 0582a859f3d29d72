/**
 * `POST /forget`: deletes cookies that no script can, because they are HttpOnly (LB-39).
 *
 * A page asks for it when a visitor has withdrawn, with the names that its configuration and the catalogue mark
 * `httpOnly`, and the paths at which they may stand. The answer is 204 with an expired `Set-Cookie` for each of them, in
 * every form that a server of this host may have set it in. So the collector has to be on the site's own domain; elsewhere it is
 * sent none of them. Nothing is kept.
 */
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isIP } from 'node:net';
import { isNamed } from '../../explain/known-service.ts';
import { addressKey } from '../address-key.ts';
import { problem, PROBLEMS } from '../problem.ts';
import { isOriginOf, originOf, type Site } from '../sites.ts';

/** Longest body, in bytes. */
const BODY_LIMIT_BYTES = 8 * 1024;

/** Requests that one address may make in a minute. */
const MAX_PER_MINUTE = 60;

/** Names of cookies; `*` stands for any characters. Paths at which they may stand, beside `/`. */
const Forgotten = Type.Object(
  {
    names: Type.Array(Type.String({ minLength: 1, maxLength: 128 }), { minItems: 1, maxItems: 50 }),
    paths: Type.Optional(
      Type.Array(Type.String({ pattern: '^/[!-:<-~]*$', maxLength: 256 }), { maxItems: 8 }),
    ),
  },
  { additionalProperties: false },
);

/** What the route takes and answers, for the description of the interface. */
const DESCRIPTION = {
  summary: 'Deletes cookies that no script can, by expired `Set-Cookie` fields',
  description:
    'Asked by a page of a site on the own domain of that site, after a withdrawal. Takes text/plain, too.',
  tags: ['rights'],
  body: Forgotten,
  response: { 204: Type.Null({ description: 'The fields are in the answer.' }), ...PROBLEMS },
};

/** Registers the route and its preflight. */
export function registerForget(app: FastifyInstance, sites: readonly Site[], now: () => number): void {
  const keyOf = addressKey(now);
  app.register(
    async (scope) => {
      // The cookies come along only where the answer allows it.
      await scope.register(cors, {
        origin: originOf(sites),
        methods: ['POST'],
        credentials: true,
        strictPreflight: false,
      });
      await scope.register(rateLimit, {
        max: MAX_PER_MINUTE,
        timeWindow: 60_000,
        keyGenerator: (request) => keyOf(request.ip),
      });
      scope.removeAllContentTypeParsers();
      // As text/plain the request needs no preflight.
      scope.addContentTypeParser<string>(
        ['application/json', 'text/plain'],
        { parseAs: 'string' },
        (_request, body, done) => done(null, body),
      );
      // `forgottenOf` looks at the text itself; the schemas describe it.
      scope.setValidatorCompiler(() => () => true);
      scope.post('', { bodyLimit: BODY_LIMIT_BYTES, schema: DESCRIPTION }, async (request, reply) => {
        checkOrigin(request, sites);
        const cookies = cookiesToExpire(request, forgottenOf(request.body));
        return reply.header('Cache-Control', 'no-store').header('Set-Cookie', cookies).code(204).send();
      });
    },
    { prefix: '/forget' },
  );
}

/** Only a page of a site may ask: a stranger's page could sign visitors out. */
function checkOrigin({ headers: { origin } }: FastifyRequest, sites: readonly Site[]): void {
  if (isOriginOf(sites, origin)) return;
  throw problem(
    403,
    'origin-not-allowed',
    'Only pages of a site of this collector may ask for this.',
    'Start the collector with the origin of the page, as in "--site id=https://www.example.com".',
  );
}

function forgottenOf(body: unknown): Static<typeof Forgotten> {
  try {
    const given: unknown = JSON.parse(String(body));
    if (Value.Check(Forgotten, given)) return given;
  } catch {
    // No JSON: said below.
  }
  throw problem(
    400,
    'forget-malformed',
    'The names of the cookies cannot be read.',
    'Send {"names": ["…"]} with 1 to 50 names of 128 characters at most, and in "paths" up to 8 paths.',
  );
}

/** What a cookie's name may be made of (RFC 6265, "token"), so that a name makes no field of its own. */
const NAME = /^[\w!#$%&'+.^`|~-]+$/;

/**
 * Expired `Set-Cookie` fields: for the cookies of a request whose names match at every path; for those that are named in
 * full and did not come along at each path but `/`, because a browser does not send them here.
 */
function cookiesToExpire(
  { headers, hostname, protocol }: FastifyRequest,
  { names, paths = [] }: Static<typeof Forgotten>,
): string[] {
  const carried = (headers.cookie ?? '').split('; ').map((pair) => pair.split('=', 1)[0] ?? '');
  const isAskedFor = (cookie: string) => names.some((name) => isNamed(name, cookie));
  const partitions = protocol === 'https' ? ['', '; Secure; Partitioned'] : [''];
  const here = new Set(carried.filter((cookie) => cookie !== '' && isAskedFor(cookie)));
  const elsewhere = names.filter((name) => NAME.test(name) && !here.has(name));
  const deeper = [...new Set(paths)].filter((path) => path !== '/');
  const expire = (cookie: string, at: readonly string[]) =>
    at.flatMap((path) =>
      domainsOf(hostname).flatMap((domain) =>
        partitions.map(
          (partitioned) => `${cookie}=; Max-Age=0; Path=${path}; HttpOnly${domain}${partitioned}`,
        ),
      ),
    );
  return [
    ...[...here].flatMap((cookie) => expire(cookie, ['/', ...deeper])),
    ...elsewhere.flatMap((cookie) => expire(cookie, deeper)),
  ];
}

/** The forms of the `Domain` attribute: none, the host and each parent domain that is more than a top-level one. */
function domainsOf(host: string): string[] {
  const labels = isIP(host) ? [] : host.split('.');
  return ['', ...labels.slice(0, -1).map((_, index) => `; Domain=${labels.slice(index).join('.')}`)];
}
