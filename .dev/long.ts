/**
 * `npm run test:long`: the suites of the collector that take minutes, with the numbers that docs/operating.md quotes.
 *
 *     node .dev/long.ts          all of them
 *     node .dev/long.ts crash    one
 */
import { run } from './run.ts';

const SUITES = ['crash', 'fuzz', 'truth'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SUITES.includes(name));
if (unknown.length > 0) {
  console.error(`may-i: there is no long suite "${unknown.join('", "')}". There are ${SUITES.join(', ')}.`);
  process.exitCode = 2;
} else {
  const files = (asked.length > 0 ? asked : SUITES).map((name) => `test/collector/${name}.node.test.ts`);
  const args = ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files];
  process.exitCode = await run('node', args, { env: { MAY_I_LONG: '1' }, timeoutMs: 60 * 60_000 });
}
