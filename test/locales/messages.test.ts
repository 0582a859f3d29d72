import { expect } from '@open-wc/testing';
import { fill, plural } from '../../src/locales/messages.ts';
import { describe, it } from '../suites/bdd.ts';

describe('fill', () => {
  const cases: [text: string, values: Record<string, string | number>, filled: string][] = [
    ['Hello {name}.', { name: 'Ada' }, 'Hello Ada.'],
    ['{a} and {b} and {a}', { a: 1, b: 2 }, '1 and 2 and 1'],
    ['{missing}', {}, '{missing}'],
    ['{name}', { name: '{other} $& $1' }, '{other} $& $1'],
    ['{name}', { name: '' }, ''],
    ['{count}', { count: 0 }, '0'],
    ['From {name}.', { name: 'متجر (١)' }, 'From \u2068متجر (١)\u2069.'],
    ['من {name}.', { name: 'Meter (DE)' }, 'من \u2068Meter (DE)\u2069.'],
  ];
  for (const [text, values, filled] of cases) {
    it(`makes "${filled}" of "${text}"`, () => expect(fill(text, values)).to.equal(filled));
  }
});

describe('plural', () => {
  const forms = { none: 'none', one: '{count} thing', other: '{count} things' };
  const cases: [count: number, text: string][] = [
    [0, 'none'],
    [1, '1 thing'],
    [2, '2 things'],
  ];
  for (const [count, text] of cases) {
    it(`is "${text}" for ${count}`, () => expect(plural(forms, count, 'en')).to.equal(text));
  }

  it('takes the category "zero" for what it is in a language, not for none', () => {
    const latvian = { none: 'none', zero: '{count} lietu', one: '{count} lieta', other: '{count} lietas' };
    expect(plural(latvian, 0, 'lv')).to.equal('none');
    expect(plural(latvian, 10, 'lv')).to.equal('10 lietu');
    expect(plural(latvian, 21, 'lv')).to.equal('21 lieta');
  });

  it('writes the number as the language does', () => {
    expect(plural({ other: '{count} x' }, 12, 'fa')).to.equal('۱۲ x');
    expect(plural({ other: '{count} x' }, 1200, 'de')).to.equal('1.200 x');
  });

  it('falls back to the other form', () => {
    expect(plural({ other: '{count} x' }, 1, 'en')).to.equal('1 x');
    expect(plural({ other: '{count} x' }, 0, 'en')).to.equal('0 x');
  });
});
