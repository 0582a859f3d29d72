/** Puts the collector together: one process that takes events, serves the files pages load, and reports. */
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import { makeAccess } from './access/access.ts';
import { makeOpenId, type OpenIdOptions } from './access/open-id.ts';
import { loadAssets, type Assets } from './assets.ts';
import { openStore } from './database/open-store.ts';
import { checkFile, type FileCheck } from './database/sqlite/file-check.ts';
import { openSiteList, type SiteList } from './hosting/site-list.ts';
import { logger, type LogOptions } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { startMetricsServer, type MetricsServer } from './metrics-server.ts';
import { checkOptions, checkRecipients } from './options.ts';
import { packageRoot } from '../package-root.ts';
import { answerBrokenRequest, answerProblems, problem, sendProblem } from './problem.ts';
import { placeFinder } from './proof/inclusion.ts';
import { openSealKey, type SealKey } from './proof/seal-key.ts';
import { startSealing } from './proof/seal-days.ts';
import { watchNotices, type NoticeWatch } from './proof/unpublished.ts';
import { startRetention, type RetainingStore } from './retention.ts';
import { openEraser, type Eraser } from './rights/erase.ts';
import { registerAssets } from './routes/get-asset.ts';
import { registerForget } from './routes/post-forget.ts';
import { registerGpc } from './routes/get-gpc.ts';
import { registerHealth } from './routes/get-health.ts';
import { registerHome } from './routes/get-home.ts';
import { describeRoutes, registerOpenApi } from './routes/get-openapi.ts';
import { registerLocales } from './routes/get-locale.ts';
import { registerReportRoutes } from './routes/get-report.ts';
import { readReport } from './routes/get-report-query.ts';
import { registerEvents } from './routes/post-events.ts';
import { registerRights } from './routes/post-rights.ts';
import { startSiteScripts, type SiteScripts } from './site-scripts.ts';
import { dayAt, type Site } from './sites.ts';
import { startSummaries, type SummaryDeps } from './summaries/send-summaries.ts';
import type { Summary } from './summaries/summary.ts';
import { startDispatcher, type Dispatcher } from './webhooks/dispatch.ts';
import type { Webhook } from './webhooks/webhook.ts';

/** How to run a collector. */
export interface CollectorOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on. Default: `127.0.0.1`, this machine only. */
  readonly host?: string;
  /** Folder of the database, of the key of the seals and of the list of erasures; made where it is missing. */
  readonly dataDir: string;
  /**
   * Address of a PostgreSQL database in place of the file in `dataDir`, as `postgres://user:password@host:5432/may_i`. Several
   * collectors may share one. Default: none.
   */
  readonly databaseUrl?: string;
  /** At least one. */
  readonly sites: readonly Site[];
  /** Secret that may do everything, 16 characters or more. There is no default. */
  readonly token: string;
  /** Configurations of sites, as written: each is served as the script `<site>.js`. Default: none. */
  readonly scripts?: readonly Config[];
  /** Folder of the files that pages load. Default: `dist/` of this package. */
  readonly distDir?: string;
  /** Addresses of proxies whose `X-Forwarded-For` is believed, as fastify's `trustProxy`. Default: none. */
  readonly trustProxy?: boolean | string | string[];
  /** Header in which a proxy of `trustProxy` names the account of who asks. Default: none is believed. */
  readonly signOnHeader?: string;
  /** Provider of OpenID Connect that signs people in, beside passwords and tokens. Default: none. */
  readonly openId?: OpenIdOptions;
  /** Header in which the operator's edge names the country, as `CF-IPCountry`. Default: no country is counted. */
  readonly countryHeader?: string;
  /**
   * Header in which the operator's edge names the region of a visitor, or two with a comma between: `CF-IPCountry,CF-Region-Code`.
   * Chooses the law of a site whose profile is `by-region`; never kept. Default: no region is known, so the strictest counts.
   */
  readonly regionHeader?: string;
  /** Events that one address may send in a minute. Default: 600. */
  readonly eventsPerMinute?: number;
  /** Day of the statement that the sites honour Global Privacy Control, `YYYY-MM-DD` (LB-47). Default: no statement. */
  readonly globalPrivacyControl?: string;
  /** Where the database is, in words, as "Frankfurt, Germany (EU)"; each record that is given out says so (SD-19). Default: unsaid. */
  readonly storageLocation?: string;
  /** Recipients that are told of withdrawals (LB-40). Default: none. */
  readonly webhooks?: readonly Webhook[];
  /** Summaries of the report that are sent by themselves. Default: none. */
  readonly summaries?: readonly Summary[];
  /** Port of `GET /metrics`, on the same address; 0 takes any free one. Default: none. */
  readonly metricsPort?: number;
  /** Default: warnings and errors, on standard output. */
  readonly log?: LogOptions;
  /** Clock, in milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: () => number;
}

/** A running collector. */
export interface Collector {
  /** Where it listens, as `http://127.0.0.1:4100`. */
  readonly url: string;
  /** Where the figures for Prometheus are, as `http://127.0.0.1:9464`, if anywhere. */
  readonly metricsUrl?: string;
  /** Which database it uses, for people: no user and no password is in it. */
  readonly database: string;
  /** Stops accepting, answers what is under way, closes the database. */
  close(): Promise<void>;
}

