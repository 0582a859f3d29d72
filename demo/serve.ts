/**
 * Starts the demo: a site, the collector with the report, and a sink that stands in for every third party. One
 * process, loopback only, nothing from the network.
 *
 *     node demo/serve.ts
 */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startCollector } from '../src/collector/server.ts';
import { notice } from '../src/commands/notice.ts';
import { Departures } from './server/departures.ts';
import { buildPages } from './server/pages.ts';
import { buildSink } from './server/sink.ts';

/** Ports to listen on and where to keep events. Port 0 takes any free one. */
export interface DemoOptions {
  readonly demoPort: number;
  readonly collectorPort: number;
  readonly sinkPort: number;
  readonly dataDir: string;
}

/** A running demo. */
export interface Demo {
  readonly demoUrl: string;
  readonly sinkUrl: string;
  readonly collectorUrl: string;
  /** The report, with the token in the fragment, which a browser never sends. */
  readonly reportUrl: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** One of the demo's ports is in use. */
class PortTaken extends Error {
  constructor(what: string, port: number, cause: unknown) {
    const variable = `MAY_I_${what.toUpperCase()}_PORT`;
    super(
      `may-i: port ${String(port)} for the ${what} is taken. Stop what uses it, or choose another: ${variable}=${String(port + 100)} npm start [demo-port-taken]`,
      { cause },
    );
  }
}

/** Starts all three servers; resolves when a page can be opened. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const token = randomBytes(24).toString('base64url');
  const departures = new Departures();
  const urls = { sink: '', collector: '' };
  const sink = buildSink(departures);
  const pages = buildPages(departures, { sinkUrl: () => urls.sink, collectorUrl: () => urls.collector });
  const closeServers = async () => {
    await Promise.all([pages.close(), sink.close()]);
  };

  try {
    urls.sink = `http://127.0.0.1:${await listen(sink, 'sink', options.sinkPort, '127.0.0.1')}`;
    const demoUrl = `http://localhost:${await listen(pages, 'demo', options.demoPort, 'localhost')}`;
    const collector = await startCollector({
      port: options.collectorPort,
      host: '127.0.0.1',
      dataDir: options.dataDir,
      sites: [{ id: 'clearwater', name: 'Clearwater', origins: [demoUrl], minimumCell: 1 }],
      token,
      distDir: fileURLToPath(new URL('../dist/', import.meta.url)),
      log: { level: 'warn' },
    }).catch((error: unknown) => {
      throw isPortTaken(error) ? new PortTaken('collector', options.collectorPort, error) : error;
    });
    urls.collector = collector.url.replace(/\/$/, '');
    return {
      demoUrl,
      sinkUrl: urls.sink,
      collectorUrl: urls.collector,
      reportUrl: `${urls.collector}/report/#token=${token}`,
      token,
      close: async () => {
        await closeServers();
        await collector.close();
      },
    };
  } catch (error) {
    await closeServers();
    throw error;
  }
}

async function listen(server: FastifyInstance, what: string, port: number, host: string): Promise<string> {
  try {
    await server.listen({ port, host });
  } catch (error) {
    throw isPortTaken(error) ? new PortTaken(what, port, error) : error;
  }
  const address = server.server.address();
  return String(typeof address === 'object' ? address?.port : port);
}

/** Looks at the causes, too: the collector wraps what the system said. */
function isPortTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'EADDRINUSE') || isPortTaken(error.cause);
}

function portFrom(variable: string, otherwise: number): number {
  const text = process.env[variable] ?? '';
  if (text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(
    `may-i: ${variable} is "${text}". Give a whole number from 0 (any free port) to 65535. [demo-port]`,
  );
}

async function main(): Promise<void> {
  const dataDir = fileURLToPath(new URL('../.data/', import.meta.url));
  const demo = await startDemo({
    demoPort: portFrom('MAY_I_DEMO_PORT', 4000),
    collectorPort: portFrom('MAY_I_COLLECTOR_PORT', 4001),
    sinkPort: portFrom('MAY_I_SINK_PORT', 4002),
    dataDir,
  });
  // Else the collector says of the first choice that nobody can tell what was shown (PR-02).
  const config = fileURLToPath(new URL('may-i.config.json', import.meta.url));
  await notice.run(['publish', config, '--data', dataDir]);
  console.log(`
  Demo       ${demo.demoUrl}/
  Report     ${demo.reportUrl}
  Collector  ${demo.collectorUrl}/

  Stop with Ctrl+C.
`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void demo.close().then(() => process.exit(0));
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    // One line for what a person can put right; the whole stack for what we did not foresee.
    const isOurs = error instanceof Error && error.message.startsWith('may-i: ');
    console.error(isOurs ? error.message : error);
    process.exit(1);
  });
}
