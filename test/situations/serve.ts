/**
 * Serves the situations twice: as they are, and with the tag of May I in them. Everything is on this machine: what a page
 * asks of other hosts is for the caller to refuse.
 */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { SITUATIONS } from './list.ts';
import type { Situation } from './situation.ts';

/** The tag, as a site has it, in the notation of HTML and of XHTML. */
export const TAG = `<script type="application/json" data-may-i-config="">${JSON.stringify({
  site: 'shop',
  name: 'Shop',
  policyUrl: '/privacy',
  purposes: ['preferences', 'analytics'],
})}</script><script src="/may-i/may-i.js"></script>`;

/** Addresses of the two servers, without a slash at the end. */
export interface ServedSituations {
  readonly plain: string;
  readonly tagged: string;
  readonly close: () => Promise<void>;
}

const DIST = new URL('../../dist/', import.meta.url);
const PAGES = new URL('pages/', import.meta.url);
const SITES = new URL('../../.dev/sites/node_modules/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** Puts the tag first in the head, as the README says; where a page has no head, before everything but the doctype. */
export function withTag(html: string, tag = TAG): string {
  const nonce = /<script nonce="(\w+)"/.exec(html)?.[1];
  const text = nonce ? tag.replaceAll('<script', `<script nonce="${nonce}"`) : tag;
  const head = /<head\b[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!head) return text + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + text + html.slice(end);
}

/** Starts both servers on free ports. */
export async function serveSituations(): Promise<ServedSituations> {
  // A build in the meantime takes the files of the one before away.
  const dist = await mkdtemp(join(tmpdir(), 'may-i-dist-'));
  await cp(fileURLToPath(DIST), dist, { recursive: true });
  const folders = { npm: SITES, pages: PAGES, 'may-i': pathToFileURL(`${dist}/`) };
  const [plain, tagged] = [server(folders, (html) => html), server(folders, withTag)];
  await Promise.all([plain, tagged].map((one) => one.listen({ port: 0, host: 'localhost' })));
  return {
    plain: addressOf(plain),
    tagged: addressOf(tagged),
    close: async () => {
      await Promise.all([plain.close(), tagged.close(), rm(dist, { recursive: true })]);
    },
  };
}

function server(folders: Readonly<Record<string, URL>>, change: (html: string) => string): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  // Browsers ask for it when they like.
  app.get('/favicon.ico', async (_request, reply) => reply.code(204).send());
  app.get('/with/:id', async (request, reply) => {
    const situation = SITUATIONS.find(({ path }) => path === request.url);
    if (!situation) return nothing(reply);
    const page = await readFile(new URL('elements.html', PAGES), 'utf8');
    const { head = '', foot = '' } = situation;
    const html = page.replace('</head>', () => `${head}</head>`).replace('</body>', () => `${foot}</body>`);
    return reply.type('text/html; charset=utf-8').send(change(html));
  });
  app.get('/:folder/*', async (request, reply) => {
    const url = new URL(request.url, 'http://localhost');
    const [, folder = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
    const base = folders[folder];
    const situation = SITUATIONS.find(({ path }) => path === request.url);
    const file = base && new URL(decodeURIComponent(rest), base);
    // A path that leads out of the folder is no file of it.
    if (!file?.href.startsWith(base?.href ?? '-')) return nothing(reply);
    try {
      const content = await readFile(fileURLToPath(file));
      const type = situation?.type ?? TYPES[extname(file.pathname)] ?? 'application/octet-stream';
      // So that a document without an origin and one that is isolated may have the files of their own site.
      void reply.headers({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-cache',
      });
      if (!situation) return await reply.type(type).send(content);
      return await reply
        .headers(headersOf(situation))
        .type(type)
        .send(change(content.toString('utf8')));
    } catch {
      return nothing(reply);
    }
  });
  return app;
}

function headersOf({ headers }: Situation): Readonly<Record<string, string>> {
  return headers ?? {};
}

function nothing(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/plain').send('There is no such page.');
}

function addressOf(app: FastifyInstance): string {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://localhost:${address.port}`;
}
