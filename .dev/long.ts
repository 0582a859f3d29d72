/**
 * `npm run test:long`: the suites of the collector that take minutes, with the numbers that docs/operating.md quotes.
 *
 *     node .dev/long.ts          all of them
 *     node .dev/long.ts crash    one
 */
import { POSTGRES_ADVICE, withPostgres } from './postgres.ts';
import { run } from './run.ts';

const SUITES = ['crash', 'fuzz', 'truth'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SUITES.includes(name));
if (unknown.length > 0) {
  console.error(`may-i: there is no long suite "${unknown.join('", "')}". There are ${SUITES.join(', ')}.`);
  process.exitCode = 2;
} else {
  const files = (asked.length > 0 ? asked : SUITES).map((name) => `test/collector/${name}.node.test.ts`);
  console.log('On SQLite:');
  const onSqlite = await runSuites(files, {});
  console.log('On PostgreSQL:');
  const onPostgres = await withPostgres((env) => runSuites(files, env));
  if (onPostgres === undefined) console.error(POSTGRES_ADVICE);
  process.exitCode = onSqlite || (onPostgres ?? 1);
}

/** Returns the exit code. */
async function runSuites(files: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const args = ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files];
  return run('node', args, { env: { MAY_I_LONG: '1', ...env }, timeoutMs: 60 * 60_000 });
}
