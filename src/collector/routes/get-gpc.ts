import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';

/**
 * Registers `GET /.well-known/gpc.json`: says that the site honours Global Privacy Control, and since when (LB-47).
 *
 * The web server of the site has to forward that address: it counts at the root of the site's own host alone.
 *
 * @param lastUpdate Day of the statement, `YYYY-MM-DD`.
 */
export function registerGpc(app: FastifyInstance, lastUpdate: string): void {
  const answer = { gpc: true, lastUpdate } as const;
  const schema = Type.Object({ gpc: Type.Literal(true), lastUpdate: Type.String({ format: 'date' }) });
  app.get(
    '/.well-known/gpc.json',
    {
      schema: {
        summary: 'Says that the site honours Global Privacy Control',
        tags: ['site'],
        response: { 200: schema },
      },
    },
    (_request, reply) =>
      reply
        .headers({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=86400' })
        .type('application/json')
        .send(answer),
  );
}
