import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { change, readAll } from '../../support/database.ts';
import {
  anonymousEvent,
  cleanUp,
  consentEvent,
  postEvent,
  runCommand,
  startLocal,
  temporaryFolder,
  TOKEN,
  type Ran,
} from '../../support/running-collector.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 10, 23, 9);
const SPAN = 'from=2026-11-23&to=2026-11-25';

after(cleanUp);

/** A line of a proof file, to be tampered with. */
type Line = Record<string, unknown> & { type: string };

/** Three sealed days of one site, with two erasures, as a proof file. */
async function sealedDays() {
  const folder = await temporaryFolder();
  const dataDir = join(folder, 'data');
  const clock = { now: FIRST };
  const options = { dataDir, now: () => (clock.now += 1) };
  const erased = consentEvent();
  let collector = await startLocal(options);
  const post = async (event: object) => {
    assert.equal((await postEvent(collector.url, event)).status, 204);
  };
  const erase = async (consentId = '') => {
    const body = JSON.stringify({ consent_id: consentId });
    assert.equal((await fetch(`${collector.url}/rights/erasure`, { method: 'POST', body })).status, 200);
  };
  const nextDay = async () => {
    await collector.close();
    clock.now = (Math.floor(clock.now / DAY) + 1) * DAY + 3_600_000;
    collector = await startLocal(options);
    // What is erased from here on is named by the next seal.
    const day = new Date(clock.now - DAY).toISOString().slice(0, 10);
    const isSealed = () => readAll(dataDir, `SELECT day FROM seals WHERE day = '${day}'`).length > 0;
    while (!isSealed()) await fetch(`${collector.url}/live`);
  };
  for (let count = 0; count < 6; count += 1) await post(consentEvent());
  await post(erased);
  await post(anonymousEvent());
  await nextDay();
  for (let count = 0; count < 3; count += 1) await post(consentEvent());
  await erase(erased.consentId);
  const late = consentEvent();
  await post(late);
  await nextDay();
  await nextDay();
  await erase(late.consentId);
  await post(consentEvent());
  return { folder, dataDir, collector };
}

