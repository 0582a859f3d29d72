import { expect } from '@open-wc/testing';
import type { ReadConfig } from '../../src/config/read-config.ts';
import type { Grant } from '../../src/consent/decision.ts';
import { takeOver } from '../../src/manager/take-over.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { sends, sendsNothing } from '../suites/browser-signal.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 27) + 499;

const config: ReadConfig = {
  site: 'shop',
  purposes: [
    { id: 'analytics', revision: 3 },
    { id: 'marketing', revision: 1 },
  ],
};

interface Case {
  readonly said?: Readonly<Record<string, Grant>>;
  readonly decidedAt?: number;
  readonly days?: number;
  readonly mapped?: Readonly<Record<string, string | readonly string[]>>;
  readonly more?: Partial<ReadConfig>;
}

function take({
  said = {},
  decidedAt,
  days,
  mapped = { analytics: ['a', 'b'], marketing: 'm' },
  more,
}: Case) {
  const found = { grantOf: (name: string) => said[name], ...(decidedAt !== undefined && { decidedAt }) };
  const prior = { tool: 'klaro', purposes: mapped, ...(days !== undefined && { days }) } as const;
  return takeOver(found, prior, { ...config, ...more }, NOW);
}

/** `analytics` as granted, without a date. */
const yes = { a: 'granted', b: 'granted' } as const;

afterEach(sendsNothing);

describe('takeOver', () => {
  const grants: [name: string, said: Case['said'], expected: Readonly<Record<string, Grant>>][] = [
    ['grants what all its names grant', yes, { analytics: 'granted' }],
    ['refuses what one of them refuses', { a: 'granted', b: 'denied' }, { analytics: 'denied' }],
    ['refuses also where another was not answered', { b: 'denied' }, { analytics: 'denied' }],
    ['leaves open what one of them does not say', { a: 'granted' }, {}],
    ['leaves open what was not asked', { other: 'granted' }, {}],
    ['takes each purpose by itself', { ...yes, m: 'denied' }, { analytics: 'granted', marketing: 'denied' }],
  ];
  for (const [name, said = {}, expected] of grants) {
    it(name, () => {
      const answers = take({ said, decidedAt: NOW - DAY });
      expect(Object.fromEntries(Object.entries(answers).map(([id, { grant }]) => [id, grant]))).to.deep.equal(
        expected,
      );
    });
  }

  it('leaves open what is not mapped, or mapped to nothing', () => {
    expect(take({ said: { m: 'granted' }, mapped: { analytics: 'a' } })).to.deep.equal({});
    expect(take({ said: yes, mapped: { analytics: [] } })).to.deep.equal({});
  });

  it('keeps the date, in whole seconds, and answers the question as it is asked now', () => {
    expect(take({ said: yes, decidedAt: NOW - DAY })).to.deep.equal({
      analytics: { grant: 'granted', revision: 3, decidedAt: NOW - DAY - 499 },
    });
  });

  const dates: [name: string, age: number, days: number | undefined, isTaken: boolean][] = [
    ['as old as it may be', 180 * DAY, undefined, true],
    ['older', 180 * DAY + 1, undefined, false],
    ['older than the site says', 31 * DAY, 30, false],
    ['of the future', -1, undefined, false],
    ['of a damaged date', NaN, undefined, false],
  ];
  for (const [name, age, days, isTaken] of dates) {
    it(`takes ${isTaken ? 'one' : 'nothing'} that is ${name}`, () => {
      const taken = take({ said: yes, decidedAt: NOW - age, ...(days !== undefined && { days }) });
      expect(Object.keys(taken)).to.have.length(isTaken ? 1 : 0);
    });
  }

  it('without a date takes a grant for as old as it can be, and a refusal for one of today', () => {
    const answers = take({ said: { ...yes, m: 'denied' }, days: 120 });
    expect(answers['analytics']?.decidedAt).to.equal(NOW - 499 - 120 * DAY);
    expect(answers['marketing']?.decidedAt).to.equal(NOW - 499);
  });

  it('takes over no grant of what the browser refuses (LB-44), and its refusal', () => {
    sends({ globalPrivacyControl: true });
    expect(take({ said: { m: 'granted' } })).to.deep.equal({});
    expect(take({ said: { m: 'denied' } })).to.have.property('marketing');
  });

  it('takes over no grant on a sensitive site, which asks in words of its own (LB-35)', () => {
    expect(take({ said: { ...yes, m: 'denied' }, more: { sensitive: true } })).to.have.keys(['marketing']);
  });
});
