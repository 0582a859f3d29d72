/** The proof for one recipient (PR-05): what is in it, and what `may-i verify` sees of whoever changes it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../../src/config/read-config.ts';
import { MS_PER_DAY } from '../../../src/consent/ms-per-day.ts';
import type { ConsentEvent } from '../../../src/protocol/consent-event.ts';
import { shownNotice } from '../../../src/protocol/shown-notice.ts';
import { VERSION } from '../../../src/version.ts';
import { readAll } from '../../support/database.ts';
import {
  cleanUp,
  consentEvent,
  postEvent,
  problemOf,
  runCommand,
  startLocal,
  temporaryFolder,
  TOKEN,
  type LocalCollector,
  type Ran,
} from '../../support/running-collector.ts';

const FIRST = Date.UTC(2026, 10, 23, 9);
const SPAN = 'from=2026-11-23&to=2026-11-24';

/** One service whole, one of which the site says the id alone, one of another purpose. */
const CONFIG = {
  site: 'clearwater',
  name: 'Clearwater',
  purposes: ['analytics', 'marketing'],
  services: [
    {
      id: 'tally',
      purpose: 'analytics',
      name: 'Tally',
      provider: 'Tally Works B.V.',
      country: 'NL',
      policyUrl: 'https://tally.example/privacy',
    },
    'posthog',
    { ...{ id: 'adwell', purpose: 'marketing', name: 'Adwell', provider: 'Adwell Ltd' }, country: 'IE' },
  ],
};

after(cleanUp);

type Line = Record<string, unknown> & { type: string };

function digestOf(config: Record<string, unknown>): string {
  const purposes = readConfig({ attributes: {}, json: JSON.stringify(config) })?.purposes;
  const text = shownNotice({ given: config, purposes, language: 'en', build: VERSION });
  return createHash('sha256').update(text).digest('hex');
}

const get = (url: string, query: string) =>
  fetch(`${url}/api/sites/clearwater/proof?${query}`, { headers: { Authorization: `Bearer ${TOKEN}` } });

