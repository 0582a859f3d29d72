/**
 * A network of one machine: a forward proxy that is every host itself, and remembers every request. A browser that goes
 * through it can reach nothing else, so what is not in the record was not asked.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** A request that arrived. */
export interface Asked {
  readonly host: string;
  readonly path: string;
}

/** The proxy, running. */
export interface EveryHost {
  /** Address for the browser's proxy setting. */
  readonly url: string;
  readonly port: number;
  /** Every request so far, in order; those of the site `site.test` left out. */
  readonly asked: Asked[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.gif': 'image/gif',
};

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Type of what an address gives: by the ending of the path, of a query that says so, or of Google's tag, which has none. */
function typeOf(path: string, query: string): string {
  if (path.endsWith('/js') || query.endsWith('=.js')) return 'text/javascript';
  return TYPES[extname(path)] ?? 'text/plain';
}

/** What a vendor's host answers. Its script says that it has run. */
function answerOfVendor(type: string, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': type,
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'cache-control': 'no-store',
  });
  if (type === 'image/gif') response.end(PIXEL);
  else if (type === 'text/css') response.end('body { color: black }');
  else if (type === 'text/html') response.end('<!doctype html><title>Frame</title>');
  else if (type === 'text/javascript') response.end(`self.ran = (self.ran || 0) + 1; self.log?.('vendor')`);
  else response.end('data');
}

/** Answers with the code that the address holds, after the wait that it asks for. */
function answerWithCode(query: URLSearchParams, response: ServerResponse): void {
  setTimeout(
    () =>
      response
        .writeHead(200, {
          'content-type': 'text/javascript',
          'access-control-allow-origin': '*',
          'cache-control': 'no-store',
        })
        .end(query.get('code') ?? ''),
    Number(query.get('ms') ?? 0),
  );
}

/** A file, or its text. */
export type Served = { readonly path: string } | { readonly text: string };

async function sendScript(served: Served, response: ServerResponse): Promise<void> {
  const text = 'text' in served ? served.text : await readFile(served.path, 'utf8');
  response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(text);
}

/**
 * Starts the proxy. The gate is served below `http://site.test/dist/`.
 *
 * @param page HTML of a page of `http://site.test`, by path.
 * @param script What a vendor's address gives, where it is not to be made up.
 */
export async function startEveryHost(
  page: (path: string) => string | undefined,
  script: (url: string) => Served | undefined = () => undefined,
): Promise<EveryHost> {
  const asked: Asked[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { hostname, pathname, search } = new URL(
      request.url ?? '/',
      `http://${request.headers.host ?? 'site.test'}`,
    );
    if (hostname !== 'site.test') {
      asked.push({ host: hostname, path: pathname });
      const served = script(`http://${hostname}${pathname}`);
      if (served) void sendScript(served, response);
      else if (pathname === '/c.js') answerWithCode(new URLSearchParams(search), response);
      else if (pathname === '/missing.js') response.writeHead(404).end();
      else answerOfVendor(typeOf(pathname, search), response);
      return;
    }
    const html = page(pathname);
    if (html !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end(html);
      return;
    }
    if (!pathname.startsWith('/dist/')) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('');
      return;
    }
    readFile(join('dist', pathname.slice('/dist/'.length))).then(
      (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
      () => response.writeHead(404).end(),
    );
  };
  const server = createServer(answer);
  // Sockets and secure addresses ask for a tunnel: that they asked is all that is wanted to be known.
  server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
    asked.push({ host: url.replace(/:\d+$/, ''), path: '(tunnel)' });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
