/**
 * What it takes to write 10 million events into files while the collector takes new ones.
 *
 *     node test/bench/export-events.bench.ts [events]
 *
 * Memory is the most that the process of the export has held (VmHWM). Waits are those of single events that are posted
 * meanwhile over 16 connections, 100 a second whatever becomes of those before, from the moment when each should have
 * started. The rows are copies of events that a collector took, with ids and times of their own over the last 300 days.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { databasePath, openForWriting } from '../../src/collector/database/sqlite/open.ts';
import { MS_PER_DAY } from '../../src/consent/ms-per-day.ts';
import { dayOf } from '../../src/report/counters.ts';
import {
  CLI,
  ORIGIN,
  SITE,
  batchOf,
  cleanUp,
  consentEvent,
  postEvent,
  startChild,
  temporaryFolder,
} from '../support/running-collector.ts';

const EVENTS = Number(process.argv[2] ?? 10_000_000);
const TEMPLATES = 1_000;
const DAYS = 300;
const RATE = 100;
const LANGUAGES = ['nl', 'en', 'de', 'fr', 'it', 'es', 'pt', 'pl'];

/** Connections that stay open, as those of a proxy in front do. */
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

const folder = await temporaryFolder();
const now = Date.now();
const [from, to] = [dayOf(now - DAYS * MS_PER_DAY), dayOf(now)];
await fill();
for (const form of ['csv', 'parquet']) await measure(form);
await cleanUp();

/** Lets a collector take some events, and copies them until there are enough. */
async function fill(): Promise<void> {
  const collector = await startChild(folder);
  const events = Array.from({ length: TEMPLATES }, (_event, index) =>
    consentEvent({
      language: LANGUAGES[index % LANGUAGES.length] ?? 'en',
      method: index % 3 === 0 ? 'reject_all' : 'accept_all',
      decisionMs: index * 17,
      ...(index % 5 === 0 && { pageGroup: 'shop' }),
    }),
  );
  for (let start = 0; start < TEMPLATES; start += 20) {
    const response = await postEvent(collector.url, batchOf(events.slice(start, start + 20)));
    if (!response.ok) throw new Error(await response.text());
  }
  await collector.stop();
  const database = openForWriting(databasePath(folder));
  database.exec('PRAGMA synchronous = OFF');
  const columns = database
    .prepare('SELECT name FROM pragma_table_info(:table)')
    .all({ table: 'events' })
    .map(({ name }) => String(name));
  database.exec('CREATE TEMP TABLE templates AS SELECT row_number() OVER () - 1 AS number, * FROM events');
  const moment = `(${String(now)} - ${String(DAYS * MS_PER_DAY)} + n * ${String(Math.floor((DAYS * MS_PER_DAY) / EVENTS))})`;
  const values = columns.map((name) => {
    if (name === 'id') return `unhex(printf('%012x7%03x8%015x', ${moment}, n % 4096, n))`;
    return name === 'received_at' || name === 'decided_at' ? moment : `templates.${name}`;
  });
  database.exec(
    `WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${String(EVENTS - TEMPLATES - 1)})
     INSERT INTO events (${columns.join(', ')})
     SELECT ${values.join(', ')} FROM numbers JOIN templates ON templates.number = n % ${String(TEMPLATES)}`,
  );
  database.close();
  const megabytes = Math.round(statSync(databasePath(folder)).size / 1e6);
  console.log(`${EVENTS.toLocaleString('en-GB')} events in ${String(megabytes)} MB`);
}

async function measure(form: string): Promise<void> {
  const collector = await startChild(folder);
  const out = join(folder, `events.${form}`);
  const args = ['export', SITE.id, '--from', from, '--to', to, '--out', out, '--data', folder];
  const startedAt = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = once(child, 'close').then(() => true);
  let mostKb = 0;
  const waits: number[] = [];
  const posts: Promise<unknown>[] = [];
  let refused = 0;
  for (let count = 0; child.exitCode === null; count += 1) {
    const due = startedAt + (count * 1_000) / RATE;
    await setTimeout(Math.max(due - performance.now(), 0));
    posts.push(
      send(collector.url).then(
        () => void waits.push(performance.now() - due),
        () => (refused += 1),
      ),
    );
    if (count % RATE === 0) mostKb = Math.max(mostKb, heldKb(child.pid));
  }
  await exited;
  await Promise.all(posts);
  const seconds = (performance.now() - startedAt) / 1_000;
  await collector.stop();
  waits.sort((a, b) => a - b);
  const percentile = (share: number) => (waits[Math.floor(waits.length * share)] ?? NaN).toFixed(1);
  console.log(
    `${form.padEnd(8)} ${said.trim()} ${seconds.toFixed(0)} s, ${(statSync(out).size / 1e6).toFixed(0)} MB, ` +
      `memory ${(mostKb / 1_000).toFixed(0)} MB at most; ingest meanwhile: ${String(waits.length)} events, ${String(refused)} not taken, ` +
      `p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
}

/** Sends one event; resolves when it is acknowledged. */
async function send(url: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', Origin: ORIGIN };
  const posted = request(`${url}/events`, { method: 'POST', agent, headers });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    posted.once('response', resolve).once('error', reject).end(JSON.stringify(consentEvent()));
  });
  const said = await text(answer);
  if (answer.statusCode !== 204) throw new Error(said);
}

/** The most memory that a process has held so far, in kilobytes; 0 when it has ended. */
function heldKb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