/** A person does not choose ten times a second; an office behind one address may. */
const EVENTS_PER_MINUTE = 600;

/**
 * A slow client may hold a connection, not the collector. A request is under 64 KiB: seconds are plenty.
 *
 * An idle connection is kept for longer than proxies keep it (nginx and the load balancers of clouds: 60 s): who is first to
 * close must be the one that sends, or a request meets a connection that is just being closed.
 */
const TIMEOUTS = { connectionTimeout: 20_000, requestTimeout: 10_000, keepAliveTimeout: 65_000 } as const;
const HEADERS_TIMEOUT_MS = 5_000;

/** Each takes some 20 KiB: a flood of them stays below a fifth of a gigabyte, and the next one is hung up on. */
const MAX_CONNECTIONS = 10_000;

/** How often Node looks for connections that are over time. */
const TIMEOUT_CHECK_MS = 2_000;

/**
 * Starts a collector.
 *
 * Throws a message with a code when it cannot: `collector-token-missing`, `collector-site-wrong`,
 * `collector-webhook-wrong`, `collector-summary-wrong`, `collector-open-id-wrong`, `collector-database-unusable`, `collector-database-unreachable`, `collector-port-unusable`.
 */
export async function startCollector(options: CollectorOptions): Promise<Collector> {
  checkOptions(options);
  const {
    port,
    host = '127.0.0.1',
    metricsPort,
    dataDir,
    webhooks = [],
    summaries = [],
    now = Date.now,
  } = options;
  const { store, description, file } = await openStore(options, now);
  const app = createServer(options);
  const metrics = createMetrics(store);
  let metricsServer: MetricsServer | undefined;
  let scripts: SiteScripts | undefined;
  const dispatcher = startDispatcher({
    store,
    webhooks,
    now,
    tried: (recipient, outcome) => metrics.delivery(recipient, outcome),
    failed: (error) => app.log.error({ err: error }, 'Messages to recipients could not be looked up.'),
  });
  try {
    const eraser = await openEraser(store, dataDir, webhooks);
    const sealKey = openSealKey(dataDir);
    const noticeWatch = startNoticeWatch(app, store, metrics, now);
    const distDir = options.distDir ?? fileURLToPath(new URL('dist/', packageRoot()));
    const siteList = await openSiteList({ fixed: options.sites, configs: options.scripts ?? [], store });
    const { sites } = siteList;
    checkRecipients(options, sites);
    scripts = await startSiteScripts({
      siteList,
      store,
      distDir,
      failed: (error) => app.log.error({ err: error }, 'Published texts could not be looked up.'),
    });
    const parts = { store, eraser, sealKey, noticeWatch, metrics, dispatcher, scripts, siteList, distDir };
    await registerRoutes(app, options, parts);
    if (metricsPort !== undefined)
      metricsServer = await startMetricsServer(metrics, { port: metricsPort, host });
    const url = await app.listen({ port, host });
    if (sites.length === 0) {
      app.log.warn(
        `may-i: no event is taken, because there is no site. Add one at ${url}/report/texts.html, or name one: --site <id>=<origin>. [collector-site-missing]`,
      );
    }
    // A client that is slow to hang up must not keep others from getting in.
    app.server.maxConnections = MAX_CONNECTIONS;
    const check = file === undefined ? undefined : startFileCheck(app, store, file);
    // What they did is a count, of which there are few: it is said unless another level is asked for.
    const jobs = options.log?.level ? app.log : app.log.child({}, { level: 'info' });
    const retention = startRetention(store, now, {
      deleted: (count) => jobs.info({ count }, 'Expired events were deleted.'),
      failed: (error) => jobs.error({ err: error }, 'Expired events were not deleted.'),
    });
    const sealing = startSealing(
      { store, sites, key: sealKey, now },
      {
        sealed: (count) => jobs.info({ count }, 'Days were sealed.'),
        failed: (error) => jobs.error({ err: error }, 'Days were not sealed.'),
      },
    );
    const summing = startSummaries({
      store,
      summaries,
      now,
      dayAt: (site, moment) => dayAt(sites.find(({ id }) => id === site) ?? {}, moment),
      read: (address) => readReport({ store, sites, now }, address),
      ...summaryReport(app, metrics),
    });
    const close = async () => {
      await app.close();
      scripts?.stop();
      await Promise.all([
        retention.stop(),
        sealing.stop(),
        summing.stop(),
        check?.stop(),
        dispatcher.stop(),
        metricsServer?.close(),
      ]);
      await store.close();
    };
    let closing: Promise<void> | undefined;
    return {
      url,
      database: description,
      ...(metricsServer && { metricsUrl: metricsServer.url }),
      close: () => (closing ??= close()),
    };
  } catch (error) {
    scripts?.stop();
    await Promise.all([app.close(), dispatcher.stop(), metricsServer?.close()]);
    await store.close();
    if (!isListenError(error)) throw error;
    throw new Error(
      `may-i: the collector cannot listen on port ${error.port ?? port}: ${error.message}. Choose another port or stop the other program. [collector-port-unusable]`,
      { cause: error },
    );
  }
}

