import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startDemo, type Demo } from '../../demo/serve.ts';
import { messages as english } from '../../src/locales/en.preferences.ts';
import type { NoticeMessages } from '../../src/locales/messages.ts';

const { kinds } = english;
const FOLDER = new URL('../../demo/', import.meta.url);
const PAGES = [
  '/',
  '/sessions.html',
  '/book.html',
  '/careers.html',
  '/privacy.html',
  '/thanks.html',
  '/nl/',
  '/de/',
  '/fr/',
];

let demo: Demo;
let dataDir: string;

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'may-i-demo-'));
  demo = await startDemo({ demoPort: 0, collectorPort: 0, sinkPort: 0, dataDir });
});

after(async () => {
  await demo.close();
  await rm(dataDir, { recursive: true });
});

const text = async (path: string) => {
  const response = await fetch(demo.demoUrl + path);
  assert.equal(response.status, 200, path);
  return response.text();
};
const situations = async () => {
  const names = await readdir(new URL('situations/', FOLDER));
  return names.filter((name) => name.endsWith('.html')).map((name) => `/situations/${name}`);
};
const departures = async () => {
  const list: unknown = await (await fetch(`${demo.demoUrl}/__left.json`)).json();
  return list as { kind: string; service: string; method: string; to: string; detail?: string }[];
};

