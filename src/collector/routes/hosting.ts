/** `/api/hosting…`: the sites of the collector; those of the settings to read, others to add, change and pause in a page. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ID_PATTERN } from '../../protocol/consent-event.ts';
import { DEFAULT_TIME_ZONE } from '../../report/site-day.ts';
import { principalOf, type Access } from '../access/access.ts';
import { hostSite, lintSite, type HostingDeps } from '../hosting/host-site.ts';
import type { HostedSite } from '../hosting/hosted-site.ts';
import { problem, PROBLEMS } from '../problem.ts';
import type { Site } from '../sites.ts';
import { STORABLE_PATTERN } from '../storable-text.ts';
import { SIGNED_IN } from './get-openapi.ts';
import { FindingSchema, ifMatch } from './texts.ts';

/** What the routes need. */
export interface HostingRouteDeps extends HostingDeps {
  readonly access: Access;
}

/** Longest configuration, in bytes. */
const BODY_LIMIT_BYTES = 1_048_576;

const Named = Type.Object({
  id: Type.String(),
  name: Type.String(),
  origins: Type.Array(Type.String()),
  testOrigins: Type.Array(Type.String()),
  timeZone: Type.String(),
  isFixed: Type.Boolean({ description: 'That the settings name it: a page changes nothing of it.' }),
  isPaused: Type.Boolean(),
  isServed: Type.Boolean({ description: 'Whether `<site>.js` is served.' }),
  version: Type.Optional(Type.Integer({ description: 'For `If-Match`; absent for a site of the settings.' })),
  changedAt: Type.Optional(Type.Integer({ description: 'Milliseconds since the epoch.' })),
  who: Type.Optional(Type.String()),
  config: Type.Optional(Type.String({ description: 'The configuration, JSON.' })),
});

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100, pattern: STORABLE_PATTERN }),
  origins: Type.Array(Type.String({ maxLength: 300 }), { minItems: 1, maxItems: 200 }),
  testOrigins: Type.Array(Type.String({ maxLength: 300 }), {
    maxItems: 200,
    default: [],
    description: 'Those of them where its own people try it: what comes from there is in no figure.',
  }),
  timeZone: Type.String({ maxLength: 100, default: DEFAULT_TIME_ZONE }),
  config: Type.String({ description: 'JSON, as docs/config.md has it.', maxLength: BODY_LIMIT_BYTES }),
};

const NewSite = Type.Object(
  { id: Type.String({ pattern: ID_PATTERN }), ...fields },
  { additionalProperties: false },
);

const ChangedSite = Type.Object(
  { ...fields, isPaused: Type.Boolean({ default: false }) },
  { additionalProperties: false },
);

function parsed(config: string): unknown {
  try {
    const value: unknown = JSON.parse(config);
    // PostgreSQL keeps no NUL, and neither database half a surrogate pair.
    if (/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)))
      throw new Error('it has a character that is none');
    return value;
  } catch (error) {
    throw problem(
      400,
      'site-malformed',
      'The configuration is not JSON.',
      error instanceof Error ? `${error.message}.` : undefined,
    );
  }
}

function named(site: Site | HostedSite, isFixed: boolean, isServed: boolean) {
  const { id, name = id, origins, testOrigins = [], timeZone = DEFAULT_TIME_ZONE, isPaused = false } = site;
  return {
    ...{ id, name, origins: [...origins], testOrigins: [...testOrigins], timeZone },
    ...{ isFixed, isPaused, isServed },
    ...('version' in site && {
      version: site.version,
      changedAt: site.changedAt,
      who: site.who,
      config: JSON.stringify(site.config, null, 2),
    }),
  };
}

/** Registers the routes. */
export function registerHosting(app: FastifyInstance, deps: HostingRouteDeps): void {
  const { access, siteList, distDir } = deps;
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();
  const described = (summary: string) => ({ summary, tags: ['sites'], security: SIGNED_IN });

  routes.get(
    '/api/hosting',
    {
      schema: {
        ...described('Lists the sites, those of the settings first'),
        response: { 200: Type.Object({ sites: Type.Array(Named) }), ...PROBLEMS },
      },
      preParsing: access.needs('proof'),
    },
    async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      const { sites, isFixed, configOf } = siteList;
      return { sites: sites.map((site) => named(site, isFixed(site.id), configOf(site.id) !== undefined)) };
    },
  );

  routes.post(
    '/api/hosting/check',
    {
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        ...described('Says what the linter says of a configuration'),
        body: Type.Object(
          { id: Type.String({ pattern: ID_PATTERN }), config: fields.config },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ findings: Type.Array(FindingSchema) }), ...PROBLEMS },
      },
      preParsing: access.needs('publish'),
    },
    async ({ body: { id, config } }) => ({ findings: [...(await lintSite(id, parsed(config), distDir))] }),
  );

  routes.post(
    '/api/hosting',
    {
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        ...described('Adds a site, and serves its script'),
        body: NewSite,
        response: { 201: Named, ...PROBLEMS },
      },
      preParsing: access.needs('publish'),
    },
    async (request, reply) => {
      const { body } = request;
      const draft = { ...body, config: parsed(body.config), isPaused: false };
      const site = await hostSite(deps, draft, 0, principalOf(request).name);
      return reply.code(201).send(named(site, false, true));
    },
  );

  routes.post(
    '/api/hosting/:site',
    {
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        ...described('Changes a site, pauses it or takes it up again'),
        params: Type.Object({ site: Type.String({ pattern: ID_PATTERN }) }),
        headers: Type.Object({ 'if-match': Type.Optional(Type.String()) }),
        body: ChangedSite,
        response: { 200: Named, ...PROBLEMS },
      },
      preParsing: access.needs('publish'),
    },
    async (request) => {
      const over = Number(ifMatch(request.headers['if-match']));
      const { body, params } = request;
      const draft = { ...body, id: params.site, config: parsed(body.config) };
      // A version that is none is older than all.
      const site = await hostSite(
        deps,
        draft,
        Number.isInteger(over) && over > 0 ? over : -1,
        principalOf(request).name,
      );
      return named(site, false, !site.isPaused);
    },
  );
}
