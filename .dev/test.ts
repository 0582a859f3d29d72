/**
 * `npm test`: runs every part, goes on after a failure, and ends with one line that counts all tests.
 *
 *     node .dev/test.ts              everything
 *     node .dev/test.ts types node   only these parts
 */
import { PARTS, sum, type Counts, type Part } from './parts.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.some((part) => part.name === name));

if (unknown.length > 0) {
  const names = PARTS.map((part) => part.name).join(', ');
  console.error(`may-i: there is no part "${unknown.join('", "')}" of the tests. The parts are ${names}.`);
  process.exitCode = 2;
} else {
  const parts = PARTS.filter((part) => asked.length === 0 || asked.includes(part.name));
  const counts: Counts[] = [];
  for (const part of parts) counts.push(await runPart(part));
  const total = sum(counts);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  console.log(`\n${inWords(total)}`);
}

async function runPart(part: Part): Promise<Counts> {
  console.log(`\n=== ${part.name}`);
  const startedAt = performance.now();
  const counts = await part.run();
  console.log(
    `=== ${part.name}: ${inWords(counts)} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
  );
  return counts;
}

function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
