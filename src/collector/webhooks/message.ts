/** A message to a recipient: its body, its signature, and one try to deliver it. */
import { createHmac } from 'node:crypto';
import { bytesToId } from '../database/event-row.ts';
import type { Row } from '../store.ts';
import { secretBytes, type Webhook } from './webhook.ts';

/** A message, the same at each try. */
export interface Message {
  /** Id by which a recipient knows that it has had the message. */
  readonly id: string;
  /** JSON. */
  readonly body: string;
}

/** How a try ended: `gone` when the recipient wants no more (410); `failed` with the reason in one line. */
export type Outcome =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterMs?: number };

/** Longest wait for an answer. A recipient that does more work than that does it after its answer. */
const ANSWER_TIMEOUT_MS = 15_000;

/** Makes the message of a row of the query `deliveries.claim`. Nothing is in it but the id and what happened. */
export function toMessage(row: Row): Message {
  const { id, consent_id: consentId, type, happened_at: happenedAt } = row;
  const needs: unknown = JSON.parse(String(row['needs']));
  return {
    id: `msg_${hexOf(id)}`,
    body: JSON.stringify({
      type,
      timestamp: new Date(Number(happenedAt)).toISOString(),
      data: {
        site: row['site'],
        consentId: hexOf(consentId),
        ...(type === 'consent.withdrawn' && { withdrawn: needs }),
      },
    }),
  };
}

/** Signs a message as Standard Webhooks says: HMAC-SHA-256 over id, time in seconds and body, one for each secret. */
export function signature({ id, body }: Message, seconds: number, secrets: readonly string[]): string {
  return secrets
    .map((secret) =>
      createHmac('sha256', secretBytes(secret) ?? '')
        .update(`${id}.${seconds}.${body}`)
        .digest('base64'),
    )
    .map((signed) => `v1,${signed}`)
    .join(' ');
}

/**
 * Tries once. Only 2xx counts as arrived; a redirect is not followed, because the signature is for this address. Never
 * throws.
 *
 * @param signal Ends the try.
 */
export async function deliver(
  { url, secrets }: Webhook,
  message: Message,
  now: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const seconds = Math.floor(now / 1000);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'may-i',
        'webhook-id': message.id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signature(message, seconds, secrets),
      },
      body: message.body,
    });
    // What it says besides is not read: it may never end.
    await answer.body?.cancel();
    if (answer.ok) return { kind: 'arrived' };
    if (answer.status === 410) return { kind: 'gone' };
    const seen = Number(answer.headers.get('retry-after'));
    return {
      kind: 'failed',
      reason: `status ${answer.status}`,
      ...(seen > 0 && { retryAfterMs: seen * 1000 }),
    };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${ANSWER_TIMEOUT_MS / 1000} seconds`;
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message;
}

function hexOf(value: unknown): string {
  return value instanceof Uint8Array ? bytesToId(value) : '';
}
