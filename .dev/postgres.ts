/**
 * Runs tests of Node on PostgreSQL: starts a server of its own, tells the tests where it is, and ends it.
 *
 *     node .dev/postgres.ts test/collector/retention.node.test.ts
 */
import { findPostgres, startServer } from '../test/support/postgres-server.ts';
import { run } from './run.ts';

/** What a person can do when there is no server. */
export const POSTGRES_ADVICE =
  'may-i: no PostgreSQL 15 or later found on this machine. On Debian or Ubuntu run `apt-get install postgresql`, or set POSTGRES_BIN to the folder of its programs. The tests on PostgreSQL are left out.';

/** Environment of tests that run on PostgreSQL. */
export type PostgresEnvironment = Readonly<Record<'MAY_I_POSTGRES' | 'MAY_I_POSTGRES_BIN', string>>;

/** Does work while a server runs; `undefined` where there is none on this machine. */
export async function withPostgres<Result>(
  work: (environment: PostgresEnvironment) => Promise<Result>,
): Promise<Result | undefined> {
  const bin = findPostgres();
  if (bin === undefined) return undefined;
  const server = await startServer(bin);
  try {
    return await work({ MAY_I_POSTGRES: server.urlOf('postgres'), MAY_I_POSTGRES_BIN: bin });
  } finally {
    await server.remove();
  }
}

if (import.meta.main) {
  const args = ['--test', '--test-reporter=spec', ...process.argv.slice(2)];
  const code = await withPostgres((env) => run('node', args, { env }));
  if (code === undefined) console.error(POSTGRES_ADVICE);
  process.exitCode = code ?? 1;
}
