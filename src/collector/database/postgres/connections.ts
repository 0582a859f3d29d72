/** Connections to the server, and transactions on them. A connection on which something has failed is not used again. */
import {
  DatabaseError,
  Pool,
  TypeOverrides,
  types,
  type ClientBase,
  type PoolClient,
  type QueryConfig,
} from 'pg';
import { StoreUnavailable, type Value } from '../../store.ts';
import { readQuery } from '../sql.ts';
import type { Address } from './address.ts';

/** Values of a query: a list is passed as an array. */
export type Parameters = Readonly<Record<string, Value | readonly Value[]>>;

/** A row, by column. */
export type PostgresRow = Readonly<Record<string, Value>>;

/** Runs a query by its name. */
export type Run = (query: string, values: Parameters) => Promise<PostgresRow[]>;

/** How long a server may take to let us in: a browser waits for no longer. */
const CONNECT_TIMEOUT_MS = 5_000;

/** How long a statement of a transaction may take, when nothing else is said: longer than any queue for a lock. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** Silence after which the kernel asks whether the server is still there. */
const KEEP_ALIVE_MS = 10_000;

/**
 * Each statement sees what was committed before it, whatever the server's default is. Fails on a server that only reads, as
 * a standby. An operator may ask for more than `on`, as `remote_apply`; less would break our promise.
 */
const BEGIN = `
  BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
  SELECT set_config('synchronous_commit', 'on', true)
  WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply');
`;

/** Rolled back for another transaction's sake: deadlock_detected and serialization_failure. */
const ROLLED_BACK = ['40P01', '40001'];

/** check_violation. */
const CHECK_VIOLATION = '23514';

/** Tries of a transaction that was rolled back for another's sake. */
const TRIES = 4;

/** Opens connections as they are needed, so many at most. */
export function openPool({ url }: Address, most: number): Pool {
  // Every number that we keep is exact as a number of JavaScript.
  const numbers = new TypeOverrides();
  for (const type of [types.builtins.INT8, types.builtins.NUMERIC]) numbers.setTypeParser(type, Number);
  const pool = new Pool({
    connectionString: url,
    application_name: 'may-i',
    max: most,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: numbers,
  });
  // A connection that breaks says so twice: here, where nothing waits for it, and to the statement that is under way.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Runs a query by its name outside of a transaction. */
export function runnerOf(client: Pick<ClientBase, 'query'>, timeoutMs?: number): Run {
  return async (query, values) => {
    const { text, names } = prepared(query);
    const parameters = names.map((name) => values[name] ?? null);
    return (await client.query<PostgresRow>(timed({ text, values: parameters }, timeoutMs))).rows;
  };
}

/**
 * Does work in one transaction: all of it or nothing. Resolves after the commit, which is after the server's sync.
 *
 * It is tried again when the server rolled it back for another transaction's sake. Rejects with `StoreUnavailable` when the
 * server cannot be reached or takes nothing at the moment.
 *
 * @param timeoutMs How long a statement may take.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (run: Run, client: PoolClient) => Promise<Result>,
  timeoutMs = STATEMENT_TIMEOUT_MS,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryOnce(pool, work, timeoutMs);
    } catch (error) {
      if (!isForAnother(error) || tries === TRIES) throw withMeaning(error);
    }
  }
}

async function tryOnce<Result>(
  pool: Pool,
  work: (run: Run, client: PoolClient) => Promise<Result>,
  timeoutMs: number,
): Promise<Result> {
  const client = await pool.connect();
  const plain = (text: string) => client.query(timed({ text }, timeoutMs));
  try {
    await plain(BEGIN);
    const result = await work(runnerOf(client, timeoutMs), client);
    await plain('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // The server rolls back what was not committed, and the next one gets a connection of which everything is known.
    client.release(true);
    throw error;
  }
}

function isForAnother(error: unknown): boolean {
  if (!(error instanceof DatabaseError) || error.code === undefined) return false;
  // A row was on its way to `events_default` when its month was made: no constraint of ours, which has a name.
  const isMoved = error.code === CHECK_VIOLATION && error.constraint === undefined;
  return isMoved || ROLLED_BACK.includes(error.code);
}

/** Tells a server that cannot do it now from a statement that is wrong. */
export function withMeaning(error: unknown): unknown {
  // Classes of SQLSTATE: wrong data, a broken constraint, a wrong statement.
  if (error instanceof DatabaseError && /^(22|23|42)/.test(error.code ?? '')) return error;
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return new StoreUnavailable(reason, { cause: error });
}

/** The driver knows a limit for each query; its types do not. */
function timed(query: QueryConfig, timeoutMs?: number): QueryConfig & { readonly query_timeout?: number } {
  return timeoutMs === undefined ? query : { ...query, query_timeout: timeoutMs };
}

interface Prepared {
  readonly text: string;
  /** Names of $1, $2, … */
  readonly names: readonly string[];
}

const known = new Map<string, Prepared>();

/** Our parameters have names, those of PostgreSQL numbers. */
function prepared(query: string): Prepared {
  const found = known.get(query);
  if (found) return found;
  const names: string[] = [];
  const numberOf = (name: string) => (names.includes(name) ? names.indexOf(name) + 1 : names.push(name));
  const text = readQuery('postgres', query)
    .replace(/--.*$/gm, '')
    // Neither what is quoted nor the type in `:id::bytea`.
    .replace(/'[^']*'|(?<!:):([a-z_]+)/g, (found, name?: string) =>
      name === undefined ? found : `$${numberOf(name)}`,
    );
  known.set(query, { text, names });
  return { text, names };
}
