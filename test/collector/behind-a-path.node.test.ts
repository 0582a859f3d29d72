/** The recipes of docs/collector.md, as they stand there, in Debian's nginx and Caddy: the collector behind a path of the site. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  cleanUp,
  consentEvent,
  postEvent,
  SITE,
  startLocal,
  storedCounters,
  storedEvents,
  temporaryFolder,
  type LocalCollector,
} from '../support/running-collector.ts';

/** A web server with a recipe. */
interface WebServer {
  readonly name: string;
  /** Package of Debian. */
  readonly package: string;
  readonly binary: string | undefined;
  /** Writes what it is started with, the recipe inside; returns its arguments. */
  readonly configure: (place: Place) => Promise<readonly string[]>;
}

interface Place {
  readonly folder: string;
  readonly port: number;
  /** The block of the documentation, with the collector where it is. */
  readonly recipe: string;
}

const find = (...paths: readonly (string | undefined)[]) =>
  paths.find((path) => path !== undefined && path !== '' && existsSync(path));

const SERVERS: readonly WebServer[] = [
  {
    name: 'nginx',
    package: 'nginx-light',
    binary: find(process.env['NGINX_BIN'], '/usr/sbin/nginx', '/usr/local/sbin/nginx'),
    configure: configureNginx,
  },
  {
    name: 'caddy',
    package: 'caddy',
    binary: find(process.env['CADDY_BIN'], '/usr/bin/caddy', '/usr/local/bin/caddy'),
    configure: configureCaddy,
  },
];

const CHOICE = `1~~analytics.n1.${Math.floor(Date.now() / 1000 - 60).toString(36)}`;

after(cleanUp);

for (const server of SERVERS) {
  // In CI a missing web server is a failure, as a missing browser is.
  const skip =
    server.binary === undefined &&
    !process.env['CI'] &&
    `${server.name} is not there: apt-get install ${server.package}`;

  describe(`the collector behind ${server.name}, by the recipe`, { skip }, () => {
    let collector: LocalCollector;
    let running: ChildProcess;
    let url: string;
    let folder: string;

    before(async () => {
      folder = await temporaryFolder();
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      collector = await startLocal({
        sites: [{ ...SITE, origins: [url] }],
        trustProxy: '127.0.0.1',
        globalPrivacyControl: '2026-11-26',
        eventsPerMinute: 3,
      });
      running = await start(server, { folder, port, recipe: recipeOf(server.name, collector.url) });
    });
    after(async () => {
      running.kill('SIGTERM');
      if (running.exitCode === null) await once(running, 'exit');
    });

    it('serves the script with its own compression and cache headers', async () => {
      const response = await fetch(`${url}/may-i/may-i.js`, { headers: { 'Accept-Encoding': 'br' } });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-encoding'), 'br');
      assert.equal(response.headers.get('cache-control'), 'no-cache');
      assert.equal(await response.text(), readFileSync(join(collector.distDir, 'may-i.js'), 'utf8'));
      const etag = response.headers.get('etag') ?? '';
      const again = await fetch(`${url}/may-i/may-i.js`, { headers: { 'If-None-Match': etag } });
      assert.equal(again.status, 304);
      const chunk = await fetch(`${url}/may-i/may-i-1a2b3c4d/notice.js`);
      assert.match(chunk.headers.get('cache-control') ?? '', /immutable/);
    });

    it('takes events, sets the choice cookie, and counts each visitor for itself', async () => {
      const post = (headers: Record<string, string> = {}) =>
        postEvent(`${url}/may-i`, consentEvent(), { Origin: url, ...headers });
      const response = await post({ Cookie: `may-i=${CHOICE}`, 'Sec-Fetch-Site': 'same-origin' });
      assert.equal(response.status, 204);
      assert.match(
        response.headers.get('set-cookie') ?? '',
        new RegExp(`^may-i=${CHOICE}; Path=/; Max-Age=`),
      );
      // A header of the client's own making is written over: no one gets a second limit by it.
      const forged = [1, 2, 3].map((last) => post({ 'X-Forwarded-For': `203.0.113.${last}` }));
      const statuses = (await Promise.all(forged)).map(({ status }) => status);
      assert.deepEqual(statuses.toSorted(), [204, 204, 429]);
      assert.equal(storedEvents(collector.dataDir).length, 3);
    });

    it('passes every request for the texts on, so that each is counted', async () => {
      for (let asked = 0; asked < 3; asked++) {
        const headers = {
          'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        };
        const response = await fetch(`${url}/may-i/locales/en.js?site=${SITE.id}`, { headers });
        assert.equal(response.status, 200);
        await response.text();
      }
      await fetch(`${collector.url}/health`);
      const counted = storedCounters(collector.dataDir, { all: true }).map(String);
      assert.ok(counted.some((line) => line.includes('"display"') && line.includes('["n",3]')));
    });

    it('states Global Privacy Control at the root of the host (LB-47)', async () => {
      const response = await fetch(`${url}/.well-known/gpc.json`);
      assert.deepEqual(await response.json(), { gpc: true, lastUpdate: '2026-11-26' });
    });

    it('writes no address into a log', () => {
      const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
      const written = logs.map((name) => readFileSync(join(folder, name), 'utf8'));
      assert.ok(logs.length > 0);
      for (const log of written) assert.doesNotMatch(log, /may-i\/(may-i\.js|events|locales)/);
    });
  });
}

/** The block of docs/collector.md for a web server. */
function recipeOf(name: string, collectorUrl: string): string {
  const docs = readFileSync(new URL('../../docs/collector.md', import.meta.url), 'utf8');
  const recipe = new RegExp(`\`\`\`${name}\\n([^]*?)\`\`\``).exec(docs)?.[1] ?? '';
  assert.match(recipe, /127\.0\.0\.1:4100/);
  return recipe.replaceAll('127.0.0.1:4100', new URL(collectorUrl).host);
}

async function configureNginx({ folder, port, recipe }: Place): Promise<readonly string[]> {
  await mkdir(join(folder, 'temporary'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, 'temporary', name)};`,
  );
  const config = `
    daemon off;
    pid ${join(folder, 'nginx.pid')};
    error_log ${join(folder, 'error.log')};
    events {}
    http {
      access_log ${join(folder, 'access.log')};
      ${temporary.join('\n')}
      server {
        listen 127.0.0.1:${port};
        ${recipe}
      }
    }
  `;
  await writeFile(join(folder, 'nginx.conf'), config);
  return ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
}

async function configureCaddy({ folder, port, recipe }: Place): Promise<readonly string[]> {
  const config = `
    {
      admin off
      auto_https off
      storage file_system ${join(folder, 'storage')}
    }
    http://127.0.0.1:${port} {
      ${recipe}
    }
  `;
  await writeFile(join(folder, 'Caddyfile'), config);
  return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
}

/** Starts a web server, and waits until it answers. */
async function start(server: WebServer, place: Place): Promise<ChildProcess> {
  assert.ok(server.binary, `${server.name} is not there`);
  const { folder, port } = place;
  const said = openSync(join(folder, 'said.log'), 'w');
  const running = spawn(server.binary, await server.configure(place), {
    stdio: ['ignore', said, said],
    // Where it keeps what it thinks of.
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  while (running.exitCode === null) {
    const isUp = await fetch(`http://127.0.0.1:${port}/may-i/live`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return running;
  }
  throw new Error(readFileSync(join(folder, 'said.log'), 'utf8'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
