import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import { Report, ReportSites } from '../../../src/report/report-schema.ts';
import {
  consentEvent,
  postEvent,
  problemOf,
  SITE,
  startLocal,
  storedCounters,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';

const LONG = 'a-site-with-an-id-of-32-letters-';
const HEADERS = { Authorization: `Bearer ${TOKEN}` };

describe('POST /api/sites/:site/sample', () => {
  let collector: LocalCollector;

  before(async () => {
    const origins = ['https://other.example'];
    const sites = [SITE, { id: LONG, origins }, { id: 'twin', origins }, { id: 'sample-twin', origins }];
    collector = await startLocal({ sites });
    await postEvent(collector.url, consentEvent());
  });
  after(() => collector.remove());

  async function fill(site: string): Promise<unknown> {
    const response = await fetch(`${collector.url}/api/sites/${site}/sample`, {
      method: 'POST',
      headers: HEADERS,
    });
    assert.equal(response.status, 200);
    return response.json();
  }

  async function report(site: string): Promise<Report> {
    const response = await fetch(`${collector.url}/api/sites/${site}/report`, { headers: HEADERS });
    return Value.Parse(Report, await response.json());
  }

  it('fills a site of its own with 60 days, once, however often and however fast it is pressed', async () => {
    const [first, second] = await Promise.all([fill(SITE.id), fill(SITE.id)]);
    assert.deepEqual(first, { site: 'sample-clearwater', isSample: true, daysAdded: 60 });
    assert.deepEqual(second, { site: 'sample-clearwater', isSample: true, daysAdded: 0 });
    const counters = storedCounters(collector.dataDir, { all: true });
    await fill(SITE.id);
    assert.deepEqual(storedCounters(collector.dataDir, { all: true }), counters);
  });

  it('marks the sample, and fills every part of its report', async () => {
    const sample = await report('sample-clearwater');
    assert.equal(sample.isSample, true);
    assert.ok(sample.byDay.length >= 25);
    assert.ok(sample.byLanguage.length >= 3);
    assert.equal(sample.purposes.length, 4);
    assert.deepEqual(
      sample.measures.filter(({ numerator }) => numerator === undefined).map(({ id }) => id),
      ['coverage'],
    );
    assert.ok(sample.purposes.some(({ withdrawn }) => (withdrawn.numerator ?? 0) > 0));
    assert.ok(sample.purposes.some(({ regranted }) => (regranted.numerator ?? 0) > 0));
  });

  it('adds nothing to the real site', async () => {
    const real = storedCounters(collector.dataDir, { all: true })
      .map(String)
      .filter((counter) => counter.includes('["site","clearwater"]'));
    // One event of four purposes: its outcome and four answers in the total, and its outcome by language, place, act, revision
    // and time.
    assert.equal(real.length, 10);
    assert.ok(real.every((counter) => counter.includes('["n",1]')));
    assert.equal((await report(SITE.id)).isSample, false);
  });

  it('lists the sample after its site, and only where it is filled', async () => {
    const response = await fetch(`${collector.url}/api/sites`, { headers: HEADERS });
    const { sites } = Value.Parse(ReportSites, await response.json());
    assert.deepEqual(
      sites.map(({ id, isSample }) => [id, isSample]),
      [
        [SITE.id, false],
        ['sample-clearwater', true],
        [LONG, false],
        ['twin', false],
        ['sample-twin', false],
      ],
    );
  });

  it('fills the same sample when it is pressed on the sample', async () => {
    assert.deepEqual(await fill('sample-clearwater'), {
      site: 'sample-clearwater',
      isSample: true,
      daysAdded: 0,
    });
  });

  it('keeps the id of a sample within 32 characters', async () => {
    assert.deepEqual(await fill(LONG), {
      site: `sample-${LONG}`.slice(0, 32),
      isSample: true,
      daysAdded: 60,
    });
  });

  it('never writes into a real site that is named like the sample', async () => {
    const response = await fetch(`${collector.url}/api/sites/twin/sample`, {
      method: 'POST',
      headers: HEADERS,
    });
    assert.equal(response.status, 409);
    assert.equal((await problemOf(response)).code, 'sample-name-taken');
    assert.equal((await report('sample-twin')).isSample, false);
  });

  it('takes no events for a sample: only the button fills it', async () => {
    const response = await postEvent(collector.url, consentEvent({ site: 'sample-clearwater' }));
    assert.equal(response.ok, false);
  });

  it('gives the same figures as CSV and as JSON', async () => {
    const sample = await report('sample-clearwater');
    const response = await fetch(`${collector.url}/api/sites/sample-clearwater/report.csv`, {
      headers: HEADERS,
    });
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment; filename="may-i-sample-clearwater-/,
    );
    const lines = (await response.text()).split('\r\n');
    for (const { id, numerator = '', denominator = '', rate = '' } of sample.measures) {
      const line = lines.find((text) => text.includes(`,total,`) && text.includes(`,${id},`));
      assert.ok(line?.includes(`,${numerator},${denominator},${rate},`), id);
    }
    const days = lines.filter((text) => text.includes(',day,') && text.includes(',choices,'));
    const choicesOf = (text: string): number => Number(text.split(',').at(-6));
    assert.deepEqual(
      days.map(choicesOf),
      sample.byDay.map(({ choices }) => choices),
    );
  });
});
