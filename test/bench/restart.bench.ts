/**
 * How long a collector with 10 million events takes from `kill -9` under load to its first 2xx.
 *
 *     node test/bench/restart.bench.ts [rows] [rounds]
 *
 * The rows are written straight into the file, by the schema that the collector made. Each round starts the collector, sends
 * events, kills it while it is at them, so that there is a log to recover, starts it again and sends until one is taken.
 */
import { statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { MS_PER_DAY } from '../../src/consent/ms-per-day.ts';
import { databasePath, openForWriting } from '../../src/collector/database/sqlite/open.ts';
import { dayOf } from '../../src/report/counters.ts';
import { processorSeconds } from '../support/processor-time.ts';
import {
  SITE,
  batchOf,
  cleanUp,
  consentEvent,
  postEvent,
  startChild,
  temporaryFolder,
} from '../support/running-collector.ts';

const ROWS = Number(process.argv[2] ?? 10_000_000);
const ROUNDS = Number(process.argv[3] ?? 5);
const BATCH = 100;
const AT_ONCE = 20;

/** Milliseconds between two rows: a year in all. */
const STEP_MS = Math.floor(31_536_000_000 / ROWS);

/** Rows like one that the collector stored, by ids that begin with the time, as those of browsers do. */
const FILL = `
  PRAGMA synchronous = OFF;
  DROP INDEX events_by_consent_id;
  INSERT INTO events (
    id, consent_id, site, received_at, decided_at, skewed, occasion, method, layer, states,
    revision, language, profile, build, page_group, decision_ms, salt, notice
  )
  WITH RECURSIVE numbered (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbered WHERE n < ${ROWS})
  SELECT
    unhex(printf('%012x7%03x8%015x', received_at - (${ROWS} - n) * ${STEP_MS}, n % 4096, n)), randomblob(16), site,
    received_at - (${ROWS} - n) * ${STEP_MS}, decided_at - (${ROWS} - n) * ${STEP_MS}, skewed, occasion, method, layer, states, revision,
    language, profile, build, page_group, decision_ms, randomblob(16), notice
  FROM numbered, (SELECT * FROM events LIMIT 1);
  CREATE INDEX events_by_consent_id ON events (consent_id) WHERE consent_id IS NOT NULL;
  -- Last night all of it was sealed.
  INSERT INTO seals (site, day, body, signature)
  VALUES ('${SITE.id}', '${dayOf(Date.now() - MS_PER_DAY)}', '{}', zeroblob(64));
  PRAGMA wal_checkpoint(TRUNCATE);
`;

const folder = await temporaryFolder();
const first = await startChild(folder);
await postEvent(first.url, consentEvent());
await first.stop();
const database = openForWriting(databasePath(folder));
database.exec(FILL);
database.close();
const { size } = statSync(databasePath(folder));
console.log(`${ROWS} rows, ${(size / 1e9).toFixed(1)} GB, ${Math.round(size / ROWS)} bytes a row`);

for (let round = 0; round < ROUNDS; round += 1) {
  await killUnderLoad();
  const log = statSync(`${databasePath(folder)}-wal`).size;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const startedAt = performance.now();
  const collector = await startChild(folder);
  const { status } = await postEvent(collector.url, consentEvent());
  const took = Math.round(performance.now() - startedAt);
  const used = Math.round(processorSeconds(collector.process.pid) * 1_000);
  console.log(
    `${took} ms from start to first ${status}, ${used} ms of processor; ${Math.round(log / 1e6)} MB of log, load ${load}`,
  );
  if (status !== 204) process.exitCode = 1;
  await collector.kill();
}
await cleanUp();

/** Sends batches, and kills the collector while others are on their way. */
async function killUnderLoad(): Promise<void> {
  const collector = await startChild(folder);
  const send = () => postEvent(collector.url, batchOf(Array.from({ length: BATCH }, () => consentEvent())));
  for (let sent = 0; sent < AT_ONCE; sent += 1) await send();
  const underWay = Array.from({ length: AT_ONCE }, () => send().catch(() => undefined));
  await Promise.race(underWay);
  await collector.kill();
  await Promise.all(underWay);
}
