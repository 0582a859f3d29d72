/**
 * Whether the memory of a collector grows while it takes events for long.
 *
 *     node test/bench/soak.bench.ts [minutes] [events a second]
 *
 * One event in a request over 64 connections, at a fixed rate whatever becomes of those before. After each minute it says
 * what the process holds (VmRSS). What was acknowledged is counted in the file at the end.
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { load } from '../support/load.ts';
import { cleanUp, startChild, storedEvents, temporaryFolder } from '../support/running-collector.ts';

const MINUTES = Number(process.argv[2] ?? 10);
const RATE = Number(process.argv[3] ?? 1_000);

const folder = await temporaryFolder();
const collector = await startChild(folder);
const held: number[] = [];
let sent = 0;
for (let minute = 1; minute <= MINUTES; minute += 1) {
  const { waits, acknowledged } = await load(collector.url, {
    ...{ batch: 1, rate: RATE, warmUpMs: 0, seconds: 60 },
  });
  sent += acknowledged;
  held.push(heldMb(collector.process.pid));
  waits.sort((a, b) => a - b);
  const p99 = (waits[Math.floor(waits.length * 0.99)] ?? NaN).toFixed(1);
  console.log(
    `minute ${String(minute)}: ${String(acknowledged)} events, p99 ${p99} ms, ${String(held.at(-1))} MB held; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
}
await collector.stop();
const stored = storedEvents(folder).length;
const half = held.slice(Math.floor(held.length / 2));
console.log(
  `${String(sent)} acknowledged, ${String(stored)} stored; ${String(Math.min(...half))} to ${String(Math.max(...half))} MB held in the second half`,
);
if (stored !== sent) process.exitCode = 1;
await cleanUp();

/** What a process holds, in megabytes. */
function heldMb(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_000);
}
