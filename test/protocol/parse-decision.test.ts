import { expect } from '@open-wc/testing';
import { answerTo, type Answer, type Decision, type Question } from '../../src/consent/decision.ts';
import { formatDecision, parseDecision } from '../../src/protocol/parse-decision.ts';
import { describe, it } from '../suites/bdd.ts';
import { pick, seededRandom } from '../suites/random.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const IDS = [
  'preferences',
  'personalisation',
  'analytics',
  'statistics',
  'marketing',
  'a',
  'b-2',
  'x'.repeat(32),
  'analytics:posthog',
  'b-2:a',
];
const QUESTIONS: Question[] = IDS.map((id) => ({ id, revision: 1 }));
const TIME = Math.floor(NOW / 1000 - 60).toString(36);
const EARLIER = Math.floor(NOW / 1000 - 120).toString(36);
const ID = '0123456789abcdef0123456789abcdef';

function read(value: string): Decision | undefined {
  return parseDecision(`may-i=${value}`, QUESTIONS, NOW);
}

function granted(decision: Decision | undefined, questions = QUESTIONS): string[] {
  return questions
    .filter(({ id, revision }) => answerTo(decision, id, revision, NOW)?.grant === 'granted')
    .map(({ id }) => id);
}

function randomDecision(random: () => number): Decision {
  const answers: Record<string, Answer> = {};
  for (const id of IDS) {
    if (random() < 0.2) continue;
    answers[id] = {
      grant: pick(random, ['granted', 'denied']),
      revision: 1 + Math.floor(random() * 3),
      decidedAt: Math.floor(NOW / 1000 - random() * 1e7) * 1000,
    };
  }
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return { consentId: random() < 0.5 ? digits : undefined, answers };
}

describe('formatDecision', () => {
  it('writes the documented form', () => {
    const decidedAt = Number.parseInt('t4fz8w', 36) * 1000;
    const answers = {
      analytics: { grant: 'denied', revision: 1, decidedAt },
      statistics: { grant: 'granted', revision: 12, decidedAt },
    } as const;
    expect(formatDecision({ answers })).to.equal('1~~analytics.n1.t4fz8w~statistics.y12.t4fz8w');
    expect(formatDecision({ consentId: ID, answers: {} })).to.equal(`1~${ID}`);
  });

  it('writes eight purposes with the longest ids into 400 bytes, with the name of the cookie', () => {
    const answer = { grant: 'granted', revision: 9, decidedAt: NOW } as const;
    const answers = Object.fromEntries(
      Array.from({ length: 8 }, (_, n) => [`${n}`.padStart(32, 'x'), answer]),
    );
    const text = `may-i=${formatDecision({ consentId: ID, answers })}`;
    expect(new TextEncoder().encode(text).length).to.be.at.most(400);
  });

  it('writes the answer of a service beside that of its purpose', () => {
    const decidedAt = Number.parseInt('t4fz8w', 36) * 1000;
    const answers = {
      analytics: { grant: 'granted', revision: 2, decidedAt },
      'analytics:posthog': { grant: 'denied', revision: 2, decidedAt },
    } as const;
    expect(formatDecision({ consentId: ID, answers })).to.equal(
      `1~${ID}~analytics.y2.t4fz8w~analytics:posthog.n2.t4fz8w`,
    );
  });

  it('writes a refusal that a tool left, at any moment, so that it can be read again', () => {
    const refused = parseDecision('may-i=reject', QUESTIONS, NOW + 123)!;
    const answers = { ...refused.answers, 'a:b': { grant: 'granted', revision: 1, decidedAt: NOW } } as const;
    const again = read(formatDecision({ consentId: ID, answers }));
    expect(granted(again, [...QUESTIONS, { id: 'a:b', revision: 1 }])).to.deep.equal(['a:b']);
    expect(again?.answers['analytics']).to.deep.equal({ grant: 'denied', revision: 1, decidedAt: NOW });
  });

  it('writes only characters that a cookie may hold as they are', () => {
    const random = seededRandom(3);
    for (let n = 0; n < 100; n++) expect(formatDecision(randomDecision(random))).to.match(/^[\w~.:-]+$/);
  });
});

