import { expect } from '@open-wc/testing';
import { nextDecision, type Grants } from '../../src/consent/decide.ts';
import type { Decision } from '../../src/consent/decision.ts';
import { describe, it } from '../suites/bdd.ts';

const QUESTIONS = [
  { id: 'analytics', revision: 1 },
  { id: 'statistics', revision: 2 },
];
const NOW = 1_700_000_000_999;

function decide(before: Decision | undefined, grants: Grants) {
  let made = 0;
  const decision = nextDecision(before, QUESTIONS, grants, NOW, () => `id-${++made}`);
  return { decision, made };
}

describe('nextDecision', () => {
  it('makes an id at the first grant', () => {
    const { decision, made } = decide(undefined, { analytics: 'granted', statistics: 'denied' });
    expect(decision.consentId).to.equal('id-1');
    expect(made).to.equal(1);
  });

  it('makes no id for a visitor who only refuses', () => {
    const refused = decide(undefined, { analytics: 'denied', statistics: 'denied' });
    expect(refused.made).to.equal(0);
    expect(refused.decision.consentId).to.be.undefined;
    const again = decide(refused.decision, { analytics: 'denied', statistics: 'denied' });
    expect(again.made).to.equal(0);
  });

  it('makes an id when a grant follows a refusal', () => {
    const { decision } = decide(undefined, { analytics: 'denied' });
    expect(decide(decision, { analytics: 'granted' }).decision.consentId).to.equal('id-1');
  });

  it('keeps the id when a grant is renewed and when it is withdrawn', () => {
    const before: Decision = { consentId: 'first', answers: {} };
    for (const grant of ['granted', 'denied'] as const) {
      const { decision, made } = decide(before, { analytics: grant, statistics: grant });
      expect(decision.consentId).to.equal('first');
      expect(made).to.equal(0);
    }
  });

  it('keeps the answer of a purpose that was not asked, with its revision and moment', () => {
    const kept = { grant: 'granted', revision: 7, decidedAt: 5000 } as const;
    const { decision } = decide(
      { consentId: 'first', answers: { analytics: kept } },
      { statistics: 'denied' },
    );
    expect(decision.answers['analytics']).to.equal(kept);
    expect(decision.answers['statistics']?.grant).to.equal('denied');
  });

  it('answers the revision that was asked', () => {
    const { decision } = decide(undefined, { analytics: 'granted', statistics: 'granted' });
    expect(decision.answers['analytics']?.revision).to.equal(1);
    expect(decision.answers['statistics']?.revision).to.equal(2);
  });

  it('lets go of a purpose that is asked no more', () => {
    const old = { grant: 'granted', revision: 1, decidedAt: 5000 } as const;
    const { decision } = decide({ answers: { marketing: old } }, { analytics: 'denied' });
    expect(decision.answers).to.have.all.keys('analytics');
  });

  it('takes no answer for a purpose that is not asked', () => {
    expect(decide(undefined, { marketing: 'granted' }).decision).to.deep.equal({
      consentId: undefined,
      answers: {},
    });
  });

  it('leaves a purpose without an answer open', () => {
    expect(decide(undefined, { analytics: 'denied' }).decision.answers).to.have.all.keys('analytics');
  });

  it('is of the second in which the visitor answered, not of a later one', () => {
    const { decision } = decide(undefined, { analytics: 'denied' });
    expect(decision.answers['analytics']?.decidedAt).to.equal(1_700_000_000_000);
  });

  describe('of single services', () => {
    const given = decide(undefined, {
      analytics: 'granted',
      'analytics:posthog': 'denied',
      statistics: 'denied',
      'statistics:counter': 'granted',
    }).decision;

    it('answers a service with the revision of its purpose', () => {
      expect(given.answers['statistics:counter']).to.deep.equal({
        grant: 'granted',
        revision: 2,
        decidedAt: 1_700_000_000_000,
      });
    });

    for (const grant of ['granted', 'denied'] as const) {
      it(`drops them when the whole purpose is ${grant}, and keeps those of another purpose`, () => {
        const { answers } = decide(given, { statistics: grant }).decision;
        expect(answers).to.have.all.keys('analytics', 'analytics:posthog', 'statistics');
        expect(answers['analytics:posthog']).to.equal(given.answers['analytics:posthog']);
      });
    }

    it('keeps those of a purpose that the same choice names, and no others', () => {
      const { answers } = decide(given, { analytics: 'granted', 'analytics:other': 'denied' }).decision;
      expect(answers).to.include.keys('analytics:other').and.not.include.keys('analytics:posthog');
    });

    it('leaves nothing granted after a refusal of every purpose', () => {
      const { answers } = decide(given, { analytics: 'denied', statistics: 'denied' }).decision;
      expect(Object.entries(answers).map(([need, { grant }]) => [need, grant])).to.deep.equal([
        ['analytics', 'denied'],
        ['statistics', 'denied'],
      ]);
    });

    it('keeps the rest, and the purpose open, when only a service is answered; makes an id for it', () => {
      const only = decide(undefined, { 'analytics:posthog': 'granted' });
      expect(only.decision.answers).to.have.all.keys('analytics:posthog');
      expect(only.made).to.equal(1);
      const { answers } = decide(given, { 'analytics:posthog': 'granted' }).decision;
      expect(answers).to.deep.equal({
        ...given.answers,
        'analytics:posthog': { ...given.answers['analytics:posthog'], grant: 'granted' },
      });
      expect(answers['analytics']).to.equal(given.answers['analytics']);
    });

    it('makes no id for the refusal of a service', () => {
      expect(decide(undefined, { 'analytics:posthog': 'denied' }).made).to.equal(0);
    });

    it('takes no answer for a service of a purpose that is not asked', () => {
      expect(decide(undefined, { 'marketing:pixel': 'granted' }).decision.answers).to.deep.equal({});
    });
  });

  it('leaves what was before as it was', () => {
    const before: Decision = Object.freeze({
      answers: Object.freeze({ analytics: { grant: 'denied', revision: 1, decidedAt: 0 } as const }),
    });
    decide(before, { analytics: 'granted' });
    expect(before.answers['analytics']?.grant).to.equal('denied');
  });
});
