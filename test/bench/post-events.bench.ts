/**
 * How many events a second a collector takes: checked, counted and durable when answered.
 *
 *     node test/bench/post-events.bench.ts [seconds]
 *
 * Closed loop: 64 connections, each sends when the request before was answered; one event in a request, then 20. Open
 * loop: requests start at a fixed rate whatever becomes of those before, and a wait counts from the moment when the
 * request should have started. The sender has a process of its own and takes its share of the same processors, so the
 * rates are lower bounds. What was acknowledged is counted in the file at the end.
 */
import { availableParallelism, loadavg } from 'node:os';
import { load } from '../support/load.ts';
import { processorSeconds } from '../support/processor-time.ts';
import { cleanUp, startChild, storedEvents, temporaryFolder } from '../support/running-collector.ts';

const SECONDS = Number(process.argv[2] ?? 5);
const WARM_UP_MS = 2_000;

/** One way of sending. */
interface Way {
  readonly name: string;
  readonly batch: number;
  /** Requests a second; absent: as many as are answered. */
  readonly rate?: number;
}

const WAYS: readonly Way[] = [
  { name: 'one by one', batch: 1 },
  { name: 'batches of 20', batch: 20 },
  { name: 'open loop, 1,000/s', batch: 1, rate: 1_000 },
  { name: 'open loop, 4,000/s', batch: 1, rate: 4_000 },
];

console.log(
  `${availableParallelism()} processors shared with the sender; load ${(loadavg()[0] ?? 0).toFixed(1)} before`,
);
for (const way of WAYS) await measure(way);

async function measure({ name, batch, rate }: Way): Promise<void> {
  const folder = await temporaryFolder();
  const collector = await startChild(folder);
  const usedBefore = processorSeconds(collector.process.pid);
  const { waits, seconds, acknowledged } = await load(collector.url, {
    ...{ batch, rate, warmUpMs: WARM_UP_MS, seconds: SECONDS },
  });
  const used = processorSeconds(collector.process.pid) - usedBefore;
  await collector.stop();
  const stored = storedEvents(folder).length;
  await cleanUp();

  waits.sort((a, b) => a - b);
  const percentile = (share: number) => (waits[Math.floor(waits.length * share)] ?? NaN).toFixed(1);
  console.log(
    `${name.padEnd(20)} ${Math.round((waits.length * batch) / seconds)} events/s, ` +
      `p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, ` +
      `${Math.round((used / acknowledged) * 1e6)} µs of processor an event; ` +
      `${acknowledged} acknowledged, ${stored} stored`,
  );
  if (stored !== acknowledged) process.exitCode = 1;
}
