/**
 * `POST /events`: takes one consent event, or what waited in an outbox as one batch, and keeps it.
 *
 * Answers 2xx only when what it took is durable, and also for an event that it has already: the outbox sends again when
 * it is not sure that the first try arrived, so the same id twice is normal. An event whose time looks wrong is kept
 * and marked, not refused (PR-09). What it refuses for good it names, so that the sender can say so.
 */
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { ConsentBatch, ConsentEvent } from '../../protocol/consent-event.ts';

import { addressKey } from '../address-key.ts';
import { choiceCookie } from '../choice-cookie.ts';
import { countryOf } from '../country.ts';
import { checkBody, type CheckedEvent, type WrongField } from '../check-event.ts';
import { problem, PROBLEMS, ProblemSchema, unavailable, type Problem } from '../problem.ts';
import type { Metrics } from '../metrics.ts';
import type { NoticeWatch } from '../proof/unpublished.ts';
import { dayAt, isTestOf, originOf, type Site } from '../sites.ts';
import type { Store } from '../store.ts';
import type { Dispatcher } from '../webhooks/dispatch.ts';
import { withdrawalStatements, type Webhook } from '../webhooks/webhook.ts';

/** Longest body, in bytes: what a browser lets a page send while it is being left (64 KiB, Fetch: keepalive). */
export const BODY_LIMIT_BYTES = 64 * 1024;

/** Seconds that a browser may keep the answer to its preflight; Chromium keeps none longer than two hours. */
const PREFLIGHT_SECONDS = 7_200;

