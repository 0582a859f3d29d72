/**
 * How many events a second a collector takes, posted one by one: checked, counted and durable when answered.
 *
 * Run: `node test/bench/post-events.bench.ts [seconds] [connections]`. The sender runs on the same machine and takes
 * its share of the processors, so the figure is a lower bound.
 */
import { connect } from 'node:net';
import {
  ORIGIN,
  cleanUp,
  consentEvent,
  startChild,
  storedEvents,
  temporaryFolder,
} from '../support/running-collector.ts';

const seconds = Number(process.argv[2] ?? 5);
const connections = Number(process.argv[3] ?? 64);
const WARM_UP_MS = 2_000;

const folder = await temporaryFolder();
const collector = await startChild(folder);
const { port } = new URL(collector.url);
const begin = performance.now() + WARM_UP_MS;
const end = begin + seconds * 1_000;
const waits: number[] = [];
let acknowledged = 0;

await Promise.all(Array.from({ length: connections }, () => send()));
await collector.stop();
const stored = storedEvents(folder).length;
await cleanUp();

waits.sort((a, b) => a - b);
const percentile = (share: number) => (waits[Math.floor(waits.length * share)] ?? NaN).toFixed(1);
console.log(
  `${Math.round(waits.length / seconds)} events/s over ${seconds} s and ${connections} connections; ` +
    `p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms; ${acknowledged} acknowledged, ${stored} stored`,
);
if (stored !== acknowledged) process.exitCode = 1;

/** Sends one event after the other over one connection, each when the one before was answered. */
function send(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let sentAt = 0;
    let received = '';
    const next = () => {
      sentAt = performance.now();
      socket.write(request());
    };
    socket.setEncoding('latin1').on('error', reject).on('connect', next);
    socket.on('data', (text: string) => {
      received += text;
      if (!received.includes('\r\n\r\n')) return;
      if (!received.startsWith('HTTP/1.1 204 ')) return reject(new Error(received));
      received = '';
      acknowledged++;
      const now = performance.now();
      if (sentAt >= begin && now < end) waits.push(now - sentAt);
      if (now < end) return next();
      socket.end();
      resolve();
    });
  });
}

function request(): string {
  const body = JSON.stringify(consentEvent());
  return `POST /events HTTP/1.1\r\nHost: bench\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}
