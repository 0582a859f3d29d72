import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPage, queryOf, viewOf } from '../../src/report/dashboard/view.ts';
import { daysBefore } from '../../src/report/periods.ts';

const TODAY = '2026-03-31';

describe('the address of the report', () => {
  for (const query of [
    '?site=clearwater&days=7',
    '?site=clearwater&page=purposes&days=90',
    '?site=clearwater&from=2026-01-01&to=2026-01-31',
    '?site=clearwater&page=quality&days=30&compare=none',
    '?site=clearwater&page=nowhere&days=30',
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
      days: 30,
      from: '2026-03-02',
      to: TODAY,
    });
  });

  it('keeps a page that is none, so that it can be said', () => {
    assert.equal(isPage(viewOf('?page=constructor', TODAY).page), false);
    assert.equal(isPage(viewOf('?page=quality', TODAY).page), true);
  });
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
