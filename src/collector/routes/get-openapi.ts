/** `GET /openapi.json`: what the collector takes and answers, made from the schemas that check it. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { SESSION_COOKIE } from '../access/sessions.ts';
import { VERSION } from '../../version.ts';

/** Collects the schemas of all routes that are registered after it. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'May I: the collector',
        version: VERSION,
        description: 'Takes consent events and keeps them. Every error is a problem (RFC 9457) with a code.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [
        { name: 'events', description: 'What the outbox of a browser sends.' },
        { name: 'rights', description: 'What a visitor may ask, with the consent id of the own browser.' },
        { name: 'site', description: 'What the site says of itself.' },
        { name: 'operation', description: 'For whoever runs the collector.' },
        { name: 'report', description: 'Figures of a site: counters, with nothing of a person in them.' },
        { name: 'sites', description: 'The sites of the collector: adding, changing, pausing.' },
        {
          name: 'records',
          description: 'What is held of a person, for an officer. Each look is written down.',
        },
        { name: 'requests', description: 'Requests of visitors with their due dates, and who did what.' },
        { name: 'proof', description: 'What was shown, and the files that prove it.' },
        { name: 'texts', description: 'What visitors read: editing, preview and publication.' },
        { name: 'session', description: 'Who asks, where it is a person with a browser.' },
      ],
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'The token of the collector, or one that `may-i token add` made with the scope.',
          },
          session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        },
      },
    },
  });
}

/** Either way of saying who asks. */
export const SIGNED_IN = [{ token: [] }, { session: [] }];

/** Describes a route of those who have signed in. */
export const forStaff = (tag: string, summary: string) => ({ summary, tags: [tag], security: SIGNED_IN });

/** Registers the route. */
export function registerOpenApi(app: FastifyInstance): void {
  app.get('/openapi.json', (_request, reply) =>
    reply.header('Cache-Control', 'no-cache').type('application/json; charset=utf-8').send(openApi(app)),
  );
}

/** The description as text, the same in every run. Call when all routes are registered. */
export function openApi(app: FastifyInstance): string {
  return `${JSON.stringify(app.swagger(), undefined, 2)}\n`;
}
