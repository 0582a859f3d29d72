import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findBrowser, isCi } from '../../.dev/browsers.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const DIST = new URL('../../dist/', import.meta.url);

const skip = !isCi && findBrowser('chromium') === undefined ? 'there is no Chromium here' : false;

const SERVICE = {
  id: 'meter',
  purpose: 'analytics',
  name: 'Meter',
  provider: 'Meter Ltd',
  country: 'IE',
  policyUrl: 'https://meter.example/privacy',
  hosts: ['meter.localhost'],
  stores: [{ name: '_m_*', duration: 'P1Y', purpose: 'tells visits apart' }],
};

const CONFIG = {
  site: 'shop',
  name: 'Shop',
  policyUrl: '/privacy',
  collector: '/collect/',
  purposes: ['analytics', 'marketing'],
  services: [SERVICE],
};

/** The service is another host than the site's: `meter.localhost`, where that is `127.0.0.1`. */
const tag = (port: number, marked: boolean) =>
  marked
    ? `<script type="text/plain" data-may-i="analytics:meter" data-src="http://meter.localhost:${String(port)}/meter.js"></script>`
    : `<script src="http://meter.localhost:${String(port)}/meter.js"></script>`;

describe('may-i audit', { skip }, () => {
  let folder = '';
  let server: Server;
  let port = 0;
  /** Choices that reached the collector. */
  let arrived = 0;
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const env = { ...process.env, CHROMIUM_BIN: process.env['CHROMIUM_BIN'] ?? findBrowser('chromium') };
      const child = execFile(
        process.execPath,
        [CLI, 'audit', ...args],
        { cwd: folder, env },
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, stdout, stderr });
        },
      );
    });
  const site = (path: string) => `http://127.0.0.1:${String(port)}${path}`;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'may-i-audit-'));
    await writeFile(join(folder, 'may-i.config.json'), JSON.stringify(CONFIG));
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
      const [, kind = ''] = pathname.split('/');
      if (pathname === '/collect/events') arrived++;
      if (pathname === '/meter.js') {
        response
          .writeHead(200, { 'content-type': 'text/javascript' })
          .end(`document.cookie = '_m_id=1;path=/'; localStorage.setItem('_m_x', '1')`);
      } else if (kind === 'may-i') {
        readFile(new URL(pathname.slice('/may-i/'.length), DIST)).then(
          (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
          () => response.writeHead(404).end(),
        );
      } else if (kind === 'sound' || kind === 'leaks' || kind === 'plain') {
        const gate =
          kind === 'plain'
            ? ''
            : `<script type="application/json" data-may-i-config>${JSON.stringify(CONFIG)}</script><script src="/may-i/may-i-declared.js"></script>`;
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(
            `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${gate}${tag(port, kind !== 'leaks')}</head><body><h1>Shop</h1><a href="/${kind}/more">More</a></body></html>`,
          );
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, resolve);
    });
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds nothing on a site that keeps to what it declares, and writes down what it saw (PR-10)', async () => {
    const { code, stdout, stderr } = await run(site('/sound/'), '--out', 'sound', '--rest', '0.3');
    assert.equal(
      `${String(code)} ${stdout}${stderr}`,
      '0 may-i: 0 findings in 12 steps; all of it is in "sound".\n',
    );
    const { steps, findings } = JSON.parse(await readFile(join(folder, 'sound', 'audit.json'), 'utf8')) as {
      readonly findings: readonly unknown[];
      readonly steps: readonly {
        readonly scenario: string;
        readonly asked: readonly string[];
        readonly stored: readonly { readonly name: string }[];
      }[];
    };
    assert.deepEqual(findings, []);
    // It looked: the service ran where it was granted, and there alone.
    const ran = steps.filter(({ stored }) => stored.some(({ name }) => name === '_m_id'));
    assert.deepEqual([...new Set(ran.map(({ scenario }) => scenario))], ['accept', 'one', 'withdraw']);
    assert.ok(
      steps
        .filter(({ scenario }) => scenario === 'withdraw')
        .at(-1)
        ?.stored.every(({ name }) => !name.startsWith('_m_')),
    );
    for (const scenario of ['arrive', 'accept', 'reject', 'one', 'withdraw']) {
      const har = JSON.parse(await readFile(join(folder, 'sound', `${scenario}.har`), 'utf8')) as {
        readonly log: { readonly entries: readonly { readonly request: { readonly url: string } }[] };
      };
      assert.ok(har.log.entries.some(({ request }) => request.url.includes('/may-i/may-i-declared.js')));
      assert.equal(
        (await readFile(join(folder, 'sound', `${scenario}.png`))).subarray(1, 4).toString(),
        'PNG',
      );
    }
    const recipients = await readFile(join(folder, 'sound', 'recipients.json'), 'utf8');
    assert.match(recipients, /"provider": "Meter Ltd"/);
  });

  it('sends no choice to the collector: an audit is in no figure', async () => {
    await run(site('/sound/'), '--out', 'silent', '--rest', '0.3');
    const har = await readFile(join(folder, 'silent', 'accept.har'), 'utf8');
    assert.match(har, /\/collect\/events"/);
    assert.equal(arrived, 0);
  });

  it('finds what runs before it is granted and after it is withdrawn, and ends with 1', async () => {
    const { code, stdout } = await run(site('/leaks/'), '--out', 'leaks', '--rest', '0.3');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /Meter was asked \(meter\.localhost:\d+\) in arrive, after the first page: nobody had granted "analytics"\. \[audit-asked\]/,
    );
    assert.match(stdout, /The cookie "_m_id" was there in reject, .*\[audit-stored\]/);
    assert.match(
      stdout,
      /Meter was asked \(meter\.localhost:\d+\) in withdraw, after the withdrawal: nobody/,
    );
    assert.doesNotMatch(stdout, / in (accept|one), /);
  });

  it('finds what the configuration does not declare (LB-50)', async () => {
    await writeFile(join(folder, 'less.json'), JSON.stringify({ ...CONFIG, services: [] }));
    const { code, stdout } = await run(site('/sound/'), 'less.json', '--out', 'less', '--rest', '0.3');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /"meter\.localhost:\d+" was asked in accept, .*: no service declares it\. \[audit-unknown-host\]/,
    );
    assert.match(stdout, /The localStorage "_m_x" was there in accept, .*\[audit-unknown-name\]/);
    assert.doesNotMatch(stdout, / in (arrive|reject), /);
  });

  it('says why a site cannot be audited', async () => {
    for (const [args, problem] of [
      [['shop.example'], /"shop\.example" is no address.*\[cli-url-wrong\]/],
      [[site('/sound/'), '--rest', 'long'], /\[cli-number-wrong\]/],
      [
        [site('/plain/'), '--out', 'plain', '--rest', '0'],
        /no notice of May I is on the page.*\[audit-no-notice\]/,
      ],
      [['http://127.0.0.1:1/', '--out', 'none'], /cannot be audited: .*\[audit-unreachable\]/],
    ] as const) {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2, stderr);
      assert.match(stderr, problem);
    }
  });
});