describe('may-i verify', () => {
  let folder: string;
  let dataDir: string;
  let lines: Line[];
  let publicKey: string;
  const file = () => join(folder, 'proof.jsonl');

  before(async () => {
    const made = await sealedDays();
    ({ folder, dataDir } = made);
    const response = await fetch(`${made.collector.url}/api/sites/clearwater/proof?${SPAN}`, {
      headers: { Authorization: `Bearer ${TOKEN}` },
    });
    assert.equal(response.status, 200);
    const text = await response.text();
    lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    publicKey = join(dataDir, 'seal.pub');
  });

  /** Checks lines as somebody elsewhere does, with the collector's public key. */
  function verify(changed: readonly Line[], key = publicKey): Ran {
    writeFileSync(file(), changed.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return runCommand(['verify', file(), '--key', key]);
  }
  const records = () => lines.filter(({ type }) => type === 'record');
  const without = (gone: unknown) => lines.filter((line) => line !== gone);
  const replaced = (old: unknown, put: Line) => lines.map((line) => (line === old ? put : line));
  const idOf = (line: Line | undefined) => (line?.['record'] as { id: string }).id;

  it('finds nothing in what the collector wrote, and tells the erased', () => {
    const { status, stdout } = verify(lines);
    assert.match(stdout, /3 seals, 10 records as they were sealed, 1 erased and so sealed, 1 erased since/);
    assert.match(stdout, /Nothing was changed, dropped or added\.\n$/);
    assert.equal(status, 0);
  });

  it('says so when the key was taken from the file', () => {
    writeFileSync(file(), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    assert.match(runCommand(['verify', file()]).stdout, /taken from the file itself/);
  });

  it('names the record that was changed, by one letter', () => {
    for (const one of records()) {
      const record = { ...(one['record'] as object), language: 'nl' };
      const { status, stdout } = verify(replaced(one, { ...one, record }));
      assert.equal(status, 1);
      assert.match(
        stdout,
        new RegExp(`^record ${idOf(one)} of 2026-11-2\\d was changed [^\\n]+\\[record-changed\\]\\n3 seals`),
      );
    }
  });

  it('names the day of a record that was dropped, which an erasure is not', () => {
    for (const one of records()) {
      const { status, stdout } = verify(without(one));
      assert.equal(status, 1);
      assert.match(
        stdout,
        /^the record of leaf \d of \d of 2026-11-2\d \([^\n]+ was not erased \[record-dropped\]\n3 seals/,
      );
    }
  });

  it('names the record that was added', () => {
    const [first] = records();
    const id = `${idOf(first).slice(0, -1)}${idOf(first).endsWith('0') ? '1' : '0'}`;
    const added = { ...first!, record: { ...(first!['record'] as object), id } };
    const { status, stdout } = verify(lines.flatMap((line) => (line === first ? [line, added] : [line])));
    assert.equal(status, 1);
    assert.match(
      stdout,
      new RegExp(`^record ${id} of 2026-11-23 was added [^\\n]+\\[record-added\\]\\n3 seals`),
    );
  });

  it('takes no erasure that no seal names', () => {
    const one = records()[0]!;
    const leaves = lines.find(({ type }) => type === 'leaves');
    const [leaf] = leaves?.['hashes'] as string[];
    const forged = lines.map((line) =>
      line.type === 'erased' && line['day'] === '2026-11-24'
        ? { ...line, hashes: [...(line['hashes'] as string[]), leaf] }
        : line,
    );
    const { stdout } = verify(forged.filter((line) => line !== one));
    assert.match(stdout, /\[erasures-changed\]/);
  });

  it('sees leaves that were exchanged, a seal that was changed, and one that is missing', () => {
    const leaves = lines.find(({ type }) => type === 'leaves')!;
    const hashes = (leaves['hashes'] as string[]).toReversed();
    assert.match(
      verify(replaced(leaves, { ...leaves, hashes })).stdout,
      /the leaves of 2026-11-23 [^\n]+\[leaves-changed\]/,
    );
    const seals = lines.filter(({ type }) => type === 'seal');
    const body = String(seals[1]!['body']).replace('"count":4', '"count":5');
    assert.match(
      verify(replaced(seals[1], { ...seals[1]!, body })).stdout,
      /the seal of 2026-11-24 [^\n]+\[seal-forged\]/,
    );
    assert.match(verify(without(seals[1])).stdout, /before the seal of 2026-11-25 [^\n]+\[seal-missing\]/);
  });

  it('trusts no other key', () => {
    const { publicKey: other } = generateKeyPairSync('ed25519');
    const path = join(folder, 'other.pub');
    writeFileSync(path, other.export({ type: 'spki', format: 'pem' }));
    const { status, stdout } = verify(lines, path);
    assert.equal(status, 1);
    assert.match(stdout, /\[key-unknown\]/);
  });

  it('sees what was changed in the database itself', async () => {
    change(dataDir, 'UPDATE events SET revision = 2 WHERE id = (SELECT id FROM events ORDER BY id LIMIT 1)');
    const { url } = await startLocal({ dataDir, now: () => FIRST + 4 * DAY });
    const response = await fetch(`${url}/api/sites/clearwater/proof?${SPAN}`, {
      headers: { Authorization: `Bearer ${TOKEN}` },
    });
    writeFileSync(file(), await response.text());
    const { stdout } = runCommand(['verify', file(), '--key', publicKey]);
    assert.match(stdout, /^record [0-9a-f-]{36} of 2026-11-23 was changed/);
  });

  it('leaves no id and no salt of an erased record in the file', () => {
    const text = readFileSync(file(), 'utf8');
    assert.ok(text.includes('"salt"'));
    assert.equal((text.match(/"type":"record"/g) ?? []).length, 10);
  });
});

describe('seal.key', () => {
  it('is changed by moving it away: each seal is checked with the key that made it', async () => {
    const folder = await temporaryFolder();
    const dataDir = join(folder, 'data');
    const clock = { now: FIRST };
    const options = { dataDir, now: () => (clock.now += 1) };
    const keys: string[] = [];
    let collector = await startLocal(options);
    for (const day of ['2026-11-23', '2026-11-24']) {
      assert.equal((await postEvent(collector.url, consentEvent())).status, 204);
      await collector.close();
      if (day === '2026-11-24') renameSync(join(dataDir, 'seal.key'), join(folder, 'old.key'));
      clock.now += DAY;
      collector = await startLocal(options);
      while (readAll(dataDir, `SELECT day FROM seals WHERE day = '${day}'`).length === 0)
        await fetch(`${collector.url}/live`);
      const kept = join(folder, `${day}.pub`);
      copyFileSync(join(dataDir, 'seal.pub'), kept);
      keys.push('--key', kept);
    }
    const response = await fetch(`${collector.url}/api/sites/clearwater/proof?${SPAN}`, {
      headers: { Authorization: `Bearer ${TOKEN}` },
    });
    const file = join(folder, 'proof.jsonl');
    writeFileSync(file, await response.text());
    assert.match(runCommand(['verify', file, ...keys]).stdout, /2 seals, 2 records[^]*Nothing was changed/);
    assert.equal(runCommand(['verify', file]).status, 0);
    for (const one of [keys.slice(0, 2), keys.slice(2)])
      assert.match(
        runCommand(['verify', file, ...one]).stdout,
        /of 2026-11-2\d is signed by[^\n]+\[key-unknown\]/,
      );
  });

  it('is made once, for its owner alone, and stays', async () => {
    const first = await startLocal();
    const { dataDir } = first;
    const { mode } = statSync(join(dataDir, 'seal.key'));
    assert.equal(mode & 0o777, 0o600);
    const key = readFileSync(join(dataDir, 'seal.key'), 'utf8');
    await first.close();
    await startLocal({ dataDir });
    assert.equal(readFileSync(join(dataDir, 'seal.key'), 'utf8'), key);
  });
});
