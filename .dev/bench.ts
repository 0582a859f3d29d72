/** `npm run bench`: runs every `*.bench.ts` below `test/`, one after the other, and leaves the printing to them. */
import { globSync } from 'node:fs';
import { ROOT, run } from './run.ts';

const files = globSync('test/**/*.bench.ts', { cwd: ROOT }).toSorted();
if (files.length === 0) console.log('no benches');
for (const file of files) {
  console.log(`\n=== ${file}`);
  if ((await run('node', [file])) !== 0) process.exitCode = 1;
}
