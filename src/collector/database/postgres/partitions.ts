/**
 * The partitions of `events`: one for each calendar month of the time in the ids.
 *
 * They are made ahead, so that what comes in always has its place; what has none is in `events_default`, and moves when its
 * month is made. A month that has passed its time is dropped whole, which costs nothing, whatever its size.
 */
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { inTransaction } from './connections.ts';

/** Months before this one that have a partition: an outbox tries for 30 days. */
const MONTHS_BACK = 1;

/** Months after this one: a collector that is not restarted and whose nightly job fails has that long. */
const MONTHS_AHEAD = 3;

/** Longest time of a step: the nightly job goes through a whole month. */
const STEP_TIMEOUT_MS = 6 * 60 * 60_000;

/** A month of events. */
interface Month {
  /** Name of its partition: `events_2026_11`. */
  readonly name: string;
  /** First moment, in milliseconds since the epoch. */
  readonly from: number;
  /** First moment of the next month. */
  readonly to: number;
}

/** Makes the partitions of this month, the one before and the next ones, where they are missing. */
export async function makePartitions(pool: Pool, now: number): Promise<void> {
  const wanted: Month[] = [];
  for (let offset = -MONTHS_BACK; offset <= MONTHS_AHEAD; offset += 1) wanted.push(monthOf(now, offset));
  // No id is of a time before the epoch.
  const possible = wanted.filter(({ from }) => from >= 0);
  const there = new Set((await listPartitions(pool)).map(({ name }) => name));
  for (const month of possible) {
    if (there.has(month.name)) continue;
    // Whoever is in the way of this month is in the way of the next ones.
    if (!(await makePartition(pool, month))) return;
  }
}

/**
 * Drops the partitions whose month was over before `before` (milliseconds since the epoch), once nothing in them is younger
 * and no person in them was heard of since. What is to be kept moves to `events_default`.
 *
 * One that is in use, as by a backup, is left to the next night.
 *
 * @returns The number of events that are gone.
 */
export async function dropExpiredPartitions(pool: Pool, before: number): Promise<number> {
  const over = (await listPartitions(pool)).filter(({ to }) => to <= before);
  let deleted = 0;
  for (const month of over) deleted += (await dropPartition(pool, month, before)) ?? 0;
  return deleted;
}

async function makePartition(pool: Pool, { name, from, to }: Month): Promise<boolean> {
  const range = `id >= ${bound(from)} AND id < ${bound(to)}`;
  const isThere = await unlessInUse(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(1835104617, 3)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_class WHERE oid = to_regclass($1)', [name]);
    if (rowCount) return true;
    // Nothing may come into this month while it moves; what comes into another one is not held up.
    await client.query(`
      LOCK TABLE events_default IN EXCLUSIVE MODE;
      CREATE TABLE ${name} (LIKE events INCLUDING ALL);
      INSERT INTO ${name} SELECT * FROM events_default WHERE ${range};
      DELETE FROM events_default WHERE ${range};
      ALTER TABLE events ATTACH PARTITION ${name} FOR VALUES FROM (${bound(from)}) TO (${bound(to)});
    `);
    return true;
  });
  return isThere ?? false;
}

async function dropPartition(pool: Pool, { name }: Month, before: number): Promise<number | undefined> {
  const moment = String(Math.trunc(before));
  return unlessInUse(pool, async (client) => {
    // From here on nothing changes in this month; the others are as open as ever.
    await client.query(`LOCK TABLE ONLY ${name} IN SHARE MODE`);
    await client.query(`
      CREATE TEMPORARY TABLE kept ON COMMIT DROP AS
      SELECT * FROM ${name}
      WHERE (consent_id IS NULL AND received_at >= ${moment})
        OR consent_id IN (SELECT consent_id FROM events WHERE consent_id IS NOT NULL AND received_at >= ${moment})
    `);
    const { rows } = await client.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM ${name}) - (SELECT count(*) FROM kept) AS n`,
    );
    // For a moment all of events is closed.
    await client.query(`
      ALTER TABLE events DETACH PARTITION ${name};
      INSERT INTO events SELECT * FROM kept;
      DROP TABLE ${name};
    `);
    return rows[0]?.n ?? 0;
  });
}

/**
 * Does what closes a table for a moment. Behind somebody who reads for long it would stay closed, and everybody would queue
 * up: then nothing is done, and `undefined` returned. The next night is soon enough.
 */
async function unlessInUse<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await inTransaction(
      pool,
      async (_run, client) => {
        await client.query(`SET LOCAL lock_timeout = '2s'`);
        return work(client);
      },
      STEP_TIMEOUT_MS,
    );
  } catch (error) {
    if (isInUse(error)) return undefined;
    throw error;
  }
}

/** SQLSTATE lock_not_available. */
function isInUse(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof DatabaseError && error.cause.code === '55P03';
}

async function listPartitions(pool: Pool): Promise<Month[]> {
  const { rows } = await pool.query<{ name: string }>(`
    SELECT pg_class.relname AS name
    FROM pg_inherits JOIN pg_class ON pg_class.oid = pg_inherits.inhrelid
    WHERE pg_inherits.inhparent = 'events'::regclass
    ORDER BY name
  `);
  return rows.flatMap(({ name }) => {
    const [, year, month] = /^events_(\d{4})_(\d{2})$/.exec(name) ?? [];
    return year === undefined || month === undefined
      ? []
      : [monthOf(Date.UTC(Number(year), Number(month) - 1))];
  });
}

function monthOf(moment: number, offset = 0): Month {
  const date = new Date(moment);
  const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset);
  const first = new Date(from);
  return {
    name: `events_${first.toISOString().slice(0, 7).replace('-', '_')}`,
    from,
    to: Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1),
  };
}

/** The first 48 bits of an id are the milliseconds of its time (RFC 9562, section 5.7): every id of them sorts after. */
function bound(moment: number): string {
  return `'\\x${moment.toString(16).padStart(12, '0')}'::bytea`;
}
