import type { ConsentEvent } from '../../protocol/consent-event.ts';
import { countEvent, dayOf, type Counter } from '../../report/counters.ts';
import type { Arrival } from '../store.ts';
import { decisionTimeOf } from '../../report/decision-time.ts';
import { foldCounters } from './fold-counters.ts';

/**
 * Adds up what a batch counts.
 *
 * The events of a batch are much alike: those that count alike are counted once, times their number.
 */
export class CounterTally {
  readonly #alike = new Map<string, { readonly counters: readonly Counter[]; n: number }>();
  readonly #counters: Counter[] = [];

  /** Adds counters. */
  add(counters: readonly Counter[]): void {
    this.#counters.push(...counters);
  }

  /** Adds what an event counts; everything that `countEvent` looks at is in the key. */
  addEvent(event: ConsentEvent, { receivedAt, days = {}, circumstances = {} }: Arrival): void {
    const { site, language, occasion, layer, method, revision, pageGroup, build, states } = event;
    const { device, placement, country } = circumstances;
    const day = days[site] ?? dayOf(receivedAt);
    const key = [
      ...[site, day, language, occasion, layer, method, revision, pageGroup],
      ...[build, decisionTimeOf(event.decisionMs), device, placement, country, JSON.stringify(states)],
    ].join('\n');
    const known = this.#alike.get(key);
    if (known) known.n += 1;
    else this.#alike.set(key, { counters: countEvent(event, day, circumstances), n: 1 });
  }

  /** All of it, one counter for each key. */
  sums(): Counter[] {
    const times = [...this.#alike.values()].flatMap(({ counters, n }) =>
      counters.map((counter) => ({ ...counter, n: counter.n * n })),
    );
    return foldCounters([...this.#counters, ...times]);
  }
}
