/** Whom to tell that consent was withdrawn (LB-40), and of what. Pure. */
import type { ConsentEvent } from '../../protocol/consent-event.ts';
import { timeId } from '../access/time-id.ts';
import { idToBytes } from '../database/event-row.ts';
import type { Statement } from '../store.ts';
import { isSafeAddress } from '../summaries/send-report.ts';

/** A recipient of what a site's visitors consent to, who is told when they withdraw it. */
export interface Webhook {
  /** Name for people, in messages and figures. */
  readonly recipient: string;
  readonly site: string;
  /** Where to post the message: https, or http on this machine. */
  readonly url: string;
  /** What it is told of: purposes, or services as `analytics:posthog`. Default: everything. */
  readonly needs?: readonly string[];
  /** Secrets as `whsec_…`: 24 to 64 bytes in base64. Each signs, so that one can be changed for another. */
  readonly secrets: readonly string[];
}

const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;

/** Bytes of a secret (Standard Webhooks, "Signature scheme"). */
const [SECRET_MIN_BYTES, SECRET_MAX_BYTES] = [24, 64];

/** The bytes of a secret; `undefined` where it is none. */
export function secretBytes(secret: string): Uint8Array | undefined {
  const bytes = Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64');
  return bytes.length >= SECRET_MIN_BYTES && bytes.length <= SECRET_MAX_BYTES ? bytes : undefined;
}

/** Says what is wrong with the recipients; `undefined` when nothing is. */
export function webhookProblem(
  webhooks: readonly Webhook[],
  sites: readonly { readonly id: string }[],
): string | undefined {
  for (const [index, { recipient, site, url, secrets }] of webhooks.entries()) {
    if (webhooks.slice(0, index).some((before) => before.recipient === recipient))
      return `the recipient "${recipient}" is named twice: name it once, with all it is told of`;
    if (!sites.some(({ id }) => id === site))
      return `the recipient "${recipient}" is to be told of the site "${site}", and there is no such site`;
    if (!isSafeAddress(url))
      return `"${url}" of the recipient "${recipient}" is no address with https: what is sent names a visitor's consent id`;
    if (secrets.length === 0 || secrets.some((secret) => !secretBytes(secret)))
      return `the recipient "${recipient}" has no secret of the form "whsec_" and 24 to 64 bytes in base64: set ${secretVariable(recipient)}, for example to the output of "echo whsec_$(openssl rand -base64 32)"`;
  }
  return undefined;
}

/** Name of the variable of the environment that holds a recipient's secrets, separated by spaces. */
export function secretVariable(recipient: string): string {
  return `MAY_I_WEBHOOK_${recipient.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * What of an event a recipient is told: the needs that were withdrawn.
 *
 * A service that was not answered for itself goes with its purpose. Whoever is told of a purpose is told of its services.
 */
export function withdrawnFor(
  { needs }: Pick<Webhook, 'needs'>,
  states: ConsentEvent['states'],
): readonly string[] {
  const withdrawn = Object.keys(states)
    .filter((need) => states[need] === 'withdrawn')
    .sort();
  if (!needs) return withdrawn;
  const own = needs.map((need) => (need in states ? need : (need.split(':')[0] ?? need)));
  return withdrawn.filter((need) => own.includes(need) || needs.includes(need.split(':')[0] ?? need));
}

/** The messages that an event makes necessary, as statements for the transaction that stores it. */
export function withdrawalStatements(
  webhooks: readonly Webhook[],
  event: ConsentEvent,
  now: number,
): Statement[] {
  const { consentId, site, states, decidedAt } = event;
  if (consentId === undefined) return [];
  return webhooks.flatMap((webhook) => {
    const needs = webhook.site === site ? withdrawnFor(webhook, states) : [];
    if (needs.length === 0) return [];
    return [addition(webhook, { type: 'consent.withdrawn', consentId, needs, happenedAt: decidedAt, now })];
  });
}

/** The messages that an erasure makes necessary (GDPR Art. 19). */
export function erasureStatements(
  webhooks: readonly Webhook[],
  { consentId, sites, now }: { consentId: string; sites: readonly string[]; now: number },
): Statement[] {
  return webhooks
    .filter(({ site }) => sites.includes(site))
    .map((webhook) =>
      addition(webhook, { type: 'consent.erased', consentId, needs: [], happenedAt: now, now }),
    );
}

/** What a message is about. */
export type MessageType = 'consent.withdrawn' | 'consent.erased';

interface Addition {
  readonly type: MessageType;
  readonly consentId: string;
  readonly needs: readonly string[];
  readonly happenedAt: number;
  readonly now: number;
}

function addition(
  { recipient, site }: Webhook,
  { type, consentId, needs, happenedAt, now }: Addition,
): Statement {
  return {
    query: 'deliveries.add',
    values: {
      id: timeId(now),
      recipient,
      site,
      type,
      consent_id: idToBytes(consentId),
      needs: JSON.stringify(needs),
      happened_at: happenedAt,
      now,
    },
  };
}
