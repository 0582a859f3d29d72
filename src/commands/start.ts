/** `may-i start`: runs the collector. */
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.ts';
import { startCollector, type CollectorOptions } from '../collector.ts';
import { packageRoot } from '../package-root.ts';
import { readSettings, type Settings } from '../collector/settings-file.ts';
import { parseSite, type Site } from '../collector/sites.ts';
import { addressVariable } from '../collector/summaries/summary.ts';
import { secretVariable } from '../collector/webhooks/webhook.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { readSite } from './site-file.ts';

const HELP = `Usage: may-i start [options]

Runs the collector: it serves may-i.js, takes consent events and shows the report.

Options                        Environment          Default
  --site <id>=<origin>,…       MAY_I_SITES          none; repeat it for more sites (in the environment: separated by ;);
                                                    sites can be added at /report/texts.html, too
  --script <file>              MAY_I_SCRIPTS        none; configuration of a site, whose script is then served as <site>.js;
                                                    repeat it for more (in the environment: separated by ;)
  --port <number>              MAY_I_PORT           4100
  --host <address>             MAY_I_HOST           127.0.0.1
  --data <folder>              MAY_I_DATA           ./.data
  --trust-proxy <address>,…    MAY_I_TRUST_PROXY    none; proxies whose X-Forwarded-For is believed
  --sign-on-header <name>      MAY_I_SIGN_ON_HEADER none; header in which such a proxy names the account of who asks
  --country-header <name>      MAY_I_COUNTRY_HEADER none; header in which your edge names the country, as CF-IPCountry
  --region-header <name>[,…]   MAY_I_REGION_HEADER  none; header in which your edge names the region, or two: its country, its part
  --events-per-minute <number>                      600 for each address
  --metrics-port <number>      MAY_I_METRICS_PORT   none; GET /metrics for Prometheus
  --gpc <day>                  MAY_I_GPC            none; YYYY-MM-DD of the statement on Global Privacy Control
  --config <file>              MAY_I_CONFIG         none; all of these as JSON, docs/collector.schema.json
                               MAY_I_WEBHOOK_<NAME> none; secret of a recipient of the file's webhooks
                               MAY_I_SUMMARY_<NAME> none; address that a summary of the file's summaries is posted to
                               MAY_I_OPENID_SECRET  none; secret of the file's openId, a provider that signs people in
                               DATABASE_URL         none; postgres://user:password@host/database in place of the file in --data
                               MAY_I_TOKEN          none, required; may do everything, 16 characters or more

An option wins over the environment, the environment over the file.

Example: MAY_I_TOKEN=$(openssl rand -hex 32) may-i start --site shop=https://www.example.com
`;

const PORT_MAX = 65_535;

const OPTIONS = {
  site: { type: 'string', multiple: true },
  script: { type: 'string', multiple: true },
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'trust-proxy': { type: 'string' },
  'sign-on-header': { type: 'string' },
  'country-header': { type: 'string' },
  'region-header': { type: 'string' },
  'events-per-minute': { type: 'string' },
  'metrics-port': { type: 'string' },
  gpc: { type: 'string' },
  config: { type: 'string' },
} as const;

const read = (args: readonly string[]) => readArguments('start', args, OPTIONS).values;

type Values = ReturnType<typeof read>;

