import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readCsv } from '../../support/read-csv.ts';
import { readParquet } from '../../support/read-parquet.ts';
import {
  cleanUp,
  consentEvent,
  postEvent,
  SITE,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';

after(cleanUp);

const HEADERS = { Authorization: `Bearer ${TOKEN}` };

describe('GET /openapi.json', () => {
  let collector: LocalCollector;
  let description: unknown;
  before(async () => {
    collector = await startLocal({ globalPrivacyControl: '2026-11-26' });
    const response = await fetch(`${collector.url}/openapi.json`);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    description = await response.json();
  });

  it('is what docs/openapi.json says; else run `npm run docs`', () => {
    const kept = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
    assert.ok(
      `${JSON.stringify(description, undefined, 2)}\n` === kept,
      'docs/openapi.json is of another version',
    );
  });

  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const checks = new Map<string, ValidateFunction>();

  /** Follows names into the description; fails where there is nothing. */
  function at(...names: readonly string[]): object {
    let found = description;
    for (const name of names) found = Reflect.get(Object(found), name);
    assert.ok(typeof found === 'object' && found !== null, names.join(' '));
    return found;
  }

  /** Holds a value against the schema of an answer. Nothing beside what the schema names may be in it. */
  function check(value: unknown, path: string, method: string, status: string, type = 'application/json') {
    const names = ['paths', path, method, 'responses', status, 'content', type, 'schema'];
    const key = names.join(' ');
    const isValid = checks.get(key) ?? ajv.compile(closed(at(...names)));
    checks.set(key, isValid);
    assert.ok(isValid(value), ajv.errorsText(isValid.errors));
  }

  const paths = {
    sites: '/api/sites',
    json: '/api/sites/{site}/report',
    csv: '/api/sites/{site}/report.csv',
    ndjson: '/api/sites/{site}/report.ndjson',
    parquet: '/api/sites/{site}/report.parquet',
    sample: '/api/sites/{site}/sample',
    session: '/api/session',
  } as const;

  const get = (path: string, site = `sample-${SITE.id}`) =>
    fetch(collector.url + path.replace('{site}', site), { headers: HEADERS });

  it('describes what the report answers, in each form', async () => {
    const filled = await fetch(collector.url + paths.sample.replace('{site}', SITE.id), {
      method: 'POST',
      headers: HEADERS,
    });
    check(await filled.json(), paths.sample, 'post', '200');
    check(await (await get(paths.sites)).json(), paths.sites, 'get', '200');
    check(await (await get(paths.json)).json(), paths.json, 'get', '200');
    check(await (await get(paths.json, SITE.id)).json(), paths.json, 'get', '200');

    const lines = (await (await get(paths.ndjson)).text()).trimEnd().split('\n');
    const ofLine = [paths.ndjson, 'get', '200', 'application/x-ndjson; charset=utf-8'] as const;
    assert.ok(lines.length > 100);
    for (const line of lines) check(JSON.parse(line), ...ofLine);
    // The other forms have the same rows.
    const table = readParquet(new Uint8Array(await (await get(paths.parquet)).arrayBuffer()));
    for (const row of table) check(row, ...ofLine);
    const [head = {}] = readCsv(await (await get(paths.csv)).text());
    const columns = at(
      'paths',
      ofLine[0],
      'get',
      'responses',
      '200',
      'content',
      ofLine[3],
      'schema',
      'properties',
    );
    assert.deepEqual(Object.keys(head), Object.keys(columns));
  });

  it('names the media type of each form as it is sent', async () => {
    for (const path of [paths.json, paths.csv, paths.ndjson, paths.parquet]) {
      const { headers } = await get(path);
      const types = Object.keys(at('paths', path, 'get', 'responses', '200', 'content'));
      assert.deepEqual(types, [
        headers.get('content-type')?.replace('application/json; charset=utf-8', 'application/json'),
      ]);
    }
  });

  it('describes what staff ask for: records, requests, proofs, texts and sites', async () => {
    const event = consentEvent();
    assert.equal((await postEvent(collector.url, event)).status, 204);
    const post = (path: string, body: object) =>
      fetch(collector.url + path, {
        method: 'POST',
        headers: { ...HEADERS, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const asked = { consent_id: event.consentId };
    const requested = await post('/api/requests', { kind: 'access', received_at: 0, ...asked });
    check(await requested.json(), '/api/requests', 'post', '201');
    for (const path of [
      '/api/requests',
      '/api/audit',
      '/api/unpublished-notices',
      '/api/texts',
      '/api/hosting',
    ])
      check(await (await get(path)).json(), path, 'get', '200');
    check(
      await (await get('/api/sites/{site}/notices', SITE.id)).json(),
      '/api/sites/{site}/notices',
      'get',
      '200',
    );
    assert.equal((await post('/api/records/annotate', { ...asked, text: 'A note' })).status, 204);
    check(await (await post('/api/records/find', asked)).json(), '/api/records/find', 'post', '200');
    check(await (await post('/api/records/erase', asked)).json(), '/api/records/erase', 'post', '200');
    const gone = await post('/api/records/find', asked);
    check(await gone.json(), '/api/records/find', 'post', '4XX', 'application/problem+json');
  });

  it('describes what visitors ask for, without an account', async () => {
    const event = consentEvent();
    assert.equal((await postEvent(collector.url, event)).status, 204);
    const post = (path: string, body: object) =>
      fetch(collector.url + path, { method: 'POST', body: JSON.stringify(body) });
    const asked = { consent_id: event.consentId };
    check(await (await post('/rights/access', asked)).json(), '/rights/access', 'post', '200');
    check(await (await post('/rights/receipt', asked)).json(), '/rights/receipt', 'post', '200');
    check(await (await post('/rights/objection', asked)).json(), '/rights/objection', 'post', '200');
    for (const [path, body] of [
      ['/rights/erasure', asked],
      ['/rights/access', {}],
      ['/forget', { names: [] }],
    ] as const) {
      const refused = await post(path, body);
      assert.ok(refused.status >= 400 && refused.status < 500, path);
      check(await refused.json(), path, 'post', '4XX', 'application/problem+json');
      assert.equal(Reflect.get(at('paths', path, 'post'), 'security'), undefined);
    }
  });

  it('describes who asks, and every refusal', async () => {
    check(await (await get(paths.session)).json(), paths.session, 'get', '200');
    for (const path of Object.values(paths)) {
      const method = path === paths.sample ? 'post' : 'get';
      const refused = await fetch(collector.url + path.replace('{site}', SITE.id), { method });
      assert.equal(refused.status, 401);
      check(await refused.json(), path, method, '4XX', 'application/problem+json');
      assert.deepEqual(Reflect.get(at('paths', path, method), 'security'), [{ token: [] }, { session: [] }]);
    }
    check(
      await (await get(`${paths.json}?country=LI`)).json(),
      paths.json,
      'get',
      '4XX',
      'application/problem+json',
    );
  });
});

/** The same schema, where an object has nothing that it does not name, unless it says that it may. */
function closed(schema: unknown): object {
  const text = JSON.stringify(schema, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value && !('additionalProperties' in value)
      ? { ...value, additionalProperties: false }
      : value,
  );
  const made: unknown = JSON.parse(text);
  assert.ok(typeof made === 'object' && made !== null);
  return made;
}
