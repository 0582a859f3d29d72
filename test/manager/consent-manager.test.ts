import { expect } from '@open-wc/testing';
import type { Grants } from '../../src/consent/decide.ts';
import { answerTo, type Decision, type Question } from '../../src/consent/decision.ts';
import { choose, type State } from '../../src/manager/consent-manager.ts';
import { describe, it } from '../suites/bdd.ts';

const QUESTIONS: Question[] = [
  { id: 'analytics', revision: 1 },
  { id: 'marketing', revision: 1 },
];

function state(decision?: Decision): State {
  const own: State = {
    decision,
    isGranted(need) {
      const question = QUESTIONS.find(({ id }) => id === need.split(':')[0]);
      if (!question) return false;
      const answer = (id: string) => answerTo(own.decision, id, question.revision, Date.now());
      return (answer(need) ?? answer(question.id))?.grant === 'granted';
    },
    isOpen: ({ id, revision }) => !answerTo(own.decision, id, revision, Date.now()),
  };
  return own;
}

const ALL = { analytics: 'granted', marketing: 'granted' } as const;
const NONE = { analytics: 'denied', marketing: 'denied' } as const;

describe('choose', () => {
  it('puts the decision in force', () => {
    const own = state();
    const { decision, before } = choose(own, QUESTIONS, ALL, 'act');
    expect(own.decision).to.equal(decision);
    expect(before).to.be.undefined;
    expect(own.isGranted('analytics')).to.be.true;
  });

  it('makes an id of 32 hexadecimal digits, another one each time', () => {
    const ids = Array.from({ length: 100 }, () => choose(state(), QUESTIONS, ALL, 'act').decision.consentId);
    for (const id of ids) expect(id).to.match(/^[\da-f]{32}$/);
    expect(new Set(ids).size).to.equal(100);
  });

  it('hands on the act as it is', () => {
    const act = { method: 'save' };
    expect(choose(state(), QUESTIONS, NONE, act).act).to.equal(act);
  });

  const given = choose(state(), QUESTIONS, ALL, '').decision;
  const expired: Decision = {
    consentId: 'x',
    answers: { analytics: { grant: 'granted', revision: 1, decidedAt: 0 } },
  };
  const mixed = choose(state(), QUESTIONS, { ...ALL, 'analytics:posthog': 'denied' }, '').decision;
  const single = choose(state(), QUESTIONS, { 'analytics:posthog': 'granted' }, '').decision;
  const cases: [string, Decision | undefined, Grants, boolean, string[], string[]][] = [
    [
      'a service that went with its purpose is withdrawn alone',
      given,
      { ...ALL, 'analytics:posthog': 'denied' },
      false,
      ['analytics', 'marketing', 'analytics:posthog'],
      ['analytics:posthog'],
    ],
    ['a service that was off is no withdrawal', mixed, ALL, false, ['analytics', 'marketing'], []],
    [
      'a refusal withdraws a service that was granted for itself',
      single,
      NONE,
      true,
      ['analytics:posthog'],
      ['analytics:posthog'],
    ],
    [
      'a service that is granted closes no question',
      single,
      { 'analytics:posthog': 'granted' },
      true,
      ['analytics:posthog'],
      [],
    ],
    ['a first refusal withdraws nothing', undefined, NONE, true, [], []],
    ['a first grant withdraws nothing', undefined, ALL, true, [], []],
    [
      'a refusal withdraws what was granted',
      given,
      NONE,
      false,
      ['analytics', 'marketing'],
      ['analytics', 'marketing'],
    ],
    ['a renewal withdraws nothing', given, ALL, false, ['analytics', 'marketing'], []],
    ['a refusal withdraws no grant that had expired', expired, NONE, true, [], []],
  ];
  for (const [name, decision, grants, wasOpen, grantedBefore, withdrawn] of cases) {
    it(`knows that ${name}`, () => {
      const change = choose(state(decision), QUESTIONS, grants, 'act');
      expect(change.before).to.equal(decision);
      expect(change).to.deep.include({ wasOpen, grantedBefore, withdrawn });
    });
  }
});
