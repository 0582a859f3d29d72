import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfig } from '../../../src/config/read-config.ts';
import { shownNotice } from '../../../src/protocol/shown-notice.ts';
import { VERSION } from '../../../src/version.ts';
import {
  cleanUp,
  consentEvent,
  postEvent,
  runCommand,
  startLocal,
  temporaryFolder,
  TOKEN,
} from '../../support/running-collector.ts';

const CONFIG = { site: 'clearwater', name: 'Clearwater', purposes: ['analytics'], collector: './' };

after(cleanUp);

/** The digest that a page of the configuration makes. */
function digestOf(config: Record<string, unknown>, language = 'en'): string {
  const purposes = readConfig({ attributes: {}, json: JSON.stringify(config) })?.purposes;
  const text = shownNotice({ given: config, purposes, language, build: VERSION });
  return createHash('sha256').update(text).digest('hex');
}

describe('shownNotice', () => {
  it('is the same whatever the order of the members, and where the events go', () => {
    const turned = { purposes: ['analytics'], name: 'Clearwater', pageGroup: 'a', site: 'clearwater' };
    assert.equal(digestOf(CONFIG), digestOf(turned));
  });

  const changes: [string, Record<string, unknown>, string?][] = [
    ['a comma', { name: 'Clear,water' }],
    ['a purpose', { purposes: ['analytics', 'marketing'] }],
    ['a revision', { revision: 2 }],
    ['a recipient', { services: [{ id: 'a' }] }],
    ['the law of another place, whose authority is linked', { profile: 'fr' }],
    ['what a visit reveals', { sensitive: true }],
    ['the sentence that says so', { explicitConsent: 'That I came reveals my health.' }],
    ['an audience of children', { audience: 'children' }],
    ['the language', {}, 'nl'],
  ];
  for (const [name, change, language] of changes) {
    it(`is another with ${name}`, () => {
      assert.notEqual(digestOf({ ...CONFIG, ...change }, language), digestOf(CONFIG));
    });
  }
});

describe('a notice that was never published (PR-02)', () => {
  it('is said once, counted, and listed until it is published', async () => {
    const clock = { now: Date.UTC(2026, 10, 26, 12) };
    const collector = await startLocal({ metricsPort: 0, now: () => (clock.now += 1) });
    const list = async () => {
      const headers = { Authorization: `Bearer ${TOKEN}` };
      const response = await fetch(`${collector.url}/api/unpublished-notices`, { headers });
      return ((await response.json()) as { notices: Record<string, unknown>[] }).notices;
    };
    const digest = digestOf(CONFIG);
    const event = consentEvent({ notice: digest });
    for (const one of [event, event, consentEvent({ notice: digest }), consentEvent()])
      assert.equal((await postEvent(collector.url, one)).status, 204);
    const [found, ...others] = await list();
    assert.deepEqual(others, []);
    assert.partialDeepStrictEqual(found, { site: 'clearwater', digest, events: 2 });
    const said = collector.log.filter((line) => line.includes('[notice-unpublished]'));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', new RegExp(digest));
    const metrics = await (await fetch(`${collector.metricsUrl}/metrics`)).text();
    assert.match(metrics, /^may_i_events_unpublished_total 2$/m);
    assert.equal((await fetch(`${collector.url}/api/unpublished-notices`)).status, 401);

    const file = join(await temporaryFolder(), 'may-i.config.json');
    writeFileSync(file, JSON.stringify(CONFIG));
    assert.equal(runCommand(['notice', 'publish', file, '--data', collector.dataDir]).status, 0);
    assert.deepEqual(await list(), []);
    assert.equal((await postEvent(collector.url, consentEvent({ notice: digest }))).status, 204);
    assert.deepEqual(await list(), []);
    // Of another site it says nothing.
    const other = consentEvent({ site: 'other', notice: digest });
    await postEvent(collector.url, other, { Origin: 'https://other.example' });
    assert.partialDeepStrictEqual(await list(), [{ site: 'other', digest, events: 1 }]);
  });
});