describe('parseDecision with a decision in force', () => {
  const answered = (grant: 'granted' | 'denied', secondsAgo: number): Decision => ({
    consentId: ID,
    answers: { analytics: { grant, revision: 1, decidedAt: NOW - secondsAgo * 1000 } },
  });
  const stored = (state: 'y' | 'n', secondsAgo: number) =>
    `may-i=1~~analytics.${state}1.${Math.floor(NOW / 1000 - secondsAgo).toString(36)}`;
  const cases: [name: string, cookies: string, before: Decision, expected: string][] = [
    ['keeps it where nothing is stored', '', answered('granted', 60), 'granted'],
    ['takes what was stored later', stored('n', 30), answered('granted', 60), 'denied'],
    ['takes a later grant, too', stored('y', 30), answered('denied', 60), 'granted'],
    ['keeps it before what was stored earlier', stored('y', 90), answered('denied', 60), 'denied'],
    ['denies on a tie, whichever is stored', stored('y', 60), answered('denied', 60), 'denied'],
    ['lets a plain "reject" win', 'may-i=reject', answered('granted', 60), 'denied'],
  ];
  for (const [name, cookies, before, expected] of cases) {
    it(name, () => {
      const decision = parseDecision(cookies, QUESTIONS, NOW, before);
      expect(decision?.answers['analytics']?.grant).to.equal(expected);
      expect(decision?.consentId).to.equal(ID);
    });
  }
});

