/** `GET /api/webhooks`: what recipients have still to be told, and what was given up; `POST /api/webhooks/retry`. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { principalOf, type Access } from '../access/access.ts';
import { auditStatement } from '../access/audit.ts';
import { bytesToId } from '../database/event-row.ts';
import { problem } from '../problem.ts';
import type { Queries } from '../store.ts';
import { CLAIM_MS, type Dispatcher } from '../webhooks/dispatch.ts';
import type { Webhook } from '../webhooks/webhook.ts';

/** What the routes need. */
export interface WebhookDeps {
  readonly store: Queries;
  readonly access: Access;
  readonly webhooks: readonly Webhook[];
  readonly dispatcher: Pick<Dispatcher, 'wake'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Messages in one list. */
const LIST_LIMIT = 100;

const Recipients = Type.Object({
  recipients: Type.Array(
    Type.Object({
      recipient: Type.String(),
      waiting: Type.Integer({ description: 'Messages that are still tried.' }),
      givenUp: Type.Integer({ description: 'Messages that are not tried any more.' }),
      oldest: Type.Optional(Type.Integer({ description: 'Since when the oldest of them waits.' })),
    }),
  ),
  failing: Type.Array(
    Type.Object({
      id: Type.String({ description: 'As in the header webhook-id.' }),
      recipient: Type.String(),
      site: Type.String(),
      type: Type.String(),
      happenedAt: Type.Integer(),
      tries: Type.Integer(),
      failure: Type.String(),
      dueAt: Type.Optional(Type.Integer({ description: 'Next try; absent when it was given up.' })),
    }),
    { description: 'At most 100. No consent id is shown.' },
  ),
});

/** Registers the routes. */
export function registerWebhooks(app: FastifyInstance, deps: WebhookDeps): void {
  const { store, access, webhooks, dispatcher, now } = deps;
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();

  routes.get(
    '/api/webhooks',
    { schema: { response: { 200: Recipients } }, preParsing: access.needs('rights') },
    async (_request, reply) => {
      const [counts, failing] = await Promise.all([
        store.read('deliveries.counts', {}),
        store.read('deliveries.failing', { limit: LIST_LIMIT }),
      ]);
      reply.header('Cache-Control', 'no-store');
      const named = new Set([
        ...webhooks.map(({ recipient }) => recipient),
        ...counts.map(({ recipient }) => String(recipient)),
      ]);
      return {
        recipients: [...named].map((recipient) => {
          const row = counts.find((one) => one['recipient'] === recipient);
          const oldest = row?.['oldest'] ?? null;
          return {
            recipient,
            waiting: Number(row?.['waiting'] ?? 0),
            givenUp: Number(row?.['given_up'] ?? 0),
            ...(oldest !== null && { oldest: Number(oldest) }),
          };
        }),
        failing: failing.map((row) => ({
          id: row['id'] instanceof Uint8Array ? `msg_${bytesToId(row['id'])}` : '',
          recipient: String(row['recipient']),
          site: String(row['site']),
          type: String(row['type']),
          happenedAt: Number(row['happened_at']),
          tries: Number(row['tries']),
          failure: String(row['failure']),
          ...(row['due_at'] !== null && { dueAt: Number(row['due_at']) }),
        })),
      };
    },
  );

  routes.post(
    '/api/webhooks/retry',
    {
      schema: {
        body: Type.Object({ recipient: Type.String({ maxLength: 64 }) }, { additionalProperties: false }),
        response: {
          200: Type.Object({ due: Type.Integer({ description: 'Messages that are tried now.' }) }),
        },
      },
      preParsing: access.needs('rights'),
    },
    async (request) => {
      const { recipient } = request.body;
      if (!webhooks.some((webhook) => webhook.recipient === recipient)) {
        throw problem(
          404,
          'recipient-unknown',
          'There is no such recipient.',
          'Name one of "webhooks" in the settings of the collector.',
        );
      }
      const at = now();
      const [due = []] = await store.write([
        { query: 'deliveries.try-again', values: { recipient, now: at, soon: at + CLAIM_MS } },
        auditStatement({ at, who: principalOf(request).name, action: 'webhook-retry' }),
      ]);
      dispatcher.wake();
      return { due: due.length };
    },
  );
}
