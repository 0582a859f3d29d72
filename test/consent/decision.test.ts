import { expect } from '@open-wc/testing';
import { answerTo, endOf, type Decision } from '../../src/consent/decision.ts';
import { describe, it } from '../suites/bdd.ts';

describe('endOf', () => {
  const cases: [name: string, decidedAt: string, end: string][] = [
    ['is the same day six months later', '2026-01-15T10:20:30Z', '2026-07-15T10:20:30Z'],
    ['crosses the year', '2026-07-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['is 28 February for 31 August', '2026-08-31T12:00:00Z', '2027-02-28T12:00:00Z'],
    ['is 29 February for 31 August before a leap year', '2027-08-31T12:00:00Z', '2028-02-29T12:00:00Z'],
    ['is 29 February for 30 August before a leap year', '2027-08-30T12:00:00Z', '2028-02-29T12:00:00Z'],
    ['is 29 February for 29 August before a leap year', '2027-08-29T12:00:00Z', '2028-02-29T12:00:00Z'],
    ['is 28 February for 29 August', '2026-08-29T12:00:00Z', '2027-02-28T12:00:00Z'],
    ['is 28 February for 28 August', '2026-08-28T12:00:00Z', '2027-02-28T12:00:00Z'],
    ['is 29 August for 29 February', '2028-02-29T23:59:59Z', '2028-08-29T23:59:59Z'],
    ['is 30 September for 31 March', '2026-03-31T00:00:00Z', '2026-09-30T00:00:00Z'],
    ['is 30 November for 31 May', '2026-05-31T00:00:00Z', '2026-11-30T00:00:00Z'],
    ['is 30 April for 31 October', '2026-10-31T23:59:59Z', '2027-04-30T23:59:59Z'],
    ['is 30 June for 31 December', '2026-12-31T23:59:59Z', '2027-06-30T23:59:59Z'],
    ['is 31 July for 31 January', '2026-01-31T00:00:00Z', '2026-07-31T00:00:00Z'],
    ['knows that 2100 is no leap year', '2099-08-31T00:00:00Z', '2100-02-28T00:00:00Z'],
  ];
  for (const [name, decidedAt, end] of cases) {
    it(name, () => {
      expect(new Date(endOf(Date.parse(decidedAt))).toISOString()).to.equal(end.replace('Z', '.000Z'));
    });
  }

  it('is never more than six calendar months away, whatever the day (LB-26)', () => {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2030, 0, 1); day += 86_400_000) {
      const start = new Date(day);
      const end = new Date(endOf(day));
      const months =
        (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
      expect(months).to.equal(6);
      expect(end.getUTCDate()).to.be.at.most(start.getUTCDate());
    }
  });

  it('is NaN for a moment that is none', () => {
    expect(endOf(NaN)).to.be.NaN;
  });
});

describe('answerTo', () => {
  const decidedAt = Date.UTC(2026, 7, 31, 12);
  const end = Date.UTC(2027, 1, 28, 12);
  const answer = { grant: 'granted', revision: 2, decidedAt } as const;
  const decision: Decision = { consentId: 'a'.repeat(32), answers: { analytics: answer } };
  const cases: [name: string, id: string, revision: number, now: number, counts: boolean][] = [
    ['counts at the moment at which it is given', 'analytics', 2, decidedAt, true],
    ['counts in its last millisecond', 'analytics', 2, end - 1, true],
    ['expires after six calendar months', 'analytics', 2, end, false],
    ['stays expired', 'analytics', 2, end * 2, false],
    ['expires when it lies in the future', 'analytics', 2, decidedAt - 1, false],
    ['is revised when the question has a newer revision', 'analytics', 3, decidedAt, false],
    ['is revised when the question has an older revision', 'analytics', 1, decidedAt, false],
    ['is missing for a purpose that was never answered', 'statistics', 2, decidedAt, false],
    ['is missing for a name that every object has', 'constructor', 2, decidedAt, false],
    ['is missing for the prototype', '__proto__', 2, decidedAt, false],
  ];
  for (const [name, id, revision, now, counts] of cases) {
    it(name, () => {
      expect(answerTo(decision, id, revision, now)).to.equal(counts ? answer : undefined);
    });
  }

  it('is missing without a decision', () => {
    expect(answerTo(undefined, 'analytics', 1, decidedAt)).to.be.undefined;
  });

  it('ends a refusal at the same moment as a grant (LB-25)', () => {
    const refused: Decision = { answers: { analytics: { ...answer, grant: 'denied' } } };
    expect(answerTo(refused, 'analytics', 2, end - 1)?.grant).to.equal('denied');
    expect(answerTo(refused, 'analytics', 2, end)).to.be.undefined;
  });

  it('is missing when its moment is not a number', () => {
    const damaged: Decision = { answers: { analytics: { ...answer, decidedAt: NaN } } };
    expect(answerTo(damaged, 'analytics', 2, decidedAt)).to.be.undefined;
  });
});
