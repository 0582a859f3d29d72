/** A demo whose collector a journey can stop and start again, and whose servers it can ask what they saw. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { Departures, type Departure } from '../../demo/server/departures.ts';
import { buildPages } from '../../demo/server/pages.ts';
import { buildSink } from '../../demo/server/sink.ts';
import { startCollector, type Collector } from '../../src/collector/server.ts';
import type { Report } from '../../src/report/report-schema.ts';
import { storedEvents } from './running-collector.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const SITE = 'clearwater';

/** A running demo with files of its own. */
export interface JourneyDemo {
  readonly url: string;
  /** Requests that reached somebody else than the site and its collector. */
  readonly elsewhere: () => readonly Departure[];
  /** Paths that were asked of the collector, `GET may-i.js` and so on, in order. */
  readonly asked: () => readonly string[];
  /** Rows of the collector's database. */
  readonly events: () => Record<string, unknown>[];
  /** Figures of the report by id, over HTTP; a figure that is not known is absent. */
  readonly figures: () => Promise<Readonly<Record<string, number | undefined>>>;
  /** The report of the last 30 days, over HTTP. */
  readonly report: () => Promise<Report>;
  /** Stops the collector: the site then answers for it with an error. */
  readonly stopCollector: () => Promise<void>;
  /** Starts it again on the same database. */
  readonly startCollector: () => Promise<void>;
  readonly close: () => Promise<void>;
}

let packed: Promise<string> | undefined;

/**
 * A copy of `dist/` with each file packed beside it, made once in a process: a collector packs what is not, as small
 * as it goes, and there is a collector for each test.
 */
async function packedDist(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'may-i-dist-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await cp(DIST, folder, { recursive: true });
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  for await (const file of glob('**/*.{js,json}', { cwd: folder })) {
    const path = join(folder, file);
    await writeFile(`${path}.br`, brotliCompressSync(await readFile(path), fast));
  }
  return folder;
}

/** Starts a demo on free ports with an empty database. */
export async function startJourneyDemo(): Promise<JourneyDemo> {
  const token = randomBytes(24).toString('base64url');
  const dataDir = await mkdtemp(join(tmpdir(), 'may-i-journey-'));
  const departures = new Departures();
  const urls = { sink: '', collector: '' };
  const sink = buildSink(departures);
  const pages = buildPages(departures, { sinkUrl: () => urls.sink, collectorUrl: () => urls.collector });
  urls.sink = `http://127.0.0.1:${await listen(sink, '127.0.0.1')}`;
  const url = `http://localhost:${await listen(pages, 'localhost')}`;
  let collector: Collector | undefined;
  const start = async () => {
    collector = await startCollector({
      port: 0,
      dataDir,
      sites: [{ id: SITE, origins: [url], minimumCell: 1 }],
      token,
      distDir: await (packed ??= packedDist()),
    });
    urls.collector = collector.url.replace(/\/$/, '');
  };
  const stop = async () => {
    await collector?.close();
    collector = undefined;
  };
  await start();
  return {
    url,
    elsewhere: () => departures.since(0).filter(({ kind }) => kind === 'other'),
    asked: () =>
      departures
        .since(0)
        .filter(({ kind }) => kind !== 'other')
        .map(({ method, to }) => `${method} ${to.slice(to.indexOf('/may-i/') + '/may-i/'.length)}`),
    events: () => storedEvents(dataDir),
    figures: async () => figuresOf(await readReport(urls.collector, token)),
    report: () => readReport(urls.collector, token),
    stopCollector: stop,
    startCollector: start,
    close: async () => {
      await Promise.all([pages.close(), sink.close()]);
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function listen(server: FastifyInstance, host: string): Promise<number> {
  await server.listen({ port: 0, host });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function readReport(collector: string, token: string): Promise<Report> {
  const response = await fetch(`${collector}/api/sites/${SITE}/report`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`The report answers ${response.status}.`);
  return (await response.json()) as Report;
}

function figuresOf({ measures, purposes }: Report): Record<string, number | undefined> {
  const all = [...measures, ...purposes.flatMap((purpose) => [purpose.granted, purpose.withdrawn])];
  return Object.fromEntries(all.map(({ id, numerator }) => [id, numerator]));
}