/** What the route needs. */
export interface EventDeps {
  readonly sites: readonly Site[];
  readonly store: Store;
  /** Header in which the operator's edge names the country; without one no country is counted. */
  readonly countryHeader?: string | undefined;
  /** Posts that one address may send in a minute. */
  readonly eventsPerMinute: number;
  readonly metrics: Pick<Metrics, 'events'>;
  /** Who looks whether what was shown was published (PR-02). */
  readonly noticeWatch: Pick<NoticeWatch, 'look'>;
  /** Whom to tell of withdrawals, and who does it. */
  readonly webhooks: readonly Webhook[];
  readonly dispatcher: Pick<Dispatcher, 'wake'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Reply to a batch of which something was refused for good; all else of it is durable. */
const PartlyRefused = Type.Object(
  {
    refused: Type.Array(
      Type.Intersect([
        Type.Object({ index: Type.Integer({ minimum: 0, description: 'Place of the event in the batch.' }) }),
        ProblemSchema,
      ]),
    ),
  },
  { description: 'Some events are refused for good; all others are stored.' },
);

/** What the route takes and answers, for the description of the interface. */
const DESCRIPTION = {
  summary: 'Keeps consent events',
  description:
    'Answered when the events are durable. An id is stored once: whoever is not sure sends again. Takes text/plain, too.',
  tags: ['events'],
  body: Type.Union([ConsentEvent, ConsentBatch]),
  response: {
    200: PartlyRefused,
    204: Type.Null({ description: 'All of it is durable.' }),
    ...PROBLEMS,
  },
};

/** Registers the route and its preflight. */
export function registerEvents(app: FastifyInstance, deps: EventDeps): void {
  app.register(eventsScope(deps), { prefix: '/events' });
}

function eventsScope(deps: EventDeps): FastifyPluginAsync {
  const { sites, store, countryHeader, eventsPerMinute, metrics, noticeWatch, webhooks, dispatcher, now } =
    deps;
  // Asked each time: sites are added while the collector runs.
  const siteOf: SiteOf = (id) => sites.find((site) => site.id === id);
  return async (scope) => {
    await scope.register(cors, {
      delegator: (_request, done) =>
        done(null, {
          origin: originOf(sites),
          methods: ['POST'],
          allowedHeaders: ['Content-Type'],
          // The choice cookie comes along from another host of the same site only where the answer allows it.
          credentials: sites.some(({ cookieDomain }) => cookieDomain !== undefined),
          maxAge: PREFLIGHT_SECONDS,
          strictPreflight: false,
        }),
    });
    await scope.register(rateLimit, limitOf(eventsPerMinute, now));
    scope.removeAllContentTypeParsers();
    // A page that is being left sends text/plain: other types would need a preflight first.
    scope.addContentTypeParser<string>(
      ['application/json', 'text/plain'],
      { parseAs: 'string' },
      (_request, body, done) => done(null, body),
    );
    // `checkBody` looks at the text itself; the schemas describe it.
    scope.setValidatorCompiler(() => () => true);
    scope.post('', { bodyLimit: BODY_LIMIT_BYTES, schema: DESCRIPTION }, async (request, reply) => {
      const checked = checkBody(typeof request.body === 'string' ? request.body : '');
      if (!checked.ok) {
        metrics.events('refused', 1);
        throw malformed(checked.fields);
      }
      const { events, refused, problems } = sort(checked.events, request, siteOf);
      metrics.events('refused', refused.length);
      if (events.length === 0 && problems[0]) throw problems[0];
      const receivedAt = now();
      const sent = checked.sentAt === undefined ? {} : { sentAt: checked.sentAt };
      const circumstances = { ...checked.circumstances, ...countryOf(request, countryHeader) };
      const messages = events.map((event) => withdrawalStatements(webhooks, event, receivedAt));
      const written = await store
        .insert(
          events,
          {
            receivedAt,
            ...sent,
            days: daysOf(events, siteOf, receivedAt),
            testSites: testSitesOf(events, siteOf, request.headers.origin),
            circumstances,
          },
          messages,
        )
        .catch((error: unknown) => {
          throw unavailable(error);
        });
      if (messages.some(({ length }) => length > 0)) dispatcher.wake();
      const stored = written.filter((one) => one === 'stored').length;
      void noticeWatch.look(events.filter((_event, index) => written[index] === 'stored'));
      metrics.events('stored', stored);
      metrics.events('duplicate', written.length - stored);
      const site = siteOf(events[0]?.site ?? '');
      const profiles = events.map(({ profile }) => profile);
      const cookie = site && choiceCookie(request, site, receivedAt, profiles);
      if (cookie !== undefined) void reply.header('Set-Cookie', cookie);
      if (refused.length === 0) return reply.code(204).send();
      return reply.send({ refused });
    });
  };
}

/** Finds a site. */
type SiteOf = (id: string) => Site | undefined;

/** Gives the day of receipt at each site that has events here. */
function daysOf(events: readonly ConsentEvent[], siteOf: SiteOf, receivedAt: number): Record<string, string> {
  return Object.fromEntries(events.map(({ site }) => [site, dayAt(siteOf(site) ?? {}, receivedAt)]));
}

/** Lists the sites that have events here and are tried by their own people on pages of this origin. */
function testSitesOf(events: readonly ConsentEvent[], siteOf: SiteOf, origin: string | undefined): string[] {
  const ids = [...new Set(events.map(({ site }) => site))];
  return ids.filter((id) => isTestOf(siteOf(id) ?? {}, origin));
}

type Refused = Static<typeof PartlyRefused>['refused'];

/** Parts what can be kept from what cannot. */
function sort(
  checked: readonly CheckedEvent[],
  { headers: { origin } }: FastifyRequest,
  siteOf: SiteOf,
): { events: ConsentEvent[]; refused: Refused; problems: Problem[] } {
  const events: ConsentEvent[] = [];
  const refused: Refused = [];
  const problems: Problem[] = [];
  for (const [index, one] of checked.entries()) {
    const problem = refusalOf(one, origin, siteOf);
    if (problem) {
      problems.push(problem);
      refused.push({ index, ...problem.body });
    } else if (one.ok) events.push(one.event);
  }
  return { events, refused, problems };
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
        `At most ${max} requests a minute. Send again after the time in Retry-After.`,
      ),
  };
}

function malformed(fields: readonly WrongField[]): Problem {
  const list = fields.map(({ path, expected }) => `${path || 'the body'}: ${expected}`).join('; ');
  return problem(400, 'event-malformed', 'The event is not as the schema says.', `Expected at ${list}.`, {
    fields,
  });
}

function refusalOf(checked: CheckedEvent, origin: string | undefined, siteOf: SiteOf): Problem | undefined {
  if (!checked.ok) return malformed(checked.fields);
  const site = siteOf(checked.event.site);
  if (!site) {
    return problem(
      404,
      'site-unknown',
      `There is no site "${checked.event.site}" here.`,
      'Correct "site" in the configuration of the page, or start the collector with --site <id>=<origin>.',
    );
  }
  if (site.isPaused) {
    return problem(
      403,
      'site-paused',
      `The site "${site.id}" is paused here.`,
      'Take it up again at /report/texts.html of the collector.',
    );
  }
  // Only browsers send the header, and they send it with every POST. Without it there is nothing to check.
  if (origin === undefined || site.origins.includes(origin)) return undefined;
  return problem(
    403,
    'origin-not-allowed',
    `Pages of this origin may not send events for "${site.id}".`,
    'Add the origin to the site, where the collector starts (--site <id>=<origin>,<origin>) or in its page for texts.',
  );
}
