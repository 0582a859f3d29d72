/** Sends events to a collector over 64 connections, for benches. */
import { connect } from 'node:net';
import { batchOf, consentEvent, ORIGIN } from './running-collector.ts';

const CONNECTIONS = 64;

/** What is sent. */
export interface Sending {
  /** Events in a request. */
  readonly batch: number;
  /** Requests a second, whatever becomes of those before; absent: as many as are answered. */
  readonly rate?: number | undefined;
  /** Milliseconds at the beginning whose waits do not count. */
  readonly warmUpMs: number;
  /** How long after that, in seconds. */
  readonly seconds: number;
}

/**
 * Sends for the time of a measurement; fails at the first answer that is not 204.
 *
 * @returns Waits of the requests that started after the warm-up, in milliseconds; the seconds that they took in all; the
 * number of events that were acknowledged, warm-up included.
 */
export async function load(url: string, { batch, rate, warmUpMs, seconds: planned }: Sending) {
  const port = Number(new URL(url).port);
  const start = performance.now();
  const end = start + warmUpMs + planned * 1_000;
  const waits: number[] = [];
  let acknowledged = 0;
  let sent = 0;
  /** When the next request should start; `undefined` when there is none any more. */
  const nextStart = (): number | undefined => {
    const at = rate === undefined ? performance.now() : start + (sent++ * 1_000) / rate;
    return at < end ? at : undefined;
  };
  const answered = (startedAt: number) => {
    acknowledged += batch;
    if (startedAt >= start + warmUpMs) waits.push(performance.now() - startedAt);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, () => send(port, batch, nextStart, answered)));
  // An open loop that falls behind takes longer than it was meant to.
  const seconds = (performance.now() - start - warmUpMs) / 1_000;
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
