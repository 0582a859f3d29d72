/** How a consent event lies in the table `events`. */
import { randomBytes } from 'node:crypto';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import type { ConsentEvent } from '../../protocol/consent-event.ts';
import type { Delivery } from '../../report/counters.ts';
import type { Arrival } from '../store.ts';

/** Difference between two clocks from which an event is marked (PR-09). */
const SKEW_MS = MS_PER_DAY;

/** Time from the choice to its receipt from which an event is late. */
const LATE_MS = MS_PER_DAY;

/** How long an outbox tries (PR-11), and the time that its last try may take. */
const REPLAY_MS = 31 * MS_PER_DAY;

const SALT_BYTES = 16;
const SALTS_AT_ONCE = 256;

/** Values of one row, by column. */
export type EventRow = Record<string, Uint8Array | number | string | null>;

/**
 * Makes the row of an event.
 *
 * @param numberOf Returns the number of a term, as the table `terms` has it.
 */
export function toEventRow(
  event: ConsentEvent,
  arrival: Arrival,
  numberOf: (term: string) => number,
): EventRow {
  const { site, occasion, method, layer, states, language, profile, build, page_group, notice } =
    termsByColumn(event);
  const optional = (term: string | undefined) => (term === undefined ? null : numberOf(term));
  return {
    id: idToBytes(event.id),
    consent_id: event.consentId === undefined ? null : idToBytes(event.consentId),
    site: numberOf(site),
    received_at: arrival.receivedAt,
    decided_at: event.decidedAt,
    skewed: isSkewed(event, arrival) ? 1 : 0,
    occasion: numberOf(occasion),
    method: numberOf(method),
    layer: numberOf(layer),
    states: numberOf(states),
    revision: event.revision,
    language: numberOf(language),
    profile: numberOf(profile),
    build: numberOf(build),
    page_group: optional(page_group),
    decision_ms: event.decisionMs ?? null,
    // For the leaf of the seal: without it nobody can tell what a leaf is a hash of.
    salt: nextSalt(),
    notice: optional(notice),
    evidence: event.evidence ?? null,
  };
}

/** The terms that the row of an event refers to, as the table `terms` has them. */
export function termsOf(event: ConsentEvent): string[] {
  return Object.values(termsByColumn(event)).filter((term) => term !== undefined);
}

function termsByColumn(event: ConsentEvent) {
  const { site, occasion, method, layer, states, language, profile, build, pageGroup, notice } = event;
  return {
    ...{ site, occasion, method, layer, language, profile, build, notice },
    states: writeStates(states),
    page_group: pageGroup,
  };
}

/**
 * Says whether the times of an event cannot be right: the clock of the sender was off when it sent, the choice lies ahead
 * of that clock, or further back than an outbox tries. An old event from a right clock is a replay, and not marked.
 */
export function isSkewed(
  { decidedAt }: Pick<ConsentEvent, 'decidedAt'>,
  { receivedAt, sentAt = receivedAt }: Arrival,
): boolean {
  const age = sentAt - decidedAt;
  return Math.abs(sentAt - receivedAt) > SKEW_MS || age < -SKEW_MS || age > REPLAY_MS;
}

/** Says how an event that is stored came, where that is counted: by its row alone, so that it can be counted again. */
export function deliveryOf(
  { decidedAt }: Pick<ConsentEvent, 'decidedAt'>,
  { receivedAt, isSkewed }: { readonly receivedAt: number; readonly isSkewed: boolean },
): Delivery | undefined {
  if (isSkewed) return 'wrong-clock';
  return receivedAt - decidedAt > LATE_MS ? 'late' : undefined;
}

/** Turns a UUID or 32 hexadecimal digits into 16 bytes. */
export function idToBytes(id: string): Uint8Array {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** Writes bytes as hexadecimal digits. */
export function bytesToId(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

let salts = randomBytes(0);

// A call for random bytes costs as much as storing an event: they are fetched for many at once, and each used once.
function nextSalt(): Uint8Array {
  if (salts.length < SALT_BYTES) salts = randomBytes(SALT_BYTES * SALTS_AT_ONCE);
  const salt = salts.subarray(0, SALT_BYTES);
  salts = salts.subarray(SALT_BYTES);
  return salt;
}

// In alphabetical order, so that the same states are the same term whatever order a browser sent them in.
function writeStates(states: ConsentEvent['states']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1))));
}
