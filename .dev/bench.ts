/**
 * `npm run bench`: runs every `*.bench.ts` below `test/`, one after the other, and leaves the printing to them.
 *
 *     node .dev/bench.ts soak restart    these alone
 */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { ROOT, run } from './run.ts';

const asked = process.argv.slice(2);
const files = globSync('test/**/*.bench.ts', { cwd: ROOT })
  .filter((file) => asked.length === 0 || asked.includes(basename(file, '.bench.ts')))
  .toSorted();
if (files.length === 0) console.log('no benches');
for (const file of files) {
  console.log(`\n=== ${file}`);
  if ((await run('node', [file])) !== 0) process.exitCode = 1;
}
