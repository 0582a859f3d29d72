import { expect } from '@open-wc/testing';
import type { Answer } from '../../src/consent/decision.ts';
import { choiceOf, wordsOf, type ExplainedGate } from '../../src/explain/choice.ts';
import { describe, it } from '../suites/bdd.ts';

const AT = Date.UTC(2026, 10, 1);
const answer = (grant: Answer['grant'], decidedAt = AT): Answer => ({ grant, revision: 1, decidedAt });

/** A gate with these answers, all of which count unless they are named as open. */
function gate(answers: Readonly<Record<string, Answer>>, open: readonly string[] = []): ExplainedGate {
  const counts = (id: string) => (open.includes(id) ? undefined : answers[id]);
  return {
    config: {
      site: 'shop',
      purposes: [
        { id: 'analytics', revision: 1 },
        { id: 'marketing', revision: 1 },
      ],
    },
    decision: { answers },
    isOpen: ({ id }) => !counts(id),
    isGranted: (need) =>
      need === 'necessary' || (counts(need) ?? counts(need.split(':')[0] ?? ''))?.grant === 'granted',
  };
}

describe('choiceOf', () => {
  const cases: [
    name: string,
    need: string,
    gate: ExplainedGate,
    isGranted: boolean,
    text: string,
    at?: number,
  ][] = [
    ['needs nothing', '', gate({}), true, 'nothing is needed'],
    ['is necessary', 'necessary', gate({}), true, 'necessary: no answer is needed'],
    ['is not answered', 'analytics', gate({}), false, 'analytics is not answered yet'],
    ['was granted', 'analytics', gate({ analytics: answer('granted') }), true, 'analytics was granted', AT],
    ['was refused', 'analytics', gate({ analytics: answer('denied') }), false, 'analytics was refused', AT],
    [
      'is of no purpose that the site asks for',
      'analitics',
      gate({}),
      false,
      'analitics is not in the configuration: nobody can grant it',
    ],
    [
      'was granted too long ago',
      'analytics',
      gate({ analytics: answer('granted') }, ['analytics']),
      false,
      'the answer for analytics does not count any more: asked again',
    ],
    [
      'was refused for the service',
      'analytics:posthog',
      gate({ analytics: answer('granted'), 'analytics:posthog': answer('denied', AT + 1) }),
      false,
      'analytics:posthog was refused',
      AT + 1,
    ],
    [
      'goes with the purpose where the service has no answer',
      'analytics:posthog',
      gate({ analytics: answer('granted') }),
      true,
      'analytics was granted',
      AT,
    ],
    [
      'is that which keeps it back, of several',
      'analytics marketing',
      gate({ analytics: answer('granted'), marketing: answer('denied', AT + 5) }),
      false,
      'marketing was refused',
      AT + 5,
    ],
    [
      'is the latest, of several that let it go',
      'marketing analytics',
      gate({ analytics: answer('granted'), marketing: answer('granted', AT + 5) }),
      true,
      'marketing was granted',
      AT + 5,
    ],
  ];
  for (const [name, need, of, isGranted, text, at] of cases) {
    it(name, () => {
      const choice = choiceOf(of, need);
      expect([choice.isGranted, choice.text, choice.at?.getTime()]).to.deep.equal([isGranted, text, at]);
    });
  }
});

describe('wordsOf', () => {
  it('reads what stands between spaces and commas', () => {
    expect(wordsOf(' analytics,marketing  statistics:x ')).to.deep.equal([
      'analytics',
      'marketing',
      'statistics:x',
    ]);
    expect(wordsOf('')).to.deep.equal([]);
  });
});
