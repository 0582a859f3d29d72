/**
 * `POST /events`: takes one consent event and keeps it.
 *
 * Answers 204 only when the event is durable, and also for an event that it has already: the outbox sends again when
 * it is not sure that the first try arrived, so the same id twice is normal. An event whose time looks wrong is kept
 * and marked, not refused (PR-09).
 */
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { addressKey } from '../address-key.ts';
import { checkEvent } from '../check-event.ts';
import { problem, unavailable } from '../problem.ts';
import type { Site } from '../sites.ts';
import type { Store } from '../store.ts';

/** Longest body, in bytes. An event with 50 purposes, the most there may be, has under 4 KiB. */
export const BODY_LIMIT_BYTES = 16 * 1024;

/** Seconds that a browser may keep the answer to its preflight; Chromium keeps none longer than two hours. */
const PREFLIGHT_SECONDS = 7_200;

/** What the route needs. */
export interface EventDeps {
  readonly sites: readonly Site[];
  readonly store: Store;
  /** Events that one address may send in a minute. */
  readonly eventsPerMinute: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Registers the route and its preflight. */
export function registerEvents(app: FastifyInstance, deps: EventDeps): void {
  app.register(eventsScope(deps), { prefix: '/events' });
}

function eventsScope({ sites, store, eventsPerMinute, now }: EventDeps): FastifyPluginAsync {
  return async (scope) => {
    await scope.register(cors, {
      origin: sites.flatMap(({ origins }) => [...origins]),
      methods: ['POST'],
      allowedHeaders: ['Content-Type'],
      maxAge: PREFLIGHT_SECONDS,
      strictPreflight: false,
    });
    await scope.register(rateLimit, limitOf(eventsPerMinute, now));
    scope.removeAllContentTypeParsers();
    // A page that is being left sends text/plain: other types would need a preflight first.
    scope.addContentTypeParser<string>(
      ['application/json', 'text/plain'],
      { parseAs: 'string' },
      (_request, body, done) => done(null, body),
    );
    scope.post('', { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
      const checked = checkEvent(typeof request.body === 'string' ? request.body : '');
      if (!checked.ok) throw malformed(checked.fields);
      checkSender(checked.event.site, request.headers.origin, sites);
      await store.insert(checked.event, now()).catch((error: unknown) => {
        throw unavailable(error);
      });
      return reply.code(204).send();
    });
  };
}

function limitOf(eventsPerMinute: number, now: () => number) {
  const keyOf = addressKey(now);
  return {
    max: eventsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request: { readonly ip: string }) => keyOf(request.ip),
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_request: unknown, { max }: { readonly max: number }) =>
      problem(
        429,
        'too-many-requests',
        'Too many events from this address.',
        `At most ${max} a minute. Send the event again after the time in Retry-After.`,
      ),
  };
}

function malformed(fields: readonly { readonly path: string; readonly expected: string }[]) {
  const list = fields.map(({ path, expected }) => `${path || 'the body'}: ${expected}`).join('; ');
  return problem(400, 'event-malformed', 'The event is not as the schema says.', `Expected at ${list}.`, {
    fields,
  });
}

function checkSender(siteId: string, origin: string | undefined, sites: readonly Site[]): void {
  const site = sites.find(({ id }) => id === siteId);
  if (!site) {
    throw problem(
      404,
      'site-unknown',
      `There is no site "${siteId}" here.`,
      'Correct "site" in the configuration of the page, or start the collector with --site <id>=<origin>.',
    );
  }
  // Only browsers send the header, and they send it with every POST. Without it there is nothing to check.
  if (origin === undefined || site.origins.includes(origin)) return;
  throw problem(
    403,
    'origin-not-allowed',
    `Pages of this origin may not send events for "${siteId}".`,
    'Add the origin to the site where the collector starts: --site <id>=<origin>,<origin>.',
  );
}
