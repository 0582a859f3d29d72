/** Makes the consent event of a decision. */
import { transition, type Transition } from '../consent/transition.ts';
import type { Decision } from '../consent/decision.ts';
import type { ConsentEvent, OwnMethod } from '../protocol/consent-event.ts';
import { VERSION } from '../version.ts';
import { uuidV7 } from './uuid-v7.ts';

/** Where the visitor was asked. */
export interface Setting {
  readonly config: {
    readonly site: string;
    readonly purposes: readonly { readonly id: string }[];
    /** Address of the collector, relative to `base`; without one nothing is sent. */
    readonly collector?: string;
    readonly revision?: number;
    readonly pageGroup?: string;
    readonly variant?: string;
    readonly profile?: string;
  };
  readonly base: URL;
  /** What is told of the page beside the events: counted, and kept with none of them (LB-51). */
  readonly circumstances?: object;
  readonly language: string;
}

/** A decision with how it came about. */
export interface Decided {
  /** What was stored before, whether it counted or not. */
  readonly before: Decision | undefined;
  readonly decision: Decision;
  /** Whether a purpose had no answer that counted. */
  readonly wasOpen: boolean;
  /** What was granted, in force, until then: ids of purposes, and `purpose:service`. */
  readonly grantedBefore: readonly string[];
  readonly act: {
    readonly method: OwnMethod;
    readonly layer: ConsentEvent['layer'];
    readonly decisionMs: number | undefined;
  };
}

/** An event on its way; what is undefined in it is left out when it is sent as JSON. */
export type Draft = {
  readonly [Field in Exclude<keyof ConsentEvent, 'notice' | 'method' | 'evidence'>]-?:
    ConsentEvent[Field] | undefined;
} & Pick<ConsentEvent, 'notice'> & {
    readonly id: string;
    readonly method: OwnMethod;
    readonly decidedAt: number;
  };

/** The event of a decision, as the collector takes it. */
export function consentEvent({ config, language }: Setting, decided: Decided, now: number): Draft {
  const { before, decision, grantedBefore, wasOpen, act } = decided;
  const services = Object.keys(decision.answers).filter((need) => need.includes(':'));
  const needs = config.purposes.map(({ id }) => id).concat(services);
  const states = needs.map((need): [string, Transition] => [
    need,
    transition(grantedBefore.includes(need), decision.answers[need]?.grant === 'granted'),
  ]);
  return {
    schema: 'may-i/consent-event/1',
    id: uuidV7(now),
    site: config.site,
    // Without a grant there is no id, now or before (LB-08).
    consentId: decision.consentId,
    decidedAt: now,
    occasion: !before ? 'first' : wasOpen ? 'asked-again' : 'changed',
    states: Object.fromEntries(states),
    revision: config.revision ?? 1,
    language,
    // Where the region decides, everybody is asked by the strictest all the same.
    profile: config.profile?.match(/^(?!by)/) ? config.profile : 'eu-strict',
    build: config.variant ? `${VERSION}+${config.variant}` : VERSION,
    pageGroup: config.pageGroup,
    ...act,
  };
}
