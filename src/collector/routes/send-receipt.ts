import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS } from '../problem.ts';
import type { Receipt } from '../proof/receipt.ts';
import { receiptJsonLd } from '../proof/receipt-json-ld.ts';

/** What a route with a receipt answers, for the description of the interface. */
export const RECEIPT_RESPONSES = {
  200: {
    description: 'The receipt: docs/proof.md.',
    content: {
      'application/json': { schema: Type.Any() },
      'application/ld+json': { schema: Type.Any() },
    },
  },
  ...PROBLEMS,
} as const;

/** Answers with a receipt: as JSON-LD where the request asks for `application/ld+json`, else as JSON. */
export function sendReceipt(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  receipt: Receipt,
): FastifyReply {
  const isLinked = headers.accept?.includes('application/ld+json') ?? false;
  return reply
    .header('Cache-Control', 'no-store')
    .header('Vary', 'Accept')
    .header('Content-Disposition', `attachment; filename="may-i-receipt.${isLinked ? 'jsonld' : 'json'}"`)
    .type(isLinked ? 'application/ld+json' : 'application/json; charset=utf-8')
    .send(`${JSON.stringify(isLinked ? receiptJsonLd(receipt) : receipt, null, 2)}\n`);
}
