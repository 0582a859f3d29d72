import type { FastifyInstance } from 'fastify';
import { unavailable } from '../problem.ts';
import type { Store } from '../store.ts';

/** Registers `GET /health`: 200 while a transaction can be made, 503 while not. */
export function registerHealth(app: FastifyInstance, store: Store): void {
  app.get('/health', async (_request, reply) => {
    // Adding nothing goes all the way to the writing thread and through an empty transaction.
    await store.count([]).catch((error: unknown) => {
      throw unavailable(error);
    });
    return reply.header('Cache-Control', 'no-store').send({ status: 'ok' });
  });
}
