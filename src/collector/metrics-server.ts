/** The figures have a port of their own: what is behind a path of the site cannot reach them by mistake. */
import Fastify from 'fastify';
import type { Metrics } from './metrics.ts';

/** A server that can be closed. */
export interface MetricsServer {
  /** Where it listens, as `http://127.0.0.1:9464`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `GET /metrics` on a port of its own. */
export async function startMetricsServer(
  metrics: Metrics,
  address: { readonly port: number; readonly host: string },
): Promise<MetricsServer> {
  const app = Fastify({ logger: false });
  app.get('/metrics', async (_request, reply) => {
    const { type, text } = await metrics.read();
    return reply.header('Cache-Control', 'no-store').type(type).send(text);
  });
  return { url: await app.listen(address), close: () => app.close() };
}
