/** Editing, previewing and publishing what visitors read, over HTTP and on the database. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../../src/config/config.ts';
import { readAll } from '../../support/database.ts';
import {
  addAccount,
  cleanUp,
  PASSWORD,
  problemOf,
  runCommand,
  signIn,
  startLocal,
  temporaryFolder,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';

const distDir = fileURLToPath(new URL('../../../dist/', import.meta.url));

const CONFIG: Config = {
  site: 'clearwater',
  name: 'Clearwater',
  controller: { name: 'Clearwater Ltd', contact: 'privacy@clearwater.example' },
  policyUrl: 'https://www.clearwater.example/privacy',
  languages: ['en', 'nl'],
  policyLanguages: ['en', 'nl'],
  purposes: ['analytics'],
  services: [{ id: 'posthog', safeguard: 'Standard contractual clauses', role: 'processor' }],
};

/** What a text could do if it were markup, script or SQL anywhere. */
const INJECTION = `</script><img src=x onerror="document.title='run'">{site}'; DROP TABLE editions; -- "`;

interface Edited {
  readonly language: string;
  readonly place: string;
  readonly text: unknown;
  readonly isConfirmed?: boolean;
}

interface Editing {
  readonly etag: string;
  readonly version: number;
  readonly isPublished: boolean;
  readonly texts: readonly { readonly place: string; readonly base: unknown }[];
  readonly edits: readonly (Edited & { readonly base: unknown; readonly now?: unknown })[];
  readonly history: readonly {
    readonly version: number;
    readonly who: string;
    readonly restored?: number;
    readonly changes: readonly { readonly place: string; readonly from: unknown; readonly to: unknown }[];
  }[];
}

after(cleanUp);

const start = (changes: Parameters<typeof startLocal>[0] = {}) =>
  startLocal({ distDir, scripts: [CONFIG], ...changes });

