/**
 * The rest of the world: stands in for PostHog, for the webinar player and for a counting service.
 *
 * Accepts anything and keeps nothing but a line for the panel. Listens on 127.0.0.1 while the pages are on localhost:
 * for a browser these are two sites, so this is a third party in every respect.
 */
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import type { Departures } from './departures.ts';

/** A transparent picture of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** 30 days, as the cookie declaration of the demo promises. */
const VIEWER_COOKIE = 'webinar_viewer=demo; Path=/; Max-Age=2592000; SameSite=None; Secure; Partitioned';

const PLAYER_PATHS = ['/player.html', '/pixel.gif'];

/** Builds the sink. The caller listens on it and closes it. */
export function buildSink(departures: Departures): FastifyInstance {
  const sink = fastify({ bodyLimit: 20 * 1024 * 1024, forceCloseConnections: true });
  sink.removeAllContentTypeParsers();
  sink.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
  sink.addHook('preHandler', async (request, reply) => {
    departures.add(departureOf(request));
    reply.headers({
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
      'access-control-allow-methods': '*',
      'cache-control': 'no-store',
    });
  });

  sink.get('/player.html', async (_request, reply) => {
    const page = await readFile(new URL('../includes/player.html', import.meta.url), 'utf8');
    return reply.header('set-cookie', VIEWER_COOKIE).type('text/html; charset=utf-8').send(page);
  });
  sink.get('/pixel.gif', (_request, reply) => reply.type('image/gif').send(PIXEL));
  sink.get('/picture.gif', (_request, reply) => reply.type('image/gif').send(PIXEL));
  sink.all('/flags', () => ({ flags: {}, featureFlags: {} }));
  sink.all('/decide', () => ({ featureFlags: {} }));
  sink.get('/array/*', () => ({}));
  sink.all('/e/', () => ({ status: 1 }));
  sink.all('/i/v0/e/', () => ({ status: 1 }));
  sink.all('*', (_request, reply) => reply.code(204).send());
  return sink;
}

function departureOf(request: FastifyRequest) {
  const path = pathOf(request.url);
  const detail = request.method === 'OPTIONS' ? 'asks leave first (CORS)' : detailOf(path, request.body);
  return {
    method: request.method,
    to: `${request.host}${path}`,
    kind: 'other' as const,
    service: serviceOf(path),
    ...(detail === undefined ? {} : { detail }),
  };
}

function serviceOf(path: string): string {
  if (PLAYER_PATHS.includes(path)) return 'Livestorm player';
  if (path === '/count') return 'Visit counter';
  if (/^\/(e|i\/v0\/e|decide|flags|array|s)(\/|$)/.test(path)) return 'PostHog';
  return 'Another site';
}

function detailOf(path: string, body: unknown): string | undefined {
  if (path === '/player.html') return 'sets its own cookie';
  return typeof body === 'string' ? eventNames(body) : undefined;
}

/** Names the PostHog events in an uncompressed body, or nothing for any other body. */
function eventNames(body: string): string | undefined {
  const names = Array.from(jsonOf(body).matchAll(/"event":"([^"\\]{1,40})"/g), (match) => match[1]);
  return names.length === 0 ? undefined : names.join(', ');
}

/** On leaving a page PostHog sends the same text as a form, in base 64. */
function jsonOf(body: string): string {
  const form = new URLSearchParams(body.startsWith('data=') ? body : '').get('data');
  return form === null ? body : Buffer.from(form, 'base64').toString('utf8');
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? url;
}