describe('may-i notice publish', () => {
  const get = async (url: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.equal(response.status, 200);
    return { ...((await response.json()) as object) };
  };

  it('makes a record show what was shown, and leaves others unverified', async () => {
    const { url, dataDir } = await startLocal();
    const file = join(await temporaryFolder(), 'may-i.config.json');
    writeFileSync(file, JSON.stringify(CONFIG));
    assert.match(
      runCommand(['notice', 'publish', file, '--data', dataDir]).stdout,
      /of "clearwater" are kept; the configuration is new/,
    );

    const { consentId = '' } = consentEvent();
    const known = consentEvent({ consentId, notice: digestOf(CONFIG, 'nl') });
    const unknown = consentEvent({ consentId, notice: '0'.repeat(64) });
    for (const event of [known, unknown]) assert.equal((await postEvent(url, event)).status, 204);
    const { notices } = await get(url, 'records/find', { consent_id: consentId });
    assert.ok(Array.isArray(notices));
    assert.equal(notices.length, 1);
    const [notice] = notices as { digest: string; content: string; texts: string; language: string }[];
    assert.equal(notice?.digest, known.notice);
    assert.equal(
      createHash('sha256')
        .update(notice?.content ?? '')
        .digest('hex'),
      known.notice,
    );
    assert.equal(notice?.language, 'nl');
    assert.match(notice?.texts ?? '', /Alles weigeren/);
  });

  it('keeps every configuration with the time when it was in force', async () => {
    const { url, dataDir } = await startLocal();
    const file = join(await temporaryFolder(), 'may-i.config.json');
    const publish = (config: object) => {
      writeFileSync(file, JSON.stringify(config));
      return runCommand(['notice', 'publish', file, '--data', dataDir]).stdout;
    };
    publish(CONFIG);
    assert.match(publish(CONFIG), /is the one in force/);
    publish({ ...CONFIG, name: 'Clearwater Health' });
    const { configs } = await get(url, 'sites/clearwater/notices');
    const [first, second] = configs as { validFrom: number; validTo?: number; content: string }[];
    assert.equal(first?.validTo, second?.validFrom);
    assert.equal(second?.validTo, undefined);
    assert.match(second?.content ?? '', /Clearwater Health/);
    // The report says so beside the figures.
    const { annotations } = await get(url, 'sites/clearwater/report');
    assert.deepEqual(
      (annotations as { text: string }[]).map(({ text }) => text),
      [
        'A configuration was published for the first time.',
        `Notices of May I ${VERSION} were published.`,
        'The configuration changed: name.',
      ],
    );
  });

  it('reads a module, and a file that begins with a byte order mark, as other commands do', async () => {
    const { url, dataDir } = await startLocal();
    const folder = await temporaryFolder();
    const json = JSON.stringify(CONFIG);
    for (const [name, text] of [
      ['config.json', `\ufeff${json}`],
      ['config.mjs', `export default ${json};`],
    ] as const) {
      writeFileSync(join(folder, name), text);
      const { status, stderr } = runCommand(['notice', 'publish', join(folder, name), '--data', dataDir]);
      assert.equal(status, 0, stderr);
    }
    const { configs } = await get(url, 'sites/clearwater/notices');
    assert.equal((configs as unknown[]).length, 1);
  });

  it('says what is wrong with a file', async () => {
    const file = join(await temporaryFolder(), 'wrong.json');
    writeFileSync(file, '{}');
    assert.match(runCommand(['notice', 'publish', file]).stderr, /\[cli-config-wrong\]/);
    writeFileSync(file, '{');
    assert.match(runCommand(['notice', 'publish', file]).stderr, /\[config-file-not-json\]/);
    assert.match(runCommand(['notice', 'publish', `${file}.gone`]).stderr, /\[config-file-unreadable\]/);
    assert.match(runCommand(['notice', 'publish']).stderr, /\[cli-file-missing\]/);
    assert.match(runCommand(['notice']).stderr, /\[cli-action-unknown\]/);
  });
});