function ask(
  { url }: { readonly url: string },
  path: string,
  {
    body,
    etag,
    headers = { Authorization: `Bearer ${TOKEN}` },
  }: { readonly body?: object; readonly etag?: string; readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${url}/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...headers,
      ...(body && { 'Content-Type': 'application/json' }),
      ...(etag !== undefined && { 'If-Match': `"${etag}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function read(collector: { readonly url: string }, language = 'en'): Promise<Editing> {
  const response = await ask(collector, `sites/clearwater/texts?language=${language}`);
  assert.equal(response.status, 200);
  return (await response.json()) as Editing;
}

async function publish(collector: { readonly url: string }, edits: readonly Edited[]): Promise<Response> {
  const { etag } = await read(collector);
  return ask(collector, 'sites/clearwater/texts', { body: { edits }, etag });
}

async function script({ url }: { readonly url: string }): Promise<string> {
  return (await fetch(`${url}/clearwater.js`)).text();
}

const title = (text: string): Edited => ({ language: 'en', place: 'notice.title', text });

describe('publishing texts', () => {
  it('serves them at once, as a version, a notice, a configuration in force and a line of the audit', async () => {
    const collector = await start();
    const before = await read(collector);
    assert.equal(before.version, 0);
    assert.equal(before.isPublished, false);
    assert.doesNotMatch(await script(collector), /A word on cookies/);

    const response = await publish(collector, [title('A word on cookies of {site}')]);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { version: 1 });
    assert.match(await script(collector), /A word on cookies of \{site\}/);

    const now = await read(collector);
    assert.equal(now.isPublished, true);
    assert.deepEqual(
      now.edits.map(({ place, text, base }) => [place, text, base]),
      [['notice.title', 'A word on cookies of {site}', 'May we use cookies on {site}?']],
    );
    assert.equal(now.history[0]?.who, 'token');
    assert.deepEqual(now.history[0]?.changes, [
      {
        language: 'en',
        place: 'notice.title',
        from: 'May we use cookies on {site}?',
        to: 'A word on cookies of {site}',
      },
    ]);
    const kept = (await (await ask(collector, 'sites/clearwater/notices')).json()) as {
      notices: { language: string; content: string }[];
      configs: { who?: string; digest: string; content: string }[];
    };
    assert.ok(kept.notices.length > 50);
    assert.match(kept.notices.find(({ language }) => language === 'en')?.content ?? '', /A word on cookies/);
    assert.equal(kept.configs.length, 1);
    assert.partialDeepStrictEqual(kept.configs[0], { who: 'token' });
    assert.match(kept.configs[0]?.digest ?? '', /^[0-9a-f]{64}$/);
    const { entries } = (await (await ask(collector, 'audit')).json()) as { entries: { action: string }[] };
    assert.equal(entries[0]?.action, 'texts-publish');

    assert.equal((await publish(collector, [title('Another {site}')])).status, 200);
    const { annotations } = (await (await ask(collector, 'sites/clearwater/report')).json()) as {
      annotations: { text: string }[];
    };
    assert.ok(annotations.some(({ text }) => text === 'The configuration changed: texts.'));
  });

  it('keeps what a page loads later that has the script from before', async () => {
    const collector = await start();
    const details = /clearwater-[0-9a-f]{8}\.details\.js/;
    const [first = ''] = details.exec(await script(collector)) ?? [];
    const changed = { language: 'en', place: 'purposes.analytics.text', text: 'We count.' };
    assert.equal((await publish(collector, [changed])).status, 200);
    assert.equal((await fetch(`${collector.url}/${first}`)).status, 200);
  });

  it('does nothing where nothing is new', async () => {
    const collector = await start();
    for (const version of [1, 1]) {
      const response = await publish(collector, []);
      assert.deepEqual(await response.json(), { version });
    }
  });

  it('refuses what the linter refuses, in its words, and publishes nothing', async () => {
    const collector = await start();
    const response = await publish(collector, [title('Cookies?')]);
    assert.equal(response.status, 422);
    const { code, detail } = await problemOf(response);
    assert.equal(code, 'texts-refused');
    assert.match(detail ?? '', /LE-10 texts\.en\.notice\.title: .*\{site\} is missing/);
    assert.equal((await read(collector)).version, 0);
    assert.doesNotMatch(await script(collector), /Cookies\?"/);
    const checked = await ask(collector, 'sites/clearwater/texts/check', {
      body: { edits: [title('Cookies?')] },
    });
    const { findings } = (await checked.json()) as { findings: { code: string; level: string }[] };
    assert.deepEqual(
      findings.filter(({ level }) => level === 'error').map(({ code: one }) => one),
      ['LE-10'],
    );
  });

  it('refuses the second of two that were written over the same, with words', async () => {
    const collector = await start();
    const { etag } = await read(collector);
    const [one, other] = await Promise.all(
      ['One of {site}', 'Other of {site}'].map((text) =>
        ask(collector, 'sites/clearwater/texts', { body: { edits: [title(text)] }, etag }),
      ),
    );
    assert.deepEqual([one?.status, other?.status].sort(), [200, 412]);
    const late = one?.status === 412 ? one : other;
    assert.ok(late);
    assert.equal((await problemOf(late)).code, 'texts-changed');
    assert.equal((await read(collector)).history.length, 1);
    const missing = await ask(collector, 'sites/clearwater/texts', { body: { edits: [] } });
    assert.equal(missing.status, 428);
    assert.equal((await problemOf(missing)).code, 'precondition-missing');
  });

  it('brings an earlier version back as one of its own', async () => {
    const collector = await start();
    await publish(collector, [title('One of {site}')]);
    await publish(collector, [title('Two of {site}')]);
    const restore = async (version: number) =>
      ask(collector, 'sites/clearwater/texts/restore', {
        body: { version },
        etag: (await read(collector)).etag,
      });
    assert.deepEqual(await (await restore(1)).json(), { version: 3 });
    assert.match(await script(collector), /One of \{site\}/);
    const { history } = await read(collector);
    assert.deepEqual(
      history.map(({ version, restored }) => [version, restored]),
      [
        [3, 1],
        [2, undefined],
        [1, undefined],
      ],
    );
    assert.deepEqual(await (await restore(0)).json(), { version: 4 });
    assert.doesNotMatch(await script(collector), /of \{site\}"/);
    const unknown = await restore(9);
    assert.equal(unknown.status, 404);
    assert.equal((await problemOf(unknown)).code, 'version-unknown');
  });

  it('reaches a second collector on the same database', async () => {
    const first = await start();
    const second = await start({ dataDir: first.dataDir });
    await publish(first, [title('Everywhere on {site}')]);
    while (!(await script(second)).includes('Everywhere on {site}')) {
      // Each answer is a look; the second one asks the database every other second.
    }
    assert.equal((await read(second)).version, 1);
  });

  it('stays over the file after a start with another one, and says what has changed there', async () => {
    const first = await start();
    const close = { language: 'nl', place: 'preferences.close', text: 'Klaar' };
    const words = { language: 'en', place: 'purposes.analytics.title', text: 'counting' };
    assert.equal((await publish(first, [title('Ours of {site}'), close, words])).status, 200);
    await first.close();
    const changed: Config = {
      ...CONFIG,
      purposes: ['statistics'],
      services: [
        {
          id: 'posthog',
          purpose: 'statistics',
          safeguard: 'Standard contractual clauses',
          role: 'processor',
        },
      ],
      texts: { en: { notice: { title: 'Theirs of {site}' } } },
    };
    const second = await start({ dataDir: first.dataDir, scripts: [changed] });
    assert.match(await script(second), /Ours of \{site\}/);
    const now = await read(second);
    assert.equal(now.isPublished, false);
    assert.deepEqual(
      now.edits.map(({ place, base, now: there }) => [place, base, there]),
      [
        ['notice.title', 'May we use cookies on {site}?', 'Theirs of {site}'],
        ['purposes.analytics.title', 'measuring how the site is used', undefined],
        ['preferences.close', 'Sluiten', 'Sluiten'],
      ],
    );
    // To confirm one, and to take one out, is a publication.
    const edits = [{ ...title('Ours of {site}'), isConfirmed: true }, close];
    assert.equal((await publish(second, edits)).status, 200);
    const [confirmed, ...others] = (await read(second)).edits;
    assert.equal(confirmed?.base, 'Theirs of {site}');
    assert.deepEqual(
      others.map(({ place }) => place),
      ['preferences.close'],
    );
  });

  it('is in what the command line publishes', async () => {
    const collector = await start();
    await publish(collector, [title('Ours of {site}')]);
    const file = join(await temporaryFolder(), 'may-i.config.json');
    writeFileSync(file, JSON.stringify(CONFIG));
    const { stdout } = runCommand(['notice', 'publish', file, '--data', collector.dataDir]);
    assert.match(
      stdout,
      /is the one in force\. Texts that were edited at the collector are in it: 1, version 1\./,
    );
    assert.equal((await read(collector)).isPublished, true);
  });
});

describe('what is sent as texts', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await start();
  });

  it('is kept and shown as text, whatever is in it', async () => {
    const edits = [
      title(INJECTION),
      { language: 'en', place: 'purposes.analytics.text', text: INJECTION },
      {
        language: 'en',
        place: 'notice.recipients',
        text: { none: INJECTION, one: INJECTION, other: INJECTION },
      },
    ];
    assert.equal((await publish(collector, edits)).status, 200);
    assert.deepEqual(
      (await read(collector)).edits.map(({ text }) => text).sort(),
      edits.map(({ text }) => text).sort(),
    );
    assert.ok(!(await script(collector)).includes('</script'));
    assert.equal(readAll(collector.dataDir, 'SELECT * FROM editions').length, 1);
  });

  const refused: [what: string, edit: object][] = [
    ['an empty text', title('')],
    ['a NUL', title('a\u0000b')],
    ['half a surrogate pair', title('a\ud800')],
    ['a place that there is not', { ...title('a'), place: 'notice.__proto__' }],
    ['a place of another kind', { ...title('a'), place: 'overrides.LE-10' }],
    ['a language that is none', { ...title('a'), language: '../en' }],
    ['a key more', { ...title('a'), base: 'a' }],
    ['other parts', { ...title('a'), text: { one: 'a' } }],
    ['a number', { ...title('a'), text: [1] }],
    ['ten thousand and one characters', title('a'.repeat(10_001))],
  ];
  for (const [what, edit] of refused) {
    it(`is refused with ${what}, or changes nothing`, async () => {
      const before = await read(collector);
      const kept = before.edits.map(({ language, place, text }) => ({ language, place, text }));
      const { etag } = before;
      const response = await ask(collector, 'sites/clearwater/texts', {
        body: { edits: [...kept, edit] },
        etag,
      });
      // What is not of the schema is refused or left out; the linter refuses the rest.
      assert.ok([200, 400, 422].includes(response.status), String(response.status));
      assert.deepEqual((await read(collector)).edits, before.edits);
    });
  }
});

describe('who may', () => {
  let collector: LocalCollector;
  const cookies = new Map<string, string>();
  before(async () => {
    collector = await start();
    for (const role of ['analyst', 'officer', 'admin']) {
      addAccount(collector.dataDir, role, role);
      cookies.set(role, await signIn(collector.url, { name: role, password: PASSWORD }));
    }
  });
  const as = (role: string, more: Record<string, string> = {}) => ({
    Cookie: cookies.get(role) ?? '',
    'Sec-Fetch-Site': 'same-origin',
    ...more,
  });

  const rows: [role: string, path: string, body: object | undefined, status: number][] = [
    ['analyst', 'texts', undefined, 403],
    ['analyst', 'sites/clearwater/texts', undefined, 403],
    ['analyst', 'sites/clearwater/texts/check', { edits: [] }, 403],
    ['officer', 'texts', undefined, 200],
    ['officer', 'sites/clearwater/texts', undefined, 200],
    ['officer', 'sites/clearwater/texts/check', { edits: [] }, 403],
    ['officer', 'sites/clearwater/texts', { edits: [] }, 403],
    ['officer', 'sites/clearwater/texts/restore', { version: 0 }, 403],
    ['admin', 'sites/clearwater/texts/check', { edits: [] }, 200],
  ];
  for (const [role, path, body, status] of rows) {
    it(`${body ? 'send' : 'read'} ${path}: ${role}, ${status}`, async () => {
      const { etag } = await read(collector);
      const response = await ask(collector, path, { headers: as(role), etag, ...(body && { body }) });
      assert.equal(response.status, status);
    });
  }

  it('nobody who has not signed in, and no page of another site', async () => {
    const { etag } = await read(collector);
    for (const path of ['texts', 'sites/clearwater/texts'])
      assert.equal((await ask(collector, path, { headers: {} })).status, 401);
    const crossing = await ask(collector, 'sites/clearwater/texts', {
      headers: as('admin', { 'Sec-Fetch-Site': 'cross-site' }),
      body: { edits: [] },
      etag,
    });
    assert.equal((await problemOf(crossing)).code, 'request-cross-site');
  });

  it('is in the history by name', async () => {
    const { etag } = await read(collector);
    const body = { edits: [title('By name on {site}')] };
    const response = await ask(collector, 'sites/clearwater/texts', { headers: as('admin'), body, etag });
    assert.equal(response.status, 200);
    assert.equal((await read(collector)).history[0]?.who, 'admin');
  });

  it('learns which sites are served, and why another is not', async () => {
    const { sites } = (await (await ask(collector, 'texts')).json()) as { sites: object[] };
    assert.deepEqual(sites, [
      { id: 'clearwater', name: 'clearwater', isServed: true },
      { id: 'other', name: 'other', isServed: false },
    ]);
    assert.equal((await problemOf(await ask(collector, 'sites/other/texts'))).code, 'texts-no-file');
    assert.equal((await problemOf(await ask(collector, 'sites/gone/texts'))).code, 'site-unknown');
    const language = await ask(collector, 'sites/clearwater/texts?language=xx');
    assert.equal((await problemOf(language)).code, 'language-unknown');
  });
});

describe('the preview', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await start();
  });
  const preview = (draft: object, headers: Record<string, string> = {}) =>
    fetch(`${collector.url}/api/sites/clearwater/texts/preview`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}`, ...headers },
      body: new URLSearchParams({ draft: JSON.stringify(draft) }),
    });

  it('has the draft in it as text, and may do nothing but run our script', async () => {
    const response = await preview({ edits: [title(INJECTION)], language: 'en', isOpen: false });
    assert.equal(response.status, 200);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(
      policy,
      /^sandbox allow-scripts; default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'/,
    );
    assert.match(policy, /frame-ancestors 'self'$/);
    assert.equal(response.headers.get('x-frame-options'), 'SAMEORIGIN');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const html = await response.text();
    assert.ok(!html.includes('<img'));
    const json = /data-may-i-config>(.*?)<\/script>/.exec(html)?.[1] ?? '';
    const { texts, collector: address } = JSON.parse(json) as {
      texts: { en: { notice: { title: string } } };
      collector?: string;
    };
    assert.equal(texts.en.notice.title, INJECTION);
    assert.equal(address, undefined);
  });

  it('changes nothing, and is nobody’s who may not read', async () => {
    assert.equal((await read(collector)).version, 0);
    const unsigned = await preview({ edits: [], language: 'en', isOpen: true }, { Authorization: '' });
    assert.equal(unsigned.status, 401);
    for (const draft of [{}, { edits: [], language: '"><b>', isOpen: true }])
      assert.equal((await preview(draft)).status, 400);
    const broken = await fetch(`${collector.url}/api/sites/clearwater/texts/preview`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}` },
      body: new URLSearchParams({ draft: '{' }),
    });
    assert.equal((await problemOf(broken)).code, 'request-malformed');
  });

  it('takes its texts from where no display is counted', async () => {
    for (const path of ['preview/may-i.js', 'preview/locales/en.js?site=clearwater']) {
      const response = await fetch(`${collector.url}/${path}`);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
    assert.equal((await fetch(`${collector.url}/preview/gone.js`)).status, 404);
    assert.equal((await fetch(`${collector.url}/locales/en.js?site=clearwater`)).status, 200);
    const displays = () => readAll(collector.dataDir, "SELECT n FROM counters WHERE measure LIKE 'display%'");
    // The count comes after the answer.
    while (!displays().length) await fetch(`${collector.url}/live`);
    assert.ok(displays().every(({ n }) => Number(n) === 1));
  });
});