describe('a page of the demo', () => {
  it('says in its first comment what a visitor should see', async () => {
    for (const path of [...PAGES, ...(await situations())]) {
      assert.match(await text(path), /^<!doctype html>\n<!-- \S[\s\S]{20,}? -->\n<html /, path);
    }
  });

  it('has one control for the preferences in its footer, by the same name everywhere, which is a link to the declaration (A-30, SD-04)', async () => {
    for (const path of [...PAGES, ...(await situations())]) {
      const page = await text(path);
      const footer = page.match(/<footer class="site-footer">[\s\S]*<\/footer>/)?.[0] ?? '';
      assert.equal(footer.match(/data-may-i-open/g)?.length, 1, path);
      const [, language] = /<html lang="(\w+)/.exec(page) ?? [];
      const { messages } = (await import(`../../src/locales/${language}.ts`)) as { messages: NoticeMessages };
      const control = `<a href="/privacy.html#cookies" data-may-i-open>${messages.preferences}</a>`;
      assert.ok(footer.includes(control), path);
    }
  });

  it('has the whole configuration before the script, and the script before every other', async () => {
    const config: unknown = JSON.parse(await readFile(new URL('may-i.config.json', FOLDER), 'utf8'));
    for (const path of PAGES) {
      const page = await text(path);
      const [, json = ''] =
        /<script type="application\/json" data-may-i-config>([\s\S]*?)<\/script>/.exec(page) ?? [];
      assert.deepEqual(JSON.parse(json), config, path);
      assert.equal(
        /<script (?!type="application\/json")[^>]*>/.exec(page)?.[0],
        '<script src="/may-i/may-i.js">',
        path,
      );
    }
  });

  it('has no marker left in it', async () => {
    for (const path of [...PAGES, ...(await situations())]) {
      assert.doesNotMatch(await text(path), /<!-- (may-i|declaration|include )|%SINK%/, path);
    }
  });

  it('asks nothing of another origin by itself', async () => {
    for (const path of [...PAGES, ...(await situations())]) {
      const page = (await text(path)).replaceAll(/<a [^>]*>/g, '');
      assert.doesNotMatch(page, /\s(src|srcset|href|poster|action)="(https?:)?\/\//, path);
    }
  });
});

describe('the cookie declaration', () => {
  it('names every service of the configuration with its provider, policy and stored items', async () => {
    const { services } = JSON.parse(await readFile(new URL('may-i.config.json', FOLDER), 'utf8')) as {
      services: {
        name: string;
        provider: string;
        policyUrl: string;
        goal: { en: string };
        stores?: { name: string; type: keyof typeof kinds }[];
      }[];
    };
    const page = await text('/privacy.html');
    const [, ...blocks] = page.slice(page.indexOf('id="cookies"')).split('<div class="service">');
    assert.equal(blocks.length, services.length);
    for (const service of services) {
      const block =
        blocks.find((candidate) => candidate.includes(`<h4><bdi>${service.name}</bdi></h4>`)) ?? '';
      assert.ok(block.includes(service.provider), service.name);
      assert.ok(block.includes(service.goal.en), service.name);
      if (service.policyUrl.startsWith('https:'))
        assert.ok(block.includes(`href="${service.policyUrl}"`), service.name);
      const declared = Array.from(
        block.matchAll(/<code>([^<]+)<\/code><\/bdi>(?:<small>.*?<\/small>)?<\/th><td>([^<]+)/g),
        ([, name, kind]) => `${name} ${kind}`,
      );
      assert.deepEqual(
        declared,
        (service.stores ?? []).map(({ name, type }) => `${name} ${kinds[type]}`),
      );
    }
  });
});

describe('the demo server', () => {
  it('leads /may-i/ to the collector', async () => {
    const response = await fetch(`${demo.demoUrl}/may-i/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.demoUrl },
      body: '{}',
    });
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('content-type')?.split(';')[0], 'application/problem+json');
    assert.deepEqual(
      (await departures()).filter(({ kind }) => kind === 'record').map(({ method }) => method),
      ['POST'],
    );
  });

  it('tells a request about one’s data from the record of a choice', async () => {
    await fetch(`${demo.demoUrl}/may-i/rights/access`, { method: 'POST', body: '{}' });
    assert.deepEqual(
      (await departures()).filter(({ kind }) => kind === 'record').map(({ service }) => service),
      ['Record of your choice', 'Request about your data'],
    );
  });

  it('serves the analytics library as a plain script', async () => {
    const response = await fetch(`${demo.demoUrl}/vendor/posthog.js`);
    assert.match(response.headers.get('content-type') ?? '', /^(text|application)\/javascript/);
    assert.match(await response.text(), /posthog/);
  });

  it('forgets a booking and says thank you', async () => {
    const response = await fetch(`${demo.demoUrl}/book`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'Anna' }),
      redirect: 'manual',
    });
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), '/thanks.html');
  });

  it('keeps its own source to itself', async () => {
    for (const path of [
      '/serve.ts',
      '/server/pages.ts',
      '/includes/tags.html',
      '/..%2fpackage.json',
      '/nothing.html',
    ]) {
      assert.equal((await fetch(demo.demoUrl + path)).status, 404, path);
    }
  });

  it('streams what left, as it leaves', async () => {
    const stop = new AbortController();
    const stream = await fetch(`${demo.demoUrl}/__left?since=${Date.now()}`, { signal: stop.signal });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    assert.match((await reader.read()).value ?? '', /^: listening/);
    await fetch(`${demo.sinkUrl}/count?page=%2F`, { method: 'POST' });
    assert.match(
      (await reader.read()).value ?? '',
      /"method":"POST","to":"127\.0\.0\.1:\d+\/count","kind":"other","service":"Visit counter"/,
    );
    stop.abort();
  });
});

describe('the sink', () => {
  it('takes what PostHog sends from a page, and names the events', async () => {
    const sent = JSON.stringify({ event: '$pageview', properties: {} });
    const asForm = new URLSearchParams({ data: Buffer.from(sent).toString('base64') });
    for (const [path, body] of [
      ['/e/?ip=0', sent],
      ['/i/v0/e/', `[${sent}]`],
      ['/e/?beacon=1', asForm],
    ] as const) {
      const response = await fetch(demo.sinkUrl + path, {
        method: 'POST',
        body,
        headers: { origin: demo.demoUrl },
      });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('access-control-allow-origin'), demo.demoUrl);
      const last = (await departures()).at(-1);
      assert.equal(last?.service, 'PostHog');
      assert.equal(last?.detail, '$pageview');
    }
  });

  it('gives the player a cookie of its own', async () => {
    const response = await fetch(`${demo.sinkUrl}/player.html`);
    assert.match(response.headers.get('set-cookie') ?? '', /^webinar_viewer=/);
  });
});

describe('node demo/serve.ts', () => {
  it('says in one line which port is taken and how to choose another', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const env = { ...process.env, MAY_I_DEMO_PORT: port, MAY_I_SINK_PORT: '0', MAY_I_COLLECTOR_PORT: '0' };
    const child = spawn(process.execPath, ['demo/serve.ts'], { cwd: new URL('..', FOLDER), env });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    const [code] = (await once(child, 'close')) as [number];
    other.close();
    assert.equal(code, 1);
    assert.match(
      errors,
      new RegExp(
        `^may-i: port ${port} for the demo is taken\\. .*MAY_I_DEMO_PORT=.* \\[demo-port-taken\\]\n$`,
      ),
    );
  });
});
