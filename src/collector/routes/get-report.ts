/**
 * The report's routes. All figures are behind the scope `report`; the page itself holds none and is open, so that one can
 * sign in.
 */
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Access } from '../access/access.ts';
import type { OpenId } from '../access/open-id.ts';
import type { SiteList } from '../hosting/site-list.ts';
import { problem } from '../problem.ts';
import type { FindPlace } from '../proof/inclusion.ts';
import type { SealKey } from '../proof/seal-key.ts';
import type { NoticeWatch } from '../proof/unpublished.ts';
import type { Eraser } from '../rights/erase.ts';
import type { SiteScripts } from '../site-scripts.ts';
import type { Site } from '../sites.ts';
import type { Store } from '../store.ts';
import type { Dispatcher } from '../webhooks/dispatch.ts';
import type { Webhook } from '../webhooks/webhook.ts';
import { registerProof } from './get-proof.ts';
import { getReportJson } from './get-report-json.ts';
import { getReportPage } from './get-report-page.ts';
import { getReportSites } from './get-report-sites.ts';
import { getReportTable } from './get-report-table.ts';
import { registerHosting } from './hosting.ts';
import { registerOpenId } from './open-id.ts';
import { postSample } from './post-sample.ts';
import { registerRecords } from './records.ts';
import { registerRequests } from './requests.ts';
import { registerSession } from './session.ts';
import { registerTexts } from './texts.ts';
import { registerWebhooks } from './webhooks.ts';

/** What the report's routes need. */
export interface ReportDeps {
  readonly store: Store;
  readonly sites: readonly Site[];
  readonly access: Access;
  /** Absent where nobody signs in with a provider. */
  readonly openId?: OpenId;
  readonly eraser: Eraser;
  readonly findPlace: FindPlace;
  /** Where the records are kept, in words (SD-19). */
  readonly storageLocation: string | undefined;
  readonly sealKey: SealKey;
  readonly noticeWatch: Pick<NoticeWatch, 'list'>;
  readonly webhooks: readonly Webhook[];
  readonly dispatcher: Pick<Dispatcher, 'wake'>;
  readonly scripts: Pick<SiteScripts, 'configOf' | 'refresh'>;
  readonly siteList: SiteList;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Folder of the build; the page is served from `report/` in it. */
  readonly distDir: string;
}

/** Requests that one address may make in a minute: many people in one office, too few to guess a token. */
const MAX_PER_MINUTE = 300;

/** Registers the report: its page, its figures and its exports. */
export function registerReportRoutes(app: FastifyInstance, deps: ReportDeps): void {
  void app.register((page) => getReportPage(page, deps));
  void app.register(async (api) => {
    await api.register(cookie);
    await api.register(rateLimit, {
      max: MAX_PER_MINUTE,
      timeWindow: 60_000,
      errorResponseBuilder: (_request, { after, ttl }) =>
        problem(
          429,
          'too-many-requests',
          'Too many requests from this address.',
          `Wait ${after}.`,
        ).withHeader('Retry-After', String(Math.ceil(ttl / 1000))),
    });
    registerSession(api, deps);
    registerOpenId(api, deps);
    registerRecords(api, deps);
    registerRequests(api, deps);
    registerProof(api, deps);
    registerTexts(api, deps);
    registerHosting(api, deps);
    registerWebhooks(api, deps);
    await api.register(async (figures) => {
      // After the throttling, which counts wrong tokens too, and before a body is read.
      figures.addHook('preParsing', deps.access.needs('report'));
      getReportSites(figures, deps);
      getReportJson(figures, deps);
      getReportTable(figures, deps);
      postSample(figures, deps);
    });
  });
}
