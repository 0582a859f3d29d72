/** `may-i audit`: visits a site as an authority does, and holds what happens against what it declares (LB-50, PR-10). */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDomain } from 'tldts';
import { auditSite, NoNotice } from '../audit/audit-site.ts';
import { judge } from '../audit/judge.ts';
import type { Step } from '../audit/scenario.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { Config } from '../config/config.ts';
import { expandConfig } from '../config/expand-services.ts';
import { startBrowser } from '../lint/notice-page.ts';
import { VERSION } from '../version.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { emptyFolder } from './empty-folder.ts';
import { readOwnConfig } from './site-file.ts';

const HELP = `Usage: may-i audit <address> [<configuration>] --out <folder> [options]

Visits a site in a browser as an authority does: arrives and does nothing, accepts, rejects, grants the first purpose alone, accepts
and withdraws; after each choice it goes on to another page. Into the folder go a HAR file and a picture of each visit, the
recipients that are declared, and audit.json: what was asked for and stored, and what is wrong with that.

It finds what was asked for or stored before it was granted, or after it was withdrawn, and hosts and names that no service of the
configuration declares.

Options
  --out <folder>      required; a new or empty one
  --rest <seconds>    how long each step is watched; default: 5

The configuration is that of the site; default: ./may-i.config.json. It needs playwright-core and a Chromium. What it chooses is not
sent to the collector, and its displays count as those of a bot: an audit is in no figure of the report.

Exit code 0: nothing is wrong; 1: something is; 2: used wrongly.

Example: may-i audit https://shop.example/ may-i.config.json --out proof/audit-2026-01-31
`;

const OPTIONS = { out: { type: 'string' }, rest: { type: 'string' } } as const;

/** Audits a site. */
export const audit: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('audit', args, OPTIONS, 2);
    const [address = '', file] = positionals;
    const url = URL.parse(address);
    if (!url || !/^https?:$/.test(url.protocol)) {
      throw wrongUse(`"${address}" is no address`, 'Write that of a page, with https.', 'cli-url-wrong');
    }
    const restMs = Number(values.rest ?? 5) * 1000;
    if (!(restMs >= 0 && restMs <= 600_000)) {
      throw wrongUse('--rest is no number of seconds', 'Write 0 to 600.', 'cli-number-wrong');
    }
    const config = await readOwnConfig(file);
    const folder = await emptyFolder(values.out);
    const isOwn = ownHosts(url, config);
    const purposes = config.purposes.map((purpose) => (typeof purpose === 'string' ? purpose : purpose.id));
    const browser = await startBrowser();
    if ('reason' in browser) {
      throw wrongUse(`no site can be visited: ${browser.reason}`, 'See above.', 'cli-browser-missing');
    }
    let steps: readonly Step[];
    try {
      steps = await auditSite(browser, {
        url,
        purposes: purposes.filter((purpose) => purpose !== 'necessary'),
        isOwn,
        folder,
        restMs,
      });
    } catch (error) {
      const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      const problem = `"${url.href}" cannot be audited: ${line}`;
      if (error instanceof NoNotice) throw wrongUse(problem, 'Open it in a browser.', 'audit-no-notice');
      throw wrongUse(problem, 'Open it in a browser.', 'audit-unreachable');
    } finally {
      await browser.close();
    }
    const { services: declared } = expandConfig(config, CATALOGUE);
    const findings = judge(steps, { declared, known: CATALOGUE, isOwn });
    const write = (name: string, value: unknown) =>
      writeFile(join(folder, name), `${JSON.stringify(value, undefined, 2)}\n`);
    await write('recipients.json', declared);
    await write('audit.json', {
      schema: 'may-i/audit/1',
      url: url.href,
      site: config.site,
      version: VERSION,
      madeAt: new Date().toISOString(),
      findings,
      steps,
    });
    for (const { code, text } of findings) process.stdout.write(`${text} [${code}]\n`);
    const count = findings.length === 1 ? '1 finding' : `${String(findings.length)} findings`;
    process.stdout.write(`may-i: ${count} in ${String(steps.length)} steps; all of it is in "${folder}".\n`);
    return findings.length ? 1 : 0;
  },
};

/** The site's own hosts: of the same registrable domain, or the collector's. */
function ownHosts(url: URL, { collector }: Config): (host: string) => boolean {
  const domainOf = (host: string) => getDomain(host) ?? host;
  const own = domainOf(url.hostname);
  const collectorHost = collector === undefined ? undefined : URL.parse(collector, url)?.hostname;
  return (host) => domainOf(host) === own || host === collectorHost;
}
