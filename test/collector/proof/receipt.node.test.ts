/** Receipts: checked elsewhere with nothing but a public key, and read as JSON-LD (PR-08). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import jsonld from 'jsonld';
import { placeFinder } from '../../../src/collector/proof/inclusion.ts';
import { leafHash, merkleRoot, rootFromPath } from '../../../src/collector/proof/merkle.ts';
import { receiptJsonLd } from '../../../src/collector/proof/receipt-json-ld.ts';
import { Receipt } from '../../../src/collector/proof/receipt.ts';
import type { Queries } from '../../../src/collector/store.ts';
import {
  cleanUp,
  consentEvent,
  ORIGIN,
  postEvent,
  problemOf,
  runCommand,
  startLocal,
  temporaryFolder,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';

const DAY_MS = 86_400_000;
const CONFIG = {
  site: 'clearwater',
  name: 'Clearwater',
  controller: { name: 'Clearwater Ltd', contact: 'privacy@clearwater.example' },
  policyUrl: 'https://www.clearwater.example/privacy',
  purposes: [{ id: 'analytics', retention: 'P14M', dataCategories: ['pages seen'] }],
  services: ['posthog'],
  collector: './',
};

after(cleanUp);

describe('a receipt', () => {
  const consentId = '5'.repeat(32);
  let folder: string;
  let collector: LocalCollector;
  let receipt: Receipt;

  const ask = (path: string, id: string, headers: Record<string, string> = {}) =>
    fetch(`${collector.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ consent_id: id }),
    });

  /** Checks a receipt as its owner does, with the public key of the collector. */
  function verify(changed: object, ...more: string[]) {
    const file = join(folder, 'receipt.json');
    writeFileSync(file, JSON.stringify(changed, null, 2));
    return runCommand(['verify', file, ...more]);
  }
  const withKey = (changed: object) => verify(changed, '--key', join(folder, 'data', 'seal.pub'));

  before(async () => {
    folder = await temporaryFolder();
    const clock = { now: Date.UTC(2026, 10, 23, 9) };
    const options = {
      dataDir: join(folder, 'data'),
      storageLocation: 'Frankfurt, Germany (EU)',
      now: () => (clock.now += 1),
    };
    const first = await startLocal(options);
    const file = join(folder, 'may-i.config.json');
    writeFileSync(file, JSON.stringify(CONFIG));
    runCommand(['notice', 'publish', file, '--data', options.dataDir]);
    const published = await fetch(`${first.url}/api/sites/clearwater/notices`, {
      headers: { Authorization: `Bearer ${TOKEN}` },
    });
    const { notices } = (await published.json()) as { notices: { digest: string; language: string }[] };
    const notice = notices.find(({ language }) => language === 'en')?.digest ?? '';
    for (let count = 0; count < 5; count += 1) await postEvent(first.url, consentEvent());
    const states = { analytics: 'granted', 'analytics:posthog': 'refused' } as const;
    await postEvent(first.url, consentEvent({ consentId, notice, states }));
    for (let count = 0; count < 3; count += 1) await postEvent(first.url, consentEvent());
    await first.close();
    clock.now += DAY_MS;
    // The day that is over is sealed at the start, in the background: a collector that is closed has done it.
    await (await startLocal(options)).close();
    collector = await startLocal(options);
    await postEvent(collector.url, consentEvent({ consentId, states: { analytics: 'withdrawn' } }));
    const answer = await ask('/rights/receipt', consentId, { Origin: ORIGIN });
    assert.equal(answer.status, 200);
    receipt = Value.Parse(Receipt, await answer.json());
  });

  it('is checked without the collector, and says what is not sealed yet', () => {
    const { status, stdout } = withKey(receipt);
    assert.match(stdout, /1 records as they were sealed, 1 not sealed yet, 1 notices as they were shown/);
    assert.equal(status, 0);
    assert.match(verify(receipt).stdout, /taken from the file itself/);
  });

  it('is found out when a record, its place, the seal or the notice is another', () => {
    const [sealed = assert.fail(), ...rest] = receipt.records;
    const { seal = assert.fail() } = sealed;
    const [notice = assert.fail()] = receipt.notices;
    const changes: [string, object][] = [
      ['record-changed', { records: [{ ...sealed, record: { ...sealed.record, language: 'nl' } }, ...rest] }],
      ['record-changed', { records: [{ ...sealed, seal: { ...seal, index: seal.index + 1 } }] }],
      ['record-changed', { records: [{ ...sealed, seal: { ...seal, path: seal.path.slice(1) } }] }],
      [
        'seal-forged',
        { records: [{ ...sealed, seal: { ...seal, body: seal.body.replace('"count":9', '"count":8') } }] },
      ],
      [
        'notice-changed',
        { notices: [{ ...notice, content: notice.content.replace('Clearwater', 'Clearwatr') }] },
      ],
    ];
    for (const [code, change] of changes) {
      const { status, stdout } = withKey({ ...receipt, ...change });
      assert.match(stdout, new RegExp(`\\[${code}\\]`));
      assert.equal(status, 1);
    }
  });

  it('says of each record where it is kept, as the operator says (SD-19)', async () => {
    const places = receipt.records.map(({ storageLocation }) => storageLocation);
    assert.deepEqual(
      places,
      receipt.records.map(() => 'Frankfurt, Germany (EU)'),
    );
    const officer = { Authorization: `Bearer ${TOKEN}` };
    for (const [path, headers] of [
      ['/rights/access', { Origin: ORIGIN }],
      ['/api/records/find', officer],
      ['/api/records/export', officer],
    ] as const) {
      const held = (await (await ask(path, consentId, headers)).json()) as {
        readonly records: readonly { readonly storageLocation?: string }[];
      };
      assert.deepEqual(
        held.records.map(({ storageLocation }) => storageLocation),
        places,
        path,
      );
    }
  });

  it('has records that another collector takes in and then holds alike (SD-12)', async () => {
    const other = await startLocal({ now: () => Date.UTC(2026, 10, 25, 9) });
    const events = receipt.records.map(({ record: { receivedAt: _at, skewed: _skewed, ...event } }) => event);
    for (const event of events) assert.equal((await postEvent(other.url, event)).status, 204);
    const answer = await fetch(`${other.url}/rights/access`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: ORIGIN },
      body: JSON.stringify({ consent_id: consentId }),
    });
    const { records } = (await answer.json()) as { readonly records: Receipt['records'][number]['record'][] };
    assert.deepEqual(
      records.map(({ receivedAt: _at, skewed: _skewed, ...event }) => event),
      events,
    );
  });

  it('is given to the browser that holds the id and to an officer, and to nobody else', async () => {
    assert.equal(
      (await ask('/api/records/receipt', consentId, { Authorization: `Bearer ${TOKEN}` })).status,
      200,
    );
    assert.equal((await problemOf(await ask('/api/records/receipt', consentId))).code, 'sign-in-needed');
    assert.equal((await problemOf(await ask('/rights/receipt', '6'.repeat(32)))).code, 'rights-unknown-id');
    const stranger = { Origin: 'https://other.example' };
    assert.equal(
      (await problemOf(await ask('/rights/receipt', consentId, stranger))).code,
      'rights-unknown-id',
    );
  });

  it('is JSON-LD in the terms of DPV on request, with every mandatory field of ISO/IEC TS 27560 (SD-12)', async () => {
    const answer = await ask('/rights/receipt', consentId, { Accept: 'application/ld+json' });
    assert.match(answer.headers.get('content-type') ?? '', /^application\/ld\+json/);
    const text = await answer.text();
    // Every term leads to an address: in safe mode what does not is an error, and nothing is loaded.
    const options = {
      safe: true,
      documentLoader: () => assert.fail('The context is in the document.'),
      format: 'application/n-quads' as const,
    };
    const quads: unknown = await jsonld.toRDF(JSON.parse(text) as object, options);
    assert.ok(typeof quads === 'string');
    const has = (term: string, count: number) =>
      assert.equal(quads.split(term).length - 1 >= count, true, `${term} in\n${quads}`);
    for (const term of ['conformsTo', 'identifier', 'language', 'issued']) has(`dc/terms/${term}>`, 2);
    const records = [
      'DataSubject',
      'DataController',
      'Notice',
      'Jurisdiction',
      'Right',
      'Authority',
      'ConsentControl',
    ];
    for (const term of records) has(`dpv#has${term}>`, 2);
    const purposes = ['Purpose', 'LegalBasis', 'PersonalData', 'StorageCondition', 'Duration', 'Location'];
    for (const term of purposes) has(`dpv#has${term}>`, 3);
    for (const term of ['isIndicatedAtTime', 'isIndicatedBy', 'hasConsentStatus']) has(`dpv#${term}>`, 3);
    for (const state of ['ConsentGiven', 'ConsentRefused', 'ConsentWithdrawn'])
      has(`<https://w3id.org/dpv#${state}>`, 1);
    has('"P14M"', 1);
    has('"pages seen"', 1);
    has('"Clearwater Ltd"', 1);
    has('<urn:may-i:service:posthog>', 1);
    assert.doesNotMatch(text, /: (null|""|\[\])/);
  });

  it('says of what was taken over from another tool, in the terms of DPV, that its consent is not known', () => {
    const [first = assert.fail()] = receipt.records;
    const record = { ...first.record, method: 'import', layer: 'none' } as const;
    const text = JSON.stringify(receiptJsonLd({ ...receipt, records: [{ ...first, record }] }));
    assert.match(text, /dpv:ConsentUnknown/);
    assert.doesNotMatch(text, /Consent(Given|Refused|Withdrawn)/);
  });
});

