/**
 * A page that is prepared in the background (LB-12, LB-52), in a Chromium that nobody watches: with its developer tools
 * attached it prepares none.
 */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fastify from 'fastify';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';

const DIST = new URL('../../dist/', import.meta.url);

const HEAD = `<!doctype html><html lang="en"><title>Page</title>
<script type="application/json" data-may-i-config>{"site":"s","name":"S","policyUrl":"/p","purposes":["analytics"]}</script>
<script src="/may-i/may-i.js"></script>
<script>
  const say = (said) => fetch('/say', { method: 'POST', keepalive: true, body: said });
  const shown = () => document.querySelector('may-i-notice')?.shadowRoot.querySelector('section');
  const whenShown = new Promise((resolve) => {
    new MutationObserver(() => shown() && resolve()).observe(document, { childList: true, subtree: true });
  });
</script>`;

/** Asks; then has the next page prepared, and goes there when that one says that it is, with an answer or without. */
const first = (answers: boolean) => `${HEAD}<body><a href="/next">Next</a><script>
  whenShown.then(async () => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = '{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}';
    document.head.append(rules);
    await fetch('/prepared');
    if (${String(answers)}) shown().querySelector('[part~=reject]').click();
    document.querySelector('a').click();
  });
</script>`;

/** Says when it is prepared and, once a visitor sees it, whether it asks. */
const NEXT = `${HEAD}<body><script>
  addEventListener('load', () => say('prepared ' + document.prerendering + ' ' + Boolean(shown())));
  document.addEventListener('prerenderingchange', async () => {
    if (document.cookie) await import('/may-i/locales/en.js?last');
    else await whenShown;
    say('visited ' + Boolean(shown()) + ' ' + document.cookie.replace(/\\.\\w+$/, ''));
  });
</script>`;

/** Leads a browser through both pages; returns what the second said, and for which page texts were asked for. */
async function visit(answers: boolean): Promise<{ said: string[]; displays: string[] }> {
  const said: string[] = [];
  const displays: string[] = [];
  const heard = new EventEmitter();
  const isPrepared = once(heard, 'prepared');
  const isVisited = once(heard, 'visited');
  const app = fastify({ forceCloseConnections: true });
  app.get('/', async (_request, reply) => reply.type('text/html').send(first(answers)));
  app.get('/next', async (_request, reply) => reply.type('text/html').send(NEXT));
  app.get('/prepared', async () => {
    await isPrepared;
    return '';
  });
  app.post<{ Body: string }>('/say', async ({ body }) => {
    said.push(body);
    heard.emit(body.split(' ')[0] ?? '');
    return Promise.resolve('');
  });
  app.get<{ Params: { '*': string } }>('/may-i/*', async ({ url, params }, reply) => {
    if (url === '/may-i/locales/en.js?site=s') displays.push(said.length ? 'next' : 'first');
    return reply.type('text/javascript').send(await readFile(new URL(params['*'], DIST)));
  });
  await app.listen({ port: 0, host: 'localhost' });
  const profile = await mkdtemp(join(tmpdir(), 'may-i-prerender-'));
  const { port } = app.server.address() as AddressInfo;
  const browser = spawn(
    findBrowser('chromium') ?? 'chromium',
    [
      ...chromiumArgs(),
      '--headless=new',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      `http://localhost:${port}/`,
    ],
    { stdio: 'ignore' },
  );
  try {
    await isVisited;
  } finally {
    const gone = new Promise((resolve) => browser.once('exit', resolve));
    browser.kill('SIGKILL');
    await gone;
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { said, displays };
}

test.skip(({ browserName }) => browserName !== 'chromium', 'Firefox prepares no pages.');

test('is not asked, and counts as no display, until it is visited', async () => {
  expect(await visit(false)).toEqual({
    said: ['prepared true false', 'visited true '],
    displays: ['first', 'next'],
  });
});

test('asks nothing, and counts as no display, where the page before was answered meanwhile', async () => {
  expect(await visit(true)).toEqual({
    said: ['prepared true false', 'visited false may-i=1~~analytics.n1'],
    displays: ['first'],
  });
});