/** Where it is said what became of a summary: never its address, which may be a secret. */
function summaryReport(app: FastifyInstance, metrics: Metrics): Pick<SummaryDeps, 'tried' | 'failed'> {
  return {
    tried: ({ name }, { from, to }, failure) => {
      metrics.summary(name, failure ? 'failed' : 'arrived');
      const said = { summary: name, from, to };
      if (!failure) return app.log.info(said, 'A summary was sent.');
      const nextAt = new Date(failure.nextAt).toISOString();
      app.log.warn({ ...said, nextAt, err: failure.error }, 'A summary was not sent; it is tried again.');
    },
    failed: (error) => app.log.error({ err: error }, 'Summaries could not be looked up.'),
  };
}

/** What is written to a damaged file may be lost: from then on nothing is accepted, and the browsers keep their events. */
function startFileCheck(app: FastifyInstance, store: RetainingStore, file: string): FileCheck {
  const check = checkFile(file);
  void check.damage.then(async (damage) => {
    if (damage === undefined) return;
    app.log.fatal(
      `may-i: the database "${file}" is damaged: ${damage}. No event is taken until it is replaced by a backup; browsers keep theirs for 30 days. [collector-database-damaged]`,
    );
    await store.close();
  });
  return check;
}

/** Says so when pages show what was never published: what was asked there cannot be proved (PR-02). */
function startNoticeWatch(
  app: FastifyInstance,
  store: RetainingStore,
  metrics: Metrics,
  now: () => number,
): NoticeWatch {
  return watchNotices({
    store,
    now,
    counted: () => metrics.unpublished(),
    found: ({ site, digest }) =>
      app.log.warn(
        { site, digest },
        `may-i: pages of "${site}" show a notice that was never published, ${digest}. Records of it are unverified: run "may-i notice publish" with the configuration that they have. [notice-unpublished]`,
      ),
  });
}