describe('placeFinder', () => {
  it('leads from each leaf of a day of several pieces to its root', async () => {
    const leaves = Array.from({ length: 3 * 4_096 + 5 }, (_, index) => leafHash(Buffer.from(String(index))));
    const pieces = [0, 1, 2, 3].map((piece) =>
      Buffer.concat(leaves.slice(piece * 4_096, (piece + 1) * 4_096)),
    );
    const store: Pick<Queries, 'read'> = {
      read: async (query, { piece, leaf }) => {
        if (query === 'leaves.piece')
          return pieces.slice(Number(piece), Number(piece) + 1).map((hashes) => ({ hashes }));
        return pieces.flatMap((hashes, number) =>
          leaf instanceof Uint8Array && hashes.includes(Buffer.from(leaf)) ? [{ piece: number, hashes }] : [],
        );
      },
    };
    const find = placeFinder(store);
    const root = merkleRoot(leaves);
    for (const index of [0, 1, 4_095, 4_096, 10_000, 12_287, 12_288, 12_292]) {
      const leaf = leaves[index] ?? assert.fail();
      const place = await find('a', '2026-11-26', leaf);
      assert.equal(place?.index, index);
      assert.deepEqual(rootFromPath({ leaf, count: leaves.length, ...place }), root);
    }
    assert.equal(await find('a', '2026-11-26', createHash('sha256').digest()), undefined);
  });
});
