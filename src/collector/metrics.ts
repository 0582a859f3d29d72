/**
 * Figures for whoever runs the collector, in the format of Prometheus.
 *
 * They count work and never visitors: no label holds an address, an id or a path, only the pattern of a route.
 */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from './store.ts';
import type { DeliveryOutcome } from './webhooks/dispatch.ts';

/** What became of an event that was sent: stored, there already, or refused for good. */
export type EventOutcome = 'stored' | 'duplicate' | 'refused';

/** The figures of one collector. */
export interface Metrics {
  /** Counts events by what became of them. */
  events(outcome: EventOutcome, count: number): void;
  /** Counts an event whose notice was never published (PR-02). */
  unpublished(): void;
  /** Counts a try to tell a recipient. */
  delivery(recipient: string, outcome: DeliveryOutcome): void;
  /** Counts a try to send a summary. */
  summary(name: string, outcome: 'arrived' | 'failed'): void;
  /** Counts each answer of a server, with its time. */
  watch(app: FastifyInstance): void;
  /** All figures as text, with its media type. */
  read(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Bounds of the histogram, in seconds: from a cached file to a disk that is far behind. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Makes the figures of one collector. */
export function createMetrics(store: Pick<Store, 'waiting'>): Metrics {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const events = new Counter({
    name: 'may_i_events_total',
    help: 'Events that were sent, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const unpublished = new Counter({
    name: 'may_i_events_unpublished_total',
    help: 'Events with the digest of a notice that was never published.',
    registers,
  });
  const answers = new Histogram({
    name: 'may_i_http_answer_seconds',
    help: 'Time from a request to its answer, by the pattern of the route and the status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const deliveries = new Counter({
    name: 'may_i_webhook_tries_total',
    help: 'Tries to tell a recipient of a withdrawal, by what became of them.',
    labelNames: ['recipient', 'outcome'],
    registers,
  });
  const summaries = new Counter({
    name: 'may_i_summary_tries_total',
    help: 'Tries to send a summary of the report, by what became of them.',
    labelNames: ['summary', 'outcome'],
    registers,
  });
  new Gauge({
    name: 'may_i_events_waiting',
    help: 'Events that wait for the disk. Above 20,000 new ones are answered 503.',
    registers,
    collect() {
      this.set(store.waiting);
    },
  });
  // So that an alarm can be set on what has not happened yet.
  for (const outcome of ['stored', 'duplicate', 'refused']) events.inc({ outcome }, 0);

  return {
    events: (outcome, count) => events.inc({ outcome }, count),
    unpublished: () => unpublished.inc(),
    delivery: (recipient, outcome) => deliveries.inc({ recipient, outcome }),
    summary: (summary, outcome) => summaries.inc({ summary, outcome }),
    watch: (app) => {
      app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
        const route = routeOptions.url ?? 'none';
        answers.observe({ method, route, status: statusCode }, elapsedTime / 1000);
      });
    },
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
