/** `GET /openapi.json`: what the collector takes and answers, made from the schemas that check it. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
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
        { name: 'site', description: 'What the site says of itself.' },
        { name: 'operation', description: 'For whoever runs the collector.' },
      ],
    },
  });
}

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
