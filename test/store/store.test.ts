import { expect } from '@open-wc/testing';
import type { Decision } from '../../src/consent/decision.ts';
import { formatDecision, parseDecision } from '../../src/protocol/parse-decision.ts';
import { storedCopies } from '../../src/store/read-decision.ts';
import { writeDecision } from '../../src/store/write-decision.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';

const NOW = Math.floor(Date.now() / 1000) * 1000;
const QUESTIONS = [{ id: 'analytics', revision: 1 }];
const DECISION: Decision = {
  consentId: '0123456789abcdef0123456789abcdef',
  answers: { analytics: { grant: 'granted', revision: 1, decidedAt: NOW } },
};
const TEXT = formatDecision(DECISION);

/** Puts something else in the place of a property of the page until the test is over. */
const restore: (() => void)[] = [];
function replace(object: object, name: string, descriptor: PropertyDescriptor): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, ...descriptor });
  restore.push(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
}

const refuseCookies = () => replace(document, 'cookie', { get: () => '', set: () => undefined });
const forbidCookies = () => replace(document, 'cookie', { get: forbid, set: forbid });
const forbidLocalStorage = () => replace(window, 'localStorage', { get: forbid });
const fillLocalStorage = () => replace(Storage.prototype, 'setItem', { value: forbid });

function forbid(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

function clear(): void {
  document.cookie = 'may-i=;path=/;max-age=0';
  localStorage.removeItem('may-i');
}

beforeEach(clear);
afterEach(() => {
  for (const undo of restore.splice(0)) undo();
  clear();
});

describe('writeDecision', () => {
  it('writes the decision as a cookie and as a copy, and reads it back', () => {
    expect(writeDecision(DECISION, NOW)).to.be.true;
    expect(document.cookie.split('; ')).to.include(`may-i=${TEXT}`);
    expect(localStorage.getItem('may-i')).to.equal(TEXT);
    expect(parseDecision(storedCopies(), QUESTIONS, NOW)).to.deep.equal(DECISION);
  });

  it('takes the place of what was written before', () => {
    writeDecision(DECISION, NOW);
    const refused: Decision = { answers: { analytics: { grant: 'denied', revision: 1, decidedAt: NOW } } };
    expect(writeDecision(refused, NOW)).to.be.true;
    expect(parseDecision(storedCopies(), QUESTIONS, NOW)).to.deep.equal({ ...refused, consentId: undefined });
  });

  it('leaves the cookies of the page alone', () => {
    document.cookie = 'other=1;path=/';
    writeDecision(DECISION, NOW);
    expect(document.cookie).to.include('other=1');
    document.cookie = 'other=;path=/;max-age=0';
  });

  const cases: [name: string, prepare: (() => void)[], isKept: boolean][] = [
    ['keeps the decision in the copy where cookies are refused', [refuseCookies], true],
    ['keeps the decision in the copy where cookies throw', [forbidCookies], true],
    ['keeps the decision in the cookie where localStorage throws', [forbidLocalStorage], true],
    ['keeps the decision in the cookie where localStorage is full', [fillLocalStorage], true],
    ['says so where cookies are refused and localStorage throws', [refuseCookies, forbidLocalStorage], false],
    ['says so where cookies are refused and localStorage is full', [refuseCookies, fillLocalStorage], false],
    ['says so where everything throws', [forbidCookies, forbidLocalStorage], false],
  ];
  for (const [name, prepare, isKept] of cases) {
    it(name, () => {
      for (const make of prepare) make();
      expect(writeDecision(DECISION, NOW)).to.equal(isKept);
      const read = parseDecision(storedCopies(), QUESTIONS, NOW);
      expect(read).to.deep.equal(isKept ? DECISION : undefined);
    });
  }

  it('does not take an older decision that is still there for the new one', () => {
    writeDecision(DECISION, NOW);
    const frozen = document.cookie;
    replace(document, 'cookie', { get: () => frozen, set: () => undefined });
    fillLocalStorage();
    const refused: Decision = { answers: { analytics: { grant: 'denied', revision: 1, decidedAt: NOW } } };
    expect(writeDecision(refused, NOW)).to.be.false;
  });

  it('writes a cookie for the whole host, for six months', () => {
    let written = '';
    replace(document, 'cookie', { get: () => written, set: (text: string) => (written = text) });
    writeDecision(DECISION, Date.UTC(2026, 7, 31, 12));
    const [pair, ...attributes] = written.split(';');
    expect(pair).to.equal(`may-i=${TEXT}`);
    expect(attributes).to.include.members([
      'path=/',
      'samesite=lax',
      'expires=Sun, 28 Feb 2027 12:00:00 GMT',
    ]);
    expect(attributes.some((attribute) => attribute.startsWith('domain'))).to.be.false;
  });
});

describe('storedCopies', () => {
  it('holds nothing that counts where nothing was stored', () => {
    expect(parseDecision(storedCopies(), QUESTIONS, NOW)).to.be.undefined;
  });

  it('writes nothing', () => {
    const before = [document.cookie, localStorage.length];
    storedCopies();
    expect([document.cookie, localStorage.length]).to.deep.equal(before);
  });

  it('holds the copy where the cookie has gone, and the cookie where the copy has', () => {
    writeDecision(DECISION, NOW);
    document.cookie = 'may-i=;path=/;max-age=0';
    expect(parseDecision(storedCopies(), QUESTIONS, NOW)).to.deep.equal(DECISION);
    clear();
    writeDecision(DECISION, NOW);
    localStorage.removeItem('may-i');
    expect(parseDecision(storedCopies(), QUESTIONS, NOW)).to.deep.equal(DECISION);
  });

  it('lets the refusal of a visitor’s tool win over a stored grant', () => {
    writeDecision(DECISION, NOW);
    document.cookie = 'may-i=reject;path=/';
    expect(parseDecision(storedCopies(), QUESTIONS, NOW)?.answers['analytics']?.grant).to.equal('denied');
  });
});