describe('the proof for a recipient', () => {
  let folder: string;
  let collector: LocalCollector;
  let key: string;
  const notice = digestOf(CONFIG);
  const states = (all: ConsentEvent['states']) => consentEvent({ notice, states: all });
  const granted = states({ analytics: 'granted', marketing: 'refused' });
  const renewed = states({ analytics: 'renewed', marketing: 'refused' });
  const byItself = states({ analytics: 'refused', 'analytics:tally': 'granted', marketing: 'refused' });
  const byAgent = consentEvent({
    ...{ notice, method: 'agent', evidence: 'urn:agent:receipt:42' },
    states: { analytics: 'granted', marketing: 'refused' },
  });
  const notForIt = [
    states({ analytics: 'refused', marketing: 'granted' }),
    states({ analytics: 'granted', 'analytics:tally': 'refused', marketing: 'refused' }),
    states({ analytics: 'withdrawn', marketing: 'refused' }),
    // No acts of the visitor's here.
    consentEvent({ notice, method: 'api', states: { analytics: 'granted', marketing: 'refused' } }),
    consentEvent({ notice, method: 'agent', states: { analytics: 'granted', marketing: 'refused' } }),
    consentEvent({ notice, method: 'import', states: { analytics: 'granted', marketing: 'refused' } }),
    // Nobody can say whom these name.
    consentEvent({ notice: '0'.repeat(64), states: { analytics: 'granted' } }),
    consentEvent({ states: { analytics: 'granted' } }),
  ];
  const today = states({ analytics: 'granted', marketing: 'refused' });

  const read = async (recipient: string): Promise<Line[]> => {
    const response = await get(collector.url, `${SPAN}&recipient=${encodeURIComponent(recipient)}`);
    assert.equal(response.status, 200);
    const text = await response.text();
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  };
  const verify = (lines: readonly Line[], ...more: string[]): Ran => {
    const file = join(folder, 'recipient.jsonl');
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return runCommand(['verify', file, ...(more.length > 0 ? more : ['--key', key])]);
  };
  const idsIn = (lines: readonly Line[]) =>
    lines.flatMap(({ type, record }) => (type === 'record' ? [(record as ConsentEvent).id] : []));

  before(async () => {
    folder = await temporaryFolder();
    const dataDir = join(folder, 'data');
    const clock = { now: FIRST };
    const options = { dataDir, now: () => (clock.now += 1) };
    collector = await startLocal(options);
    key = join(dataDir, 'seal.pub');
    const file = join(folder, 'may-i.config.json');
    writeFileSync(file, JSON.stringify(CONFIG));
    assert.equal(runCommand(['notice', 'publish', file, '--data', dataDir]).status, 0);
    for (const event of [granted, renewed, byItself, byAgent, ...notForIt])
      assert.equal((await postEvent(collector.url, event)).status, 204);
    await collector.close();
    clock.now = FIRST + MS_PER_DAY;
    collector = await startLocal(options);
    while (readAll(dataDir, 'SELECT day FROM seals').length < 1) await fetch(`${collector.url}/live`);
    assert.equal((await postEvent(collector.url, today)).status, 204);
  });

  it('has every record that names and grants it, whether by its legal name or by the id of its service', async () => {
    const lines = await read('Tally Works B.V.');
    assert.deepEqual(idsIn(lines), [granted, renewed, byItself, byAgent, today].map(({ id }) => id).sort());
    assert.deepEqual(idsIn(await read('tally')), idsIn(lines));
    const { status, stdout } = verify(lines);
    assert.match(
      stdout,
      /"Tally Works B\.V\.": 4 records as they were sealed, 1 not sealed yet, 1 notices that name it; 2 records left out/,
    );
    assert.match(stdout, /Nothing was changed, dropped or added\.\n$/);
    assert.equal(status, 0);
  });

  it('knows a recipient of which the site names the id of the catalogue alone', async () => {
    const lines = await read('posthog');
    assert.equal(idsIn(lines).length, 5);
    assert.equal(verify(lines).status, 0);
    assert.deepEqual(idsIn(await read('Adwell Ltd')), [notForIt[0]?.id]);
  });

  const forgeries: [string, (lines: readonly Line[]) => Line[], RegExp][] = [
    [
      'a record that was taken out',
      (lines) => lines.filter((line) => line !== recordIn(lines)),
      /\[file-forged\]/,
    ],
    [
      'a record that was changed by a letter',
      // Not the first: in the order of their ids that may be one which is not sealed yet.
      (lines) =>
        lines.map((line) =>
          idsIn([line])[0] === granted.id
            ? { ...line, record: { ...(line['record'] as object), language: 'nl' } }
            : line,
        ),
      /is not one that was sealed on 2026-11-23 \[record-changed\]\n.*\[file-forged\]/,
    ],
    [
      'a record that is there twice',
      (lines) => lines.flatMap((line) => (line === recordIn(lines) ? [line, line] : [line])),
      /\[record-added\]/,
    ],
    [
      'a recipient that was exchanged',
      (lines) => swap(lines, 'head', () => ({ recipient: 'Adwell Ltd' })),
      /does not name the recipient \[recipient-unnamed\]/,
    ],
    [
      'a refusal that is said to be a grant',
      (lines) =>
        swap(lines, 'record', ({ record }) => ({
          record: { ...(record as object), states: { analytics: 'refused', marketing: 'granted' } },
        })),
      /grants nothing to the recipient \[recipient-unnamed\]/,
    ],
    [
      'a notice that was changed',
      (lines) =>
        swap(lines, 'notice', ({ notice }) => ({
          notice: {
            ...(notice as object),
            content: String((notice as Line)['content']).replace('Clearwater', 'Other'),
          },
        })),
      /is not the one that was shown \[notice-changed\]/,
    ],
    [
      'a seal that was changed',
      (lines) =>
        swap(lines, 'seal', ({ body }) => ({ body: String(body).replace(/"count":\d+/, '"count":9') })),
      /\[seal-forged\]/,
    ],
    [
      'leaves that were exchanged',
      (lines) => swap(lines, 'leaves', ({ hashes }) => ({ hashes: (hashes as string[]).toReversed() })),
      /\[leaves-changed\]/,
    ],
    [
      'a number of what was left out',
      (lines) => swap(lines, 'end', () => ({ unknown: 0 })),
      /\[file-forged\]/,
    ],
    [
      'an end that is missing',
      (lines) => lines.filter(({ type }) => type !== 'end'),
      /has no end[^\n]+\[file-forged\]/,
    ],
    [
      'a record after the end',
      (lines) => [...lines, ...lines.filter((line) => line === recordIn(lines))],
      /follows the end[^\n]+\[file-broken\]/,
    ],
  ];
  for (const [name, forge, expected] of forgeries) {
    it(`shows ${name}`, async () => {
      const { status, stdout } = verify(forge(await read('tally')));
      assert.match(stdout, expected);
      assert.equal(status, 1);
    });
  }

  it('is signed by whoever keeps seal.key, and by nobody else', async () => {
    const lines = await read('tally');
    const other = await startLocal();
    const { status, stdout } = verify(lines, '--key', join(other.dataDir, 'seal.pub'));
    assert.match(stdout, /the file is signed by the key [0-9a-f]{16}, which is not trusted \[key-unknown\]/);
    assert.equal(status, 1);
    assert.match(verify(lines, ...[]).stdout, /Nothing was changed/);
  });

  it('needs the scope for proofs, a recipient that was named, and days of the calendar', async () => {
    const asked = `${collector.url}/api/sites/clearwater/proof?${SPAN}&recipient=tally`;
    assert.equal((await fetch(asked)).status, 401);
    const unknown = await problemOf(await get(collector.url, `${SPAN}&recipient=Nobody%00`));
    assert.equal(unknown.code, 'recipient-unknown');
    assert.match(unknown.detail ?? '', /Tally Works B\.V\./);
    for (const span of [
      'from=2026-02-31&to=2026-03-01',
      'from=2026-11-24&to=2026-11-23',
      'from=x&to=2026-11-23',
    ])
      assert.equal((await problemOf(await get(collector.url, span))).code, 'range-invalid', span);
    assert.equal((await get(collector.url, 'from=2026-11-24')).status, 400);
  });
});

function recordIn(lines: readonly Line[]): Line | undefined {
  return lines.find(({ type }) => type === 'record');
}

/** Changes the first line of a type. */
function swap(lines: readonly Line[], type: string, change: (line: Line) => object): Line[] {
  const first = lines.find((line) => line.type === type);
  return lines.map((line) => (line === first ? { ...line, ...change(line) } : line));
}
