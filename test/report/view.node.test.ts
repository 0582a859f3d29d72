import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressProblems } from '../../src/report/dashboard/address-problems.ts';
import { isPage, putTogether, queryOf, unitOf, viewOf } from '../../src/report/dashboard/view.ts';
import { daysBefore } from '../../src/report/periods.ts';

const TODAY = '2026-03-31';

describe('the address of the report', () => {
  for (const query of [
    '?site=clearwater&days=7',
    '?site=clearwater&page=purposes&days=90',
    '?site=clearwater&days=14',
    '?site=clearwater&from=2026-01-01&to=2026-01-31',
    '?site=clearwater&page=quality&days=30&compare=none',
    '?site=clearwater&page=nowhere&days=30',
    '?site=clearwater&days=30&by=month',
  ]) {
    it(`says again what was read from ${query}`, () => {
      assert.equal(queryOf(viewOf(query, TODAY)), query);
    });
  }

  it('shows the overview of the last 30 days, compared, where it says nothing', () => {
    assert.deepEqual(viewOf('', TODAY), {
      site: undefined,
      page: 'overview',
      isCompared: true,
      by: undefined,
      days: 30,
      from: '2026-03-02',
      to: TODAY,
    });
  });

  const units: [query: string, unit: string][] = [
    ['?days=92', 'day'],
    ['?days=93', 'week'],
    ['?from=2026-01-01&to=2026-04-02', 'day'],
    ['?from=2026-01-01&to=2026-04-03', 'week'],
    ['?from=2026-04-02&to=2024-01-01', 'day'],
    ['?days=7&by=month', 'month'],
    ['?days=800&by=day', 'day'],
  ];
  for (const [query, unit] of units) {
    it(`shows the choices by ${unit} for ${query}`, () => {
      assert.equal(unitOf(viewOf(query, TODAY)), unit);
    });
  }

  it('says by what they are shown only where that is not the default', () => {
    const view = viewOf('?site=clearwater&days=365', TODAY);
    assert.equal(queryOf(putTogether(view, 'month')), '?site=clearwater&days=365&by=month');
    assert.equal(queryOf(putTogether(putTogether(view, 'month'), 'week')), '?site=clearwater&days=365');
  });

  it('keeps a page that is none, so that it can be said', () => {
    assert.equal(isPage(viewOf('?page=constructor', TODAY).page), false);
    assert.equal(isPage(viewOf('?page=quality', TODAY).page), true);
  });
});

describe('an address that was cut, changed or made up', () => {
  for (const query of [
    '',
    '?site=a&page=b&days=800&compare=none&by=week',
    '?from=2024-02-29&to=2026-01-31',
  ]) {
    it(`has nothing wrong in "${query}"`, () => {
      assert.deepEqual(addressProblems(query), []);
    });
  }

  const wrong: [string, RegExp][] = [
    ['?country=LI', /nothing that is called “country”/],
    ['?a=1&b=2&c=3&d=4', /“a”, “b”, “c”:/],
    [`?${'x'.repeat(9_000)}`, /“x{40}”:/],
    ['?__proto__=1', /“__proto__”/],
    ['?site=a&site=b', /“site” stands in it more than once/],
    ['?days=fortnight', /“days” is no whole number from 1 to 800/],
    ['?days=0', /“days”/],
    ['?days=801', /“days”/],
    ['?days=7.5', /“days”/],
    ['?days=', /“days”/],
    ['?from=2026-01-01', /needs both/],
    ['?to=2026-01-01', /needs both/],
    ['?from=2026-02-31&to=2026-03-01', /“from” is no day/],
    ['?from=2026-02-01&to=2026-02-31', /“to” is no day/],
    ['?from=-271821-04-20&to=-271821-04-20', /“from” is no day/],
    ['?from=%00&to=%ff', /“to” is no day/],
    ['?days=7&from=2026-01-01&to=2026-01-02', /only one of them/],
    ['?compare=yes', /“compare” can only be “none”/],
    ['?by=year', /“by” can only be “day”, “week” or “month”/],
    ['?by=', /“by” can only be/],
  ];
  for (const [query, said] of wrong) {
    it(`is said in words: ${query.slice(0, 50)}`, () => {
      assert.match(addressProblems(query).join(' '), said);
      // Whatever it says, the view is one that can be drawn.
      const { from, to } = viewOf(query, TODAY);
      assert.ok(daysBefore({ from, to }));
    });
  }
});

describe('daysBefore', () => {
  it('gives as many days, up to the day before the range', () => {
    assert.deepEqual(daysBefore({ from: '2026-03-01', to: '2026-03-31' }), {
      from: '2026-01-29',
      to: '2026-02-28',
    });
  });

  it('gives none for a range that is none', () => {
    assert.equal(daysBefore({ from: '2026-03-31', to: '2026-03-01' }), undefined);
    assert.equal(daysBefore({ from: 'yesterday', to: '2026-03-01' }), undefined);
  });
});
