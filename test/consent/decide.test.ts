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

  it('leaves what was before as it was', () => {
    const before: Decision = Object.freeze({
      answers: Object.freeze({ analytics: { grant: 'denied', revision: 1, decidedAt: 0 } as const }),
    });
    decide(before, { analytics: 'granted' });
    expect(before.answers['analytics']?.grant).to.equal('denied');
  });
});