/** Runs the collector until it gets a signal. */
export const start: Command = {
  help: HELP,
  async run(args) {
    const values = read(args);
    const options = collectorOptions(values, process.env);
    const scripts = await readScripts(
      values.script ?? (process.env['MAY_I_SCRIPTS'] ?? '').split(';'),
      options.sites,
    );
    const collector = await startCollector({ ...options, scripts });
    let isStopping = false;
    const stop = () => {
      // A second signal does not wait for anybody.
      if (isStopping) process.exit(1);
      isStopping = true;
      collector.close().catch((error: unknown) => {
        process.stderr.write(
          `may-i: the collector did not stop cleanly: ${String(error)}. [collector-stop-failed]\n`,
        );
        process.exitCode = 1;
      });
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    process.stdout.write(`may-i: the database is ${collector.database}.\n`);
    // Last: whoever waits for this line may send a signal at once.
    process.stdout.write(
      `may-i: the collector listens on ${collector.url}. The report is at ${collector.url}/report/.\n`,
    );
    return 0;
  },
};

function collectorOptions(values: Values, environment: NodeJS.ProcessEnv): CollectorOptions {
  const file = values.config ?? environment['MAY_I_CONFIG'];
  const settings = file ? readSettings(file) : {};
  const host = values.host ?? environment['MAY_I_HOST'] ?? settings.host;
  const proxies = values['trust-proxy'] ?? environment['MAY_I_TRUST_PROXY'];
  const signOnHeader =
    values['sign-on-header'] ?? environment['MAY_I_SIGN_ON_HEADER'] ?? settings.signOnHeader;
  const trustProxy = proxies ? proxies.split(',').map((address) => address.trim()) : settings.trustProxy;
  const metrics = values['metrics-port'] ?? environment['MAY_I_METRICS_PORT'] ?? settings.metricsPort;
  const gpc = values.gpc ?? environment['MAY_I_GPC'] ?? settings.globalPrivacyControl;
  const countryHeader =
    values['country-header'] ?? environment['MAY_I_COUNTRY_HEADER'] ?? settings.countryHeader;
  const regionHeader = values['region-header'] ?? environment['MAY_I_REGION_HEADER'] ?? settings.regionHeader;
  const eventsPerMinute = values['events-per-minute'] ?? settings.eventsPerMinute;
  return {
    port: wholeNumber(
      '--port',
      values.port ?? environment['MAY_I_PORT'] ?? settings.port ?? 4100,
      0,
      PORT_MAX,
    ),
    ...(host && { host }),
    ...(environment['DATABASE_URL'] && { databaseUrl: environment['DATABASE_URL'] }),
    dataDir: (values.data ?? environment['MAY_I_DATA'] ?? settings.data) || './.data',
    sites: sitesOf(values.site ?? environment['MAY_I_SITES']?.split(';'), settings),
    token: environment['MAY_I_TOKEN'] ?? '',
    ...(settings.webhooks && {
      webhooks: settings.webhooks.map((webhook) => ({
        ...webhook,
        secrets: (environment[secretVariable(webhook.recipient)] ?? '').split(' ').filter(Boolean),
      })),
    }),
    ...(settings.summaries && {
      summaries: settings.summaries.map((summary) => {
        const address = environment[addressVariable(summary.name)];
        return { ...summary, ...(address && { url: address }) };
      }),
    }),
    ...(settings.openId && {
      openId: {
        ...settings.openId,
        ...(environment['MAY_I_OPENID_SECRET'] && { clientSecret: environment['MAY_I_OPENID_SECRET'] }),
      },
    }),
    ...(trustProxy && { trustProxy }),
    ...(signOnHeader && { signOnHeader }),
    ...(countryHeader && { countryHeader }),
    ...(regionHeader && { regionHeader }),
    ...(metrics !== undefined && { metricsPort: wholeNumber('--metrics-port', metrics, 0, PORT_MAX) }),
    ...(gpc && { globalPrivacyControl: gpc }),
    ...(settings.storageLocation && { storageLocation: settings.storageLocation }),
    ...(settings.logLevel && { log: { level: settings.logLevel } }),
    ...(eventsPerMinute !== undefined && {
      eventsPerMinute: wholeNumber('--events-per-minute', eventsPerMinute, 1, 1_000_000),
    }),
  };
}

function sitesOf(texts: readonly string[] | undefined, settings: Settings): readonly Site[] {
  return texts === undefined && settings.sites ? settings.sites : readSites(texts ?? []);
}

async function readScripts(files: readonly string[], sites: readonly Site[]): Promise<Config[]> {
  const named = files.map((file) => file.trim()).filter((file) => file !== '');
  const distDir = fileURLToPath(new URL('dist/', packageRoot()));
  const configs = await Promise.all(named.map(async (file) => (await readSite(file, distDir)).own));
  const tested = configs.find(({ variants }) => variants);
  if (tested) {
    throw wrongUse(
      `the configuration of "${tested.site}" has variants, which the collector cannot measure`,
      'Write its script with "may-i build", which shows each in a browser, and serve that folder.',
      'build-variants-unmeasured',
    );
  }
  const stranger = configs.find(({ site }) => !sites.some(({ id }) => id === site));
  if (!stranger) return configs;
  throw wrongUse(
    `the configuration of the site "${stranger.site}" is given, and no such site`,
    `Write --site ${stranger.site}=<origin>, too.`,
    'cli-site-missing',
  );
}

function readSites(texts: readonly string[]): Site[] {
  const named = texts.map((text) => text.trim()).filter((text) => text !== '');
  return named.map((text) => {
    const parsed = parseSite(text);
    if (!parsed.ok) throw wrongUse(parsed.problem, 'See "may-i start --help".', 'cli-site-wrong');
    return parsed.site;
  });
}

function wholeNumber(option: string, given: string | number, least: number, most: number): number {
  const text = String(given);
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw wrongUse(
    `${option} is "${text}"`,
    `Write a whole number from ${least} to ${most}.`,
    'cli-number-wrong',
  );
}
