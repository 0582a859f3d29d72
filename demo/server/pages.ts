/**
 * The site itself: pages, styles and scripts from this folder, the collector under `/may-i/`, and the list of what
 * left as a stream for the panel.
 *
 * Everything a page asks of its own site goes through here, so the site needs no second host name: the way we
 * recommend, because then the choice cookie is first-party everywhere.
 */
import fastifyHttpProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { declarationHtml } from '../../src/commands/declaration.ts';
import { readSite } from '../../src/commands/site-file.ts';
import type { Departures } from './departures.ts';

/** Where the two other servers of the demo are. Functions: with a free port they are known only after the start. */
export interface Neighbors {
  readonly sinkUrl: () => string;
  readonly collectorUrl: () => string;
}

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** How long `slow.js` keeps a page waiting, so that a wrong order of scripts shows every time. */
const SLOW_SCRIPT_MS = 300;

/** Builds the site. The caller listens on it and closes it. */
export function buildPages(departures: Departures, neighbors: Neighbors): FastifyInstance {
  const pages = fastify({ forceCloseConnections: true });
  pages.register(fastifyHttpProxy, {
    upstream: '',
    prefix: '/may-i/',
    rewritePrefix: '/',
    preHandler: (request, _reply, done) => {
      departures.add(collectorDeparture(request));
      done();
    },
    replyOptions: { getUpstream: () => neighbors.collectorUrl() },
  });
  pages.register(fastifyStatic, { root: ROOT, serve: false });

  pages.get('/vendor/posthog.js', (_request, reply) =>
    reply.sendFile('array.no-external.js', postHogFolder()),
  );
  pages.get('/scripts/tags/slow.js', async (_request, reply) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_SCRIPT_MS));
    return reply.sendFile('scripts/tags/slow.js');
  });
  pages.get('/__left', (request, reply) => {
    streamDepartures(departures, request, reply);
  });
  pages.get('/__left.json', (request) => departures.since(sinceOf(request)));
  addBooking(pages);
  pages.get('/*', (request, reply) => sendFromFolder(request, reply, neighbors.sinkUrl()));
  return pages;
}

/** Takes a booking and forgets it at once: the demo has no appointments to give. */
function addBooking(pages: FastifyInstance): void {
  pages.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
    payload.resume().on('end', () => {
      done(null);
    });
  });
  pages.post('/book', async (_request, reply) => reply.redirect('/thanks.html', 303));
}

async function sendFromFolder(
  request: FastifyRequest,
  reply: FastifyReply,
  sinkUrl: string,
): Promise<unknown> {
  const path = pathOf(request.url).replace(/\/$/, '/index.html');
  // Server code and includes are not pages.
  if (/\.ts$|^\/(server|includes)\//.test(path)) return notFound(reply);
  reply.header('cache-control', 'no-cache');
  if (!path.endsWith('.html')) return reply.sendFile(path.slice(1), { cacheControl: false });
  try {
    const page = await assemble(path, sinkUrl);
    return await reply.type('text/html; charset=utf-8').send(page);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return notFound(reply);
    throw error;
  }
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/plain; charset=utf-8').send('There is no such page.');
}

/** Reads a page and puts in what all pages share: the may-i tags, the includes, the address of the sink. */
async function assemble(path: string, sinkUrl: string): Promise<string> {
  let page = await readFile(fileInside(path), 'utf8');
  if (page.includes('<!-- may-i -->')) page = page.replace('<!-- may-i -->', await mayITags());
  if (page.includes('<!-- declaration -->'))
    page = page.replace('<!-- declaration -->', (await declarationOfSite()).trimEnd());
  for (const [marker, name] of page.matchAll(/<!-- include ([a-z-]+\.(?:html|svg)) -->/g)) {
    const part = await readFile(fileInside(`/includes/${name ?? ''}`), 'utf8');
    page = page.replace(marker, () => part.trimEnd());
  }
  return page.replaceAll('%SINK%', sinkUrl);
}

async function mayITags(): Promise<string> {
  const config = await readFile(fileInside('/may-i.config.json'), 'utf8');
  // `<` would let a text of the configuration end the script element.
  const json = config.trim().replaceAll('<', '\\u003c');
  return `<script type="application/json" data-may-i-config>\n${json}\n</script>\n<script src="/may-i/may-i.js"></script>`;
}

/** What `may-i declaration` writes. */
async function declarationOfSite(): Promise<string> {
  const { config } = await readSite(fileInside('/may-i.config.json'), DIST);
  return declarationHtml(config, 'en');
}

/** Throws `ENOENT` for a path that leads out of the folder, as for one that is not there. */
function fileInside(path: string): string {
  const file = fileURLToPath(new URL(`.${path}`, new URL('..', import.meta.url)));
  if (file.startsWith(ROOT)) return file;
  throw Object.assign(new Error(`Outside the demo: ${path}`), { code: 'ENOENT' });
}

function collectorDeparture(request: FastifyRequest) {
  const path = pathOf(request.url);
  const isFile = request.method === 'GET' || request.method === 'HEAD';
  // The collector counts its notices by the requests for their texts that name a site.
  const isDisplay = /\/locales\/[A-Za-z0-9-]+\.js\?site=/.test(request.url);
  const told = path.includes('/rights/') ? 'Request about your data' : 'Record of your choice';
  return {
    method: request.method,
    to: `${request.host}${path}`,
    kind: isFile ? ('file' as const) : ('record' as const),
    service: isFile ? fileName(path) : told,
    ...(isDisplay ? { detail: 'counted as one notice shown, without anything about you' } : {}),
  };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function streamDepartures(departures: Departures, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (departure: unknown) => reply.raw.write(`data: ${JSON.stringify(departure)}\n\n`);
  // The comment makes the browser call the stream open although nothing has left.
  reply.raw.write(': listening\n\n');
  departures.since(sinceOf(request)).forEach(send);
  reply.raw.on('close', departures.listen(send));
}

/** Reads `?since=` in milliseconds since the epoch; anything else means from the start. */
function sinceOf(request: FastifyRequest): number {
  const since = Number(new URL(request.url, 'http://localhost').searchParams.get('since'));
  return Number.isFinite(since) ? since : 0;
}

function postHogFolder(): string {
  const require = createRequire(import.meta.url);
  return fileURLToPath(new URL('.', `file://${require.resolve('posthog-js/dist/array.no-external.js')}`));
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? url;
}
