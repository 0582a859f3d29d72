import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PurposeState } from '../../src/protocol/consent-event.ts';
import { withdrawalTimeOf, type TimedChoice } from '../../src/report/withdrawal-time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 31);

const choice = (
  ago: number,
  states: Record<string, PurposeState>,
  changes: Partial<TimedChoice> = {},
): TimedChoice => ({ decidedAt: NOW - ago, receivedAt: NOW - ago, isSkewed: false, states, ...changes });
const taken = choice(0, { analytics: 'withdrawn', marketing: 'renewed' });

describe('withdrawalTimeOf', () => {
  it('puts a time into one class, its lower end in and its upper end out', () => {
    const times = [
      ...[0, HOUR - 1, HOUR, DAY - 1, DAY, 7 * DAY - 1, 7 * DAY, 30 * DAY - 1, 30 * DAY],
      ...[180 * DAY - 1, 180 * DAY, 700 * DAY],
    ];
    assert.deepEqual(
      times.map((ago) => withdrawalTimeOf(taken, [choice(ago, { analytics: 'granted' })])),
      [
        ...['under-1h', 'under-1h', '1h-1d', '1h-1d', '1d-7d', '1d-7d', '7d-30d', '7d-30d'],
        ...['30d-180d', '30d-180d', 'from-180d', 'from-180d'],
      ],
    );
  });

  const cases: [what: string, TimedChoice, TimedChoice[], string][] = [
    ['is not known where nothing is stored', taken, [], 'not-known'],
    [
      'runs from the latest grant, a renewal too',
      taken,
      [choice(9 * DAY, { analytics: 'granted' }), choice(2 * HOUR, { analytics: 'renewed' })],
      '1h-1d',
    ],
    [
      'passes over choices that say nothing of the purpose',
      taken,
      [choice(9 * DAY, { analytics: 'granted' }), choice(2 * HOUR, { marketing: 'granted' })],
      '7d-30d',
    ],
    [
      'is not known where the last word was no grant: one is missing',
      taken,
      [choice(9 * DAY, { analytics: 'granted' }), choice(2 * HOUR, { analytics: 'withdrawn' })],
      'not-known',
    ],
    [
      'runs from the latest of several grants that are taken back at once',
      choice(0, { analytics: 'withdrawn', marketing: 'withdrawn' }),
      [choice(9 * DAY, { analytics: 'granted' }), choice(2 * HOUR, { marketing: 'granted' })],
      '1h-1d',
    ],
    [
      'runs for a service from the grant of its purpose, where it was not answered by itself',
      choice(0, { analytics: 'renewed', 'analytics:posthog': 'withdrawn' }),
      [choice(2 * DAY, { analytics: 'granted' })],
      '1d-7d',
    ],
    [
      'runs for a service from its own grant where it has one',
      choice(0, { analytics: 'renewed', 'analytics:posthog': 'withdrawn' }),
      [choice(2 * DAY, { analytics: 'refused', 'analytics:posthog': 'granted' })],
      '1d-7d',
    ],
    [
      'passes over what was decided later',
      taken,
      [choice(2 * DAY, { analytics: 'granted' }), choice(-1, { analytics: 'granted' })],
      '1d-7d',
    ],
    [
      'passes over what came later, so that a recount gives the same',
      taken,
      [choice(2 * DAY, { analytics: 'granted' }, { receivedAt: NOW + 1 })],
      'not-known',
    ],
    [
      'is not known where the clock of the grant was wrong',
      taken,
      [choice(2 * DAY, { analytics: 'granted' }, { isSkewed: true })],
      'not-known',
    ],
    [
      'is not known where its own clock was wrong',
      { ...taken, isSkewed: true },
      [choice(2 * DAY, { analytics: 'granted' })],
      'not-known',
    ],
  ];
  for (const [what, withdrawal, stored, time] of cases) {
    it(what, () => assert.equal(withdrawalTimeOf(withdrawal, stored), time));
  }
});