function createServer({ log, trustProxy }: CollectorOptions): FastifyInstance {
  return Fastify({
    ...TIMEOUTS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: TIMEOUT_CHECK_MS },
    logger: logger(log ?? {}),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy ?? false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (_error, request, reply) => {
      sendProblem(
        problem(400, 'request-malformed', 'The address cannot be read.', 'Check the percent signs in it.'),
        request,
        reply,
      );
    },
  });
}

interface Parts {
  readonly store: RetainingStore;
  readonly eraser: Eraser;
  readonly sealKey: SealKey;
  readonly noticeWatch: NoticeWatch;
  readonly metrics: Metrics;
  readonly dispatcher: Dispatcher;
  readonly scripts: SiteScripts;
  readonly siteList: SiteList;
  /** Folder of the files that pages load. */
  readonly distDir: string;
}

async function registerRoutes(
  app: FastifyInstance,
  options: CollectorOptions,
  { store, eraser, sealKey, noticeWatch, metrics, dispatcher, scripts, siteList, distDir }: Parts,
): Promise<void> {
  const { sites } = siteList;
  const {
    token,
    countryHeader,
    eventsPerMinute = EVENTS_PER_MINUTE,
    now = Date.now,
    webhooks = [],
  } = options;
  const access = makeAccess({ store, token, now, ...signOnOf(options) });
  const assets = await loadAssets(distDir);
  warnWithoutScript(app, assets, distDir);
  const findPlace = placeFinder(store);
  answerProblems(app);
  metrics.watch(app);
  await describeRoutes(app);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('X-Content-Type-Options', 'nosniff');
  });
  registerEvents(app, {
    ...{ sites, store, countryHeader, eventsPerMinute, metrics, noticeWatch, webhooks, dispatcher, now },
  });
  registerForget(app, sites, now);
  registerRights(app, { sites, store, eraser, findPlace, storageLocation: options.storageLocation, now });
  registerLocales(app, { assets, sites, store, countryHeader, now });
  registerHome(app);
  registerHealth(app, store);
  registerOpenApi(app);
  if (options.globalPrivacyControl !== undefined) registerGpc(app, options.globalPrivacyControl);
  registerAssets(app, { assets, scripts, regionHeader: options.regionHeader });
  await app.register(async (scope) => {
    await scope.register(helmet, REPORT_HEADERS);
    registerReportRoutes(scope, {
      store,
      sites,
      access,
      ...(options.openId && { openId: makeOpenId(options.openId) }),
      eraser,
      findPlace,
      storageLocation: options.storageLocation,
      sealKey,
      noticeWatch,
      webhooks,
      dispatcher,
      scripts,
      siteList,
      now,
      distDir,
    });
  });
}

function signOnOf({ signOnHeader, trustProxy }: CollectorOptions) {
  const proxies = typeof trustProxy === 'boolean' || trustProxy === undefined ? [] : [trustProxy].flat();
  return signOnHeader === undefined ? {} : { signOn: { header: signOnHeader, proxies } };
}

/** The report is a page of its own: nothing from elsewhere, in no frame. */
const REPORT_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
  // Behind a path of the site's own host this header would speak for the whole site. That is the site's to decide.
  strictTransportSecurity: false,
} as const;

function warnWithoutScript(app: FastifyInstance, assets: Assets, distDir: string): void {
  if (assets.has('may-i.js')) return;
  app.log.warn(
    `may-i: there is no may-i.js in "${distDir}". Run npm run build; until then pages get 404 for the script. [collector-assets-missing]`,
  );
}

function isListenError(error: unknown): error is NodeJS.ErrnoException & { readonly port?: number } {
  return (
    error instanceof Error &&
    'syscall' in error &&
    (error.syscall === 'listen' || error.syscall === 'getaddrinfo')
  );
}
