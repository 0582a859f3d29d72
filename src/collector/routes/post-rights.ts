/**
 * `POST /rights/access`, `/rights/receipt`, `/rights/erasure`, `/rights/objection`: what a visitor may ask of the collector about the
 * records of the own browser, with the consent id that the browser holds and without an account (SD-10, SD-11, SD-12).
 *
 * The id is 128 random bits: who has it is the browser, or was given it by the browser. It comes in the body, so no log
 * has it, and an id that is not held gets one and the same answer, whether it ever was or not.
 */
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem, PROBLEMS, unavailable, type Problem } from '../problem.ts';
import { addressKey } from '../address-key.ts';
import type { FindPlace } from '../proof/inclusion.ts';
import { makeReceipt } from '../proof/receipt.ts';
import type { Eraser } from '../rights/erase.ts';
import { locate, LocatedRecord } from '../rights/located-record.ts';
import { readRecords } from '../rights/read-records.ts';
import { originOf, type Site } from '../sites.ts';
import type { Queries } from '../store.ts';
import { RECEIPT_RESPONSES, sendReceipt } from './send-receipt.ts';

/** What the routes need. */
export interface RightsDeps {
  readonly sites: readonly Site[];
  readonly store: Queries;
  readonly eraser: Eraser;
  readonly findPlace: FindPlace;
  /** Where the records are kept, in words (SD-19). */
  readonly storageLocation: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Longest body, in bytes: an id and its name have 51. */
const BODY_LIMIT_BYTES = 256;

/** Requests that one address may make in a minute: a person needs two, a guesser 2^127. */
const MAX_PER_MINUTE = 30;

const Asked = Type.Object(
  { consent_id: Type.String({ pattern: '^[0-9a-f]{32}$', description: 'The one that the browser holds.' }) },
  { additionalProperties: false },
);

/** What each route says of itself; none asks for an account. */
const described = (summary: string) => ({
  summary,
  description: 'Asks about the sites of the `Origin` of the page, all without one. Takes text/plain, too.',
  tags: ['rights'],
  body: Asked,
});
const SUMMARIES = {
  erasure: 'Erases everything that is held of a consent id',
  objection: 'Erases it, because the person objects to what was based on it',
} as const;

/** Registers the routes and their preflights. */
export function registerRights(app: FastifyInstance, deps: RightsDeps): void {
  const { sites, store, eraser, findPlace, storageLocation, now } = deps;
  const keyOf = addressKey(now);
  app.register(
    async (scope) => {
      await scope.register(cors, {
        origin: originOf(sites),
        methods: ['POST'],
        strictPreflight: false,
      });
      await scope.register(rateLimit, {
        max: MAX_PER_MINUTE,
        timeWindow: 60_000,
        keyGenerator: (request) => keyOf(request.ip),
        errorResponseBuilder: (_request, { max }) =>
          problem(
            429,
            'too-many-requests',
            'Too many requests from this address.',
            `At most ${max} a minute. Ask again after the time in Retry-After.`,
          ),
      });
      scope.removeAllContentTypeParsers();
      // As text/plain the request needs no preflight.
      scope.addContentTypeParser<string>(
        ['application/json', 'text/plain'],
        { parseAs: 'string' },
        (_request, body, done) => done(null, body),
      );
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('Cache-Control', 'no-store');
      });

      // `consentIdOf` looks at the text itself; the schemas describe it.
      scope.setValidatorCompiler(() => () => true);
      const access = {
        ...described('Gives every record that is held of a consent id'),
        response: { 200: Type.Object({ records: Type.Array(LocatedRecord) }), ...PROBLEMS },
      };
      scope.post('/access', { bodyLimit: BODY_LIMIT_BYTES, schema: access }, async (request) => {
        const [consentId, asking] = [consentIdOf(request), sitesOf(request, sites)];
        const records = await readRecords(store, consentId, asking).catch((error: unknown) => {
          throw unavailable(error);
        });
        if (records.length === 0) throw unknownId();
        return { records: locate(records, storageLocation) };
      });

      const receipt = {
        ...described('Gives the receipt of a consent id, for `may-i verify`, or JSON-LD by `Accept`'),
        response: RECEIPT_RESPONSES,
      };
      scope.post('/receipt', { bodyLimit: BODY_LIMIT_BYTES, schema: receipt }, async (request, reply) => {
        const [consentId, asking] = [consentIdOf(request), sitesOf(request, sites)];
        const asked = { consentId, sites: asking, storageLocation, now: now() };
        const made = await makeReceipt(store, findPlace, asked).catch((error: unknown) => {
          throw unavailable(error);
        });
        if (!made) throw unknownId();
        return sendReceipt(request, reply, made);
      });

      for (const reason of ['erasure', 'objection'] as const) {
        const schema = {
          ...described(SUMMARIES[reason]),
          response: {
            200: Type.Object({
              erased: Type.Integer({ minimum: 1, description: 'Number of records that are gone.' }),
            }),
            ...PROBLEMS,
          },
        };
        scope.post(`/${reason}`, { bodyLimit: BODY_LIMIT_BYTES, schema }, async (request) => {
          const [consentId, asking] = [consentIdOf(request), sitesOf(request, sites)];
          const erased = await eraser
            .erase({ consentId, sites: asking, reason, now: now() })
            .catch((error: unknown) => {
              throw unavailable(error);
            });
          if (erased === 0) throw unknownId();
          return { erased };
        });
      }
    },
    { prefix: '/rights' },
  );
}

function consentIdOf({ body }: FastifyRequest): string {
  try {
    const asked: unknown = JSON.parse(String(body));
    if (Value.Check(Asked, asked)) return asked.consent_id;
  } catch {
    // No JSON: said below.
  }
  throw problem(
    400,
    'rights-malformed',
    'The consent id cannot be read.',
    'Send {"consent_id": "…"} with the 32 hexadecimal digits that the browser holds.',
  );
}

/** A page asks about its own sites alone: sites are strangers to each other. Without an `Origin` it is no page. */
function sitesOf({ headers: { origin } }: FastifyRequest, sites: readonly Site[]): string[] {
  const own = sites.filter(({ origins }) => origin === undefined || origins.includes(origin));
  if (own.length > 0) return own.map(({ id }) => id);
  throw problem(
    403,
    'origin-not-allowed',
    'Only pages of a site of this collector may ask for this.',
    'Start the collector with the origin of the page, as in "--site id=https://www.example.com".',
  );
}

/** Says the same of every id that is not held. */
export function unknownId(): Problem {
  return problem(
    404,
    'rights-unknown-id',
    'Nothing is held under this consent id.',
    'It was never used here, has expired, or was erased.',
  );
}
