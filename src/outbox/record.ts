/**
 * The record chunk's door: writes down what was decided, for the visitor and for the collector.
 *
 * A choice is in force before this is called and stays so whatever happens here (PR-11).
 */
import { update } from 'idb-keyval';
import { transition } from '../consent/transition.ts';
import type { Decision } from '../consent/decision.ts';
import type { ConsentEvent } from '../protocol/consent-event.ts';
import { VERSION } from '../version.ts';
import { database } from './database.ts';
import { deliver, send } from './outbox.ts';
import { uuidV7 } from './uuid-v7.ts';

/** Where and how the visitor was asked. */
export interface Setting {
  readonly site: string;
  /** Purposes of the notice, by id. */
  readonly purposes: readonly string[];
  /** Absolute address of the collector, ending in a slash; without one nothing is sent. */
  readonly collector: string | undefined;
  readonly revision: number;
  readonly language: string;
  readonly pageGroup: string | undefined;
}

/** A decision with how it came about. */
export interface Decided {
  readonly decision: Decision;
  readonly grantedBefore: readonly string[];
  /** What was stored before, whether it counted or not. */
  readonly before: Decision | undefined;
  /** Whether a purpose had no answer that counted. */
  readonly wasOpen: boolean;
  readonly act: {
    readonly method: ConsentEvent['method'];
    readonly layer: ConsentEvent['layer'];
    readonly decisionMs?: number | undefined;
  };
}

/** The event of a decision, as the collector takes it. */
export function consentEvent(setting: Setting, decided: Decided, now: number): ConsentEvent {
  const { before, decision, grantedBefore, wasOpen, act } = decided;
  const { site, purposes, revision, language, pageGroup } = setting;
  const states = purposes.map((id) => [
    id,
    transition(grantedBefore.includes(id), decision.answers[id]?.grant === 'granted'),
  ]);
  return {
    schema: 'may-i/consent-event/1',
    id: uuidV7(now),
    site,
    // Without a grant there is no id, now or before (LB-08).
    ...(decision.consentId && { consentId: decision.consentId }),
    decidedAt: now,
    occasion: !before ? 'first' : wasOpen ? 'asked-again' : 'changed',
    method: act.method,
    layer: act.layer,
    states: Object.fromEntries(states),
    revision,
    language,
    profile: 'eu-strict',
    build: VERSION,
    ...(pageGroup && { pageGroup }),
    ...(act.decisionMs !== undefined && { decisionMs: Math.min(act.decisionMs, 86_400_000) }),
  };
}

/**
 * Keeps the event in the visitor's own record and in the outbox, and delivers it.
 *
 * Resolves when it is written down, before it is delivered: whoever leaves the page then loses nothing.
 */
export async function record(setting: Setting, decided: Decided): Promise<void> {
  const event = consentEvent(setting, decided, Date.now());
  const kept = update<ConsentEvent[]>('record', (events = []) => [...events, event], database);
  if (setting.collector === undefined) return kept;
  await Promise.all([kept, send(setting.collector, event)]);
}

/** Delivers what earlier pages left. */
export async function resume(setting: Setting): Promise<void> {
  if (setting.collector !== undefined) await deliver(setting.collector);
}
