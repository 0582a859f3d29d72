/** The recipe of docs/collector.md, as it stands there, in Debian's nginx: the collector behind a path of the site. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
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

const NGINX = [process.env['NGINX_BIN'] ?? '', '/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(
  (path) => path !== '' && existsSync(path),
);
const isMissing = NGINX === undefined;
// In CI a missing nginx is a failure, as a missing browser is.
const skip = isMissing && !process.env['CI'] && 'nginx is not there: apt-get install nginx-light';

const CHOICE = `1~~analytics.n1.${Math.floor(Date.now() / 1000 - 60).toString(36)}`;

after(cleanUp);

describe('the collector behind nginx, by the recipe', { skip }, () => {
  let collector: LocalCollector;
  let nginx: ChildProcess;
  let url: string;
  let folder: string;

  before(async () => {
    assert.ok(NGINX, 'nginx is not there');
    folder = await temporaryFolder();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    collector = await startLocal({
      sites: [{ ...SITE, origins: [url] }],
      trustProxy: '127.0.0.1',
      globalPrivacyControl: '2026-11-26',
      eventsPerMinute: 3,
    });
    nginx = await startNginx(NGINX, folder, port, collector.url);
  });
  after(async () => {
    nginx.kill('SIGTERM');
    if (nginx.exitCode === null) await once(nginx, 'exit');
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
    assert.match(response.headers.get('set-cookie') ?? '', new RegExp(`^may-i=${CHOICE}; Path=/; Max-Age=`));
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
    const counted = storedCounters(collector.dataDir, { displays: true }).map(String);
    assert.ok(counted.some((line) => line.includes('"display"') && line.includes('["n",3]')));
  });

  it('states Global Privacy Control at the root of the host (LB-47)', async () => {
    const response = await fetch(`${url}/.well-known/gpc.json`);
    assert.deepEqual(await response.json(), { gpc: true, lastUpdate: '2026-11-26' });
  });

  it('writes no address into a log', () => {
    const log = readFileSync(join(folder, 'access.log'), 'utf8');
    assert.equal(log, '');
  });
});

/** Starts nginx with the blocks of docs/collector.md inside a server of its own. */
async function startNginx(binary: string, folder: string, port: number, collectorUrl: string) {
  const docs = readFileSync(new URL('../../docs/collector.md', import.meta.url), 'utf8');
  const recipe = /```nginx\n([^]*?)```/.exec(docs)?.[1] ?? '';
  assert.match(recipe, /proxy_pass http:\/\/127\.0\.0\.1:4100/);
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
        ${recipe.replaceAll('http://127.0.0.1:4100', collectorUrl)}
      }
    }
  `;
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config);
  const nginx = spawn(binary, ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  while (nginx.exitCode === null) {
    const isUp = await fetch(`http://127.0.0.1:${port}/may-i/live`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return nginx;
  }
  throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
