import type { ConsentEvent } from '../../protocol/consent-event.ts';
import {
  countDelivery,
  countEvent,
  countTest,
  countWithdrawal,
  dayOf,
  isReported,
  type Circumstances,
  type Counter,
  type Delivery,
} from '../../report/counters.ts';
import type { Arrival } from '../store.ts';
import { decisionTimeOf } from '../../report/decision-time.ts';
import { withdrawalTimeOf, type TimedChoice } from '../../report/withdrawal-time.ts';
import { deliveryOf, isSkewed } from './event-row.ts';
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

  /** Adds that an event came which is stored already. */
  addDuplicate({ site, method }: ConsentEvent, arrival: Arrival): void {
    if (isTest(site, arrival) || !isReported(method)) return;
    this.#counters.push(countDelivery(site, dayAt(site, arrival), 'sent-again'));
  }

  /** Adds what an event counts; everything that `countEvent` looks at is in the key. */
  addEvent(event: ConsentEvent, arrival: Arrival): void {
    const { site, language, occasion, layer, method, revision, pageGroup, build, states } = event;
    const { receivedAt, circumstances = {} } = arrival;
    const { device, placement, country } = circumstances;
    const day = dayAt(site, arrival);
    if (isTest(site, arrival)) {
      this.#counters.push(countTest(site, day, 'event-test'));
      return;
    }
    const delivery = deliveryOf(event, { receivedAt, isSkewed: isSkewed(event, arrival) });
    const key = [
      ...[site, day, language, occasion, layer, method, revision, pageGroup],
      ...[
        build,
        decisionTimeOf(event.decisionMs),
        device,
        placement,
        country,
        delivery,
        JSON.stringify(states),
      ],
    ].join('\n');
    const known = this.#alike.get(key);
    if (known) known.n += 1;
    else this.#alike.set(key, { counters: countersOf(event, day, { circumstances, delivery }), n: 1 });
  }

  /**
   * Adds how long it took until something was taken back.
   *
   * @param stored Other choices that are stored of its consent id.
   */
  addWithdrawal(event: ConsentEvent, arrival: Arrival, stored: readonly TimedChoice[]): void {
    const { decidedAt, states, site } = event;
    if (isTest(site, arrival)) return;
    const { receivedAt } = arrival;
    const withdrawal = { decidedAt, states, receivedAt, isSkewed: isSkewed(event, arrival) };
    this.#counters.push(countWithdrawal(site, dayAt(site, arrival), withdrawalTimeOf(withdrawal, stored)));
  }

  /** All of it, one counter for each key. */
  sums(): Counter[] {
    const times = [...this.#alike.values()].flatMap(({ counters, n }) =>
      counters.map((counter) => ({ ...counter, n: counter.n * n })),
    );
    return foldCounters([...this.#counters, ...times]);
  }
}

function isTest(site: string, { testSites = [] }: Arrival): boolean {
  return testSites.includes(site);
}

function dayAt(site: string, { receivedAt, days = {} }: Arrival): string {
  return days[site] ?? dayOf(receivedAt);
}

function countersOf(
  event: ConsentEvent,
  day: string,
  {
    circumstances,
    delivery,
  }: { readonly circumstances: Circumstances; readonly delivery: Delivery | undefined },
): Counter[] {
  const counters = countEvent(event, day, circumstances);
  return delivery === undefined || !isReported(event.method)
    ? counters
    : [...counters, countDelivery(event.site, day, delivery)];
}
