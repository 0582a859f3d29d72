import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Receipt } from '../proof/receipt.ts';
import { receiptJsonLd } from '../proof/receipt-json-ld.ts';

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
