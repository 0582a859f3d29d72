/** Whether the process lives, and whether it can do its work: two questions with two answers. */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { PROBLEMS, unavailable } from '../problem.ts';
import type { Store } from '../store.ts';

const Ok = Type.Object({ status: Type.Literal('ok') });

/**
 * Registers `GET /live`: 200 while the process answers at all; restart it when it does not. And `GET /health`: 200 while
 * a transaction can be made, 503 while not; send it no requests then, but a restart helps nothing.
 */
export function registerHealth(app: FastifyInstance, store: Store): void {
  const described = (summary: string) => ({
    schema: { summary, tags: ['operation'], response: { 200: Ok, '5xx': PROBLEMS['5xx'] } },
  });
  app.get('/live', described('Says that the process answers'), async (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/health', described('Says whether a transaction can be made'), async (_request, reply) => {
    // Adding nothing goes all the way to the writing thread and through an empty transaction.
    await store.count([]).catch((error: unknown) => {
      throw unavailable(error);
    });
    return reply.header('Cache-Control', 'no-store').send({ status: 'ok' });
  });
}