describe('parseDecision', () => {
  it('reads back what was written, for 500 random decisions', () => {
    const random = seededRandom(1);
    for (let n = 0; n < 500; n++) {
      const decision = randomDecision(random);
      if (!Object.keys(decision.answers).length) continue;
      expect(read(formatDecision(decision))).to.deep.equal(decision);
    }
  });

  it('finds nothing where nothing is stored', () => {
    for (const cookies of ['', 'a=b', 'may-i', 'may-i=', '; may-i=null', '; may-i=undefined']) {
      expect(parseDecision(cookies, QUESTIONS, NOW), cookies).to.be.undefined;
    }
  });

  it('reads a plain "reject" as a refusal of every question, now', () => {
    const decision = parseDecision('may-i=reject', [{ id: 'analytics', revision: 4 }], NOW);
    expect(decision?.answers).to.deep.equal({ analytics: { grant: 'denied', revision: 4, decidedAt: NOW } });
    expect(decision?.consentId).to.be.undefined;
  });

  it('takes no plain grant', () => {
    for (const word of ['accept', 'allow', 'granted', 'yes', 'true', '1', 'all', 'y', '1~y', '1~~y1']) {
      expect(read(word), word).to.be.undefined;
    }
  });

  describe('among other cookies', () => {
    const value = `1~${ID}~analytics.y1.${TIME}`;
    const cases: [name: string, cookies: string, isFound: boolean][] = [
      ['reads it when it is the first', `may-i=${value}; a=b`, true],
      ['reads it when it is the last', `a=b; c=d; may-i=${value}`, true],
      ['reads it in the middle', `a=b; may-i=${value}; c=d`, true],
      ['reads it beside a cookie without a name', `lonely; may-i=${value}; =x`, true],
      [
        'reads it beside cookies with signs of its own',
        `a=1~~x.y1.z; b="~;"; may-i=${value}; _ga=GA1.1.1~2`,
        true,
      ],
      ['leaves a cookie whose name ends like ours', `not-may-i=${value}`, false],
      ['leaves a cookie whose name begins like ours', `may-i-not=${value}`, false],
      ['leaves a cookie whose value looks like ours', `a=may-i=${value}`, false],
      ['leaves a name in capitals', `MAY-I=${value}`, false],
      ['leaves a value in quotes', `may-i="${value}"`, false],
      ['leaves a value that is encoded', `may-i=${encodeURIComponent(value).replaceAll('~', '%7E')}`, false],
    ];
    for (const [name, cookies, isFound] of cases) {
      it(name, () => {
        expect(granted(parseDecision(cookies, QUESTIONS, NOW))).to.deep.equal(isFound ? ['analytics'] : []);
      });
    }
  });

  describe('with several copies', () => {
    const yes = `may-i=1~${ID}~analytics.y1.${TIME}`;
    const no = `may-i=1~~analytics.n1.${TIME}`;
    const earlierYes = `may-i=1~${ID}~analytics.y1.${EARLIER}`;
    const earlierNo = `may-i=1~~analytics.n1.${EARLIER}`;
    const cases: [name: string, copies: string[], isGranted: boolean][] = [
      ['takes the latest: a refusal', [earlierYes, no], false],
      ['takes the latest: a grant', [earlierNo, yes], true],
      ['denies on a tie', [yes, no], false],
      ['denies on a tie of three', [yes, no, yes], false],
      ['takes copies that agree', [yes, yes], true],
      ['lets a plain "reject" win', [yes, 'may-i=reject'], false],
      ['passes over a damaged copy', ['may-i=%%%', yes], true],
      ['passes over a damaged refusal of a tie', [yes, 'may-i=1~~analytics.n1'], true],
      [
        'takes the refusal of three, the middle one unreadable in its time',
        [earlierYes, 'may-i=1~~analytics.y1._', no],
        false,
      ],
    ];
    for (const [name, copies, isGranted] of cases) {
      it(`${name}, in any order`, () => {
        for (const order of permutations(copies)) {
          const decision = parseDecision(order.join('; '), QUESTIONS, NOW);
          expect(granted(decision), order.join('; ')).to.deep.equal(isGranted ? ['analytics'] : []);
        }
      });
    }

    it('takes each purpose from the copy that has it', () => {
      const decision = parseDecision(`${yes}; may-i=1~~statistics.y1.${EARLIER}`, QUESTIONS, NOW);
      expect(granted(decision)).to.have.members(['analytics', 'statistics']);
      expect(decision?.consentId).to.equal(ID);
    });
  });

  const damaged = [
    '%',
    '%%%',
    '~',
    '~~',
    '1',
    '1~',
    '1~~',
    '0',
    'null',
    'undefined',
    'NaN',
    '{}',
    '[]',
    'true',
    '"',
    "'",
    ' ',
    '{"analytics":"granted"}',
    '<script>',
    'rejec',
    'REJECT',
    'reject~',
    'reject.',
    ' reject',
    'reject x',
    `2~~analytics.y1.${TIME}`,
    `0~~analytics.y1.${TIME}`,
    `10~~analytics.y1.${TIME}`,
    `~~analytics.y1.${TIME}`,
    `~analytics.y1.${TIME}`,
    `1~analytics.y1.${TIME}`,
    `1analytics.y1.${TIME}`,
    `1~~~analytics.y1.${TIME}`,
    `1~${ID}analytics.y1.${TIME}`,
    `1~${ID.slice(1)}~analytics.y1.${TIME}`,
    `1~${ID}0~analytics.y1.${TIME}`,
    `1~${ID.toUpperCase()}~analytics.y1.${TIME}`,
    `1~${'g'.repeat(32)}~analytics.y1.${TIME}`,
    '1~~analytics',
    '1~~analytics.',
    '1~~analytics.y',
    '1~~analytics.y1',
    '1~~analytics.y1.',
    `1~~analytics.y.${TIME}`,
    `1~~analytics.1.${TIME}`,
    `1~~analytics.Y1.${TIME}`,
    `1~~analytics.g1.${TIME}`,
    `1~~analytics.yes1.${TIME}`,
    `1~~analytics.y-1.${TIME}`,
    `1~~analytics.y1.5.${TIME}`,
    `1~~analytics.y0.${TIME}`,
    `1~~analytics.y2.${TIME}`,
    `1~~analytics.y1e0.${TIME}`,
    `1~~analytics.y99999999999999999999.${TIME}`,
    `1~~analytics.y1.-${TIME}`,
    `1~~analytics.y1.${TIME}.`,
    `1~~analytics.y1.${TIME}~`,
    `1~~analytics.y1.${TIME}~~`,
    `1~~analytics.y1.${TIME} `,
    `1~~analytics.y1.${TIME},`,
    `1~~analytics.y1.${TIME}~statistics`,
    `1~~analytics.y1.${TIME}~statistics.n`,
    `1~~analytics.y1.${TIME}\n`,
    `1~~analytics.y1.${TIME}\u0000`,
    `1~~ analytics.y1.${TIME}`,
    `1~~.y1.${TIME}`,
    `1~~Analytics.y1.${TIME}`,
    `1~~ANALYTICS.y1.${TIME}`,
    `1~~analytic.y1.${TIME}`,
    `1~~analyticss.y1.${TIME}`,
    `1~~änalytics.y1.${TIME}`,
    `1~~analytics.y１.${TIME}`,
    `1~~__proto__.y1.${TIME}`,
    `1~~constructor.y1.${TIME}`,
    `1~~*.y1.${TIME}`,
    `1~~:.y1.${TIME}`,
    `1~~analytics:.y1.${TIME}`,
    `1~~:posthog.y1.${TIME}`,
    `1~~analytics::posthog.y1.${TIME}`,
    `1~~analytics:posthog:x.y1.${TIME}`,
    `1~~analytics:posthog.y2.${TIME}`,
    `1~~analytics:posthog.y1.${TIME}~`,
    `1~~analytics:posthog.${TIME}`,
    `1~~analytics%3Aposthog.y1.${TIME}`,
    `1~~analytics posthog.y1.${TIME}`,
    `1~~analytics.y1.0`,
    '1~~analytics.y1.1',
    '1~~analytics.y1._',
    '1~~analytics.y1.zzzzzzzz',
    `1~~analytics.y1.${'z'.repeat(300)}`,
    `1~~analytics.y1.${TIME.slice(0, -1)}`,
    `1~~analytics.y1.${TIME}0`,
    `1~~analytics.y1.${TIME.slice(1)}`,
    `1~~analytics.y1.${Math.floor(NOW / 1000 + 60).toString(36)}`,
    `1~~analytics.y1.${Math.floor(NOW / 1000)}`,
    `1~~${'analytics.y1.'.repeat(2000)}`,
    '1~~'.repeat(20_000),
  ];
  it(`grants nothing for ${damaged.length} damaged, foreign, future and outdated values, and never throws`, () => {
    expect(damaged.length).to.be.at.least(60);
    for (const value of damaged) expect(granted(read(value)), value.slice(0, 100)).to.deep.equal([]);
  });

  it('grants nothing that was not stored for 1,000 random mutations, and never throws', () => {
    const random = seededRandom(2);
    for (let n = 0; n < 1000; n++) {
      const decision = randomDecision(random);
      const text = mutate(formatDecision(decision), random);
      const stored = granted(decision);
      // What a mutation spells out in full is a well-formed decision of its own; nobody can tell it from a stored one.
      const spelt = IDS.filter((id) => text.includes(`~${id}.y1.`));
      for (const id of granted(read(text))) {
        expect(spelt, text).to.include(id);
        expect(stored, text).to.include(id);
      }
    }
  });

  it('is undefined or a decision for 1,000 strings of random characters', () => {
    const random = seededRandom(4);
    for (let n = 0; n < 1000; n++) {
      const text = Array.from({ length: 60 }, () =>
        pick(random, Array.from('1~.=;, may-irejectyn0az%\n"\u{1f36a}')),
      ).join('');
      expect(granted(parseDecision(text, QUESTIONS, NOW)), text).to.deep.equal([]);
      expect(granted(read(text)), text).to.deep.equal([]);
    }
  });
});

function permutations<Value>(values: readonly Value[]): Value[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, index) =>
    permutations(values.filter((_, other) => other !== index)).map((rest) => [value, ...rest]),
  );
}

/** Changes a text in one to four places. No `y` is written where none was: that would be a grant, well-formed. */
function mutate(text: string, random: () => number): string {
  const changes = 1 + Math.floor(random() * 4);
  let changed = text;
  for (let n = 0; n < changes; n++) {
    const at = Math.floor(random() * changed.length);
    const sign = pick(random, Array.from('~.;= n019azAZ-_%"\n\u00e9'));
    const [before, after] = [changed.slice(0, at), changed.slice(at)];
    changed = pick(random, [
      before,
      before + after.slice(1),
      before + sign + after,
      before + sign + after.slice(1),
      before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
      before + after.slice(Math.floor(random() * 10)),
    ]);
  }
  return changed;
}
