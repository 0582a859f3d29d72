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
import { connect } from 'node:net';
import { processorSeconds } from '../support/processor-time.ts';
import {
  ORIGIN,
  batchOf,
  cleanUp,
  consentEvent,
  startChild,
  storedEvents,
  temporaryFolder,
} from '../support/running-collector.ts';

const SECONDS = Number(process.argv[2] ?? 5);
const CONNECTIONS = 64;
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
  const { waits, seconds, acknowledged } = await load(Number(new URL(collector.url).port), batch, rate);
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

/** Sends for the time of a measurement; waits of the requests that started after the warm-up, in milliseconds. */
async function load(port: number, batch: number, rate: number | undefined) {
  const start = performance.now();
  const end = start + WARM_UP_MS + SECONDS * 1_000;
  const waits: number[] = [];
  let acknowledged = 0;
  let planned = 0;
  /** When the next request should start; `undefined` when there is none any more. */
  const nextStart = (): number | undefined => {
    const at = rate === undefined ? performance.now() : start + (planned++ * 1_000) / rate;
    return at < end ? at : undefined;
  };
  const answered = (startedAt: number) => {
    acknowledged += batch;
    if (startedAt >= start + WARM_UP_MS) waits.push(performance.now() - startedAt);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, () => send(port, batch, nextStart, answered)));
  // An open loop that falls behind takes longer than it was meant to.
  const seconds = (performance.now() - start - WARM_UP_MS) / 1_000;
  return { waits, seconds, acknowledged };
}

/** Sends one request after the other over one connection. */
function send(
  port: number,
  batch: number,
  nextStart: () => number | undefined,
  answered: (startedAt: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true).setEncoding('latin1').on('error', reject);
    let startedAt = 0;
    let received = '';
    const next = () => {
      const at = nextStart();
      if (at === undefined) {
        socket.end();
        return resolve();
      }
      startedAt = at;
      const pause = at - performance.now();
      if (pause > 1) setTimeout(() => socket.write(request(batch)), pause);
      else socket.write(request(batch));
    };
    socket.on('connect', next);
    socket.on('data', (text: string) => {
      received += text;
      if (!received.includes('\r\n\r\n')) return;
      if (!received.startsWith('HTTP/1.1 204 ')) return reject(new Error(received));
      received = '';
      answered(startedAt);
      next();
    });
  });
}

function request(batch: number): string {
  const events = Array.from({ length: batch }, () => consentEvent());
  const body = JSON.stringify(batch === 1 ? events[0] : batchOf(events));
  return `POST /events HTTP/1.1\r\nHost: bench\r\nOrigin: ${ORIGIN}\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}
