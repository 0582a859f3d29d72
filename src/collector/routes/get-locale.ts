/**
 * `GET /locales/<language>.js?site=<site>`: the texts of the notice, and the count of its displays.
 *
 * The texts are asked for when the notice is about to be shown, so their answers, 200 and 304, are the displays
 * (LB-52). They are counted without anything about who asked. The texts go out whether or not the count can be kept.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isbot } from 'isbot';
import { countDisplay } from '../../report/counters.ts';
import type { Assets } from '../assets.ts';
import type { Site } from '../sites.ts';
import type { Store } from '../store.ts';
import { sendAsset } from './send-asset.ts';

/** What the route needs. */
export interface LocaleDeps {
  readonly assets: Assets;
  readonly sites: readonly Site[];
  readonly store: Store;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A file of the notice's texts, named by BCP 47. `en.preferences.js` beside it is not a display. */
const NOTICE_TEXTS = /^([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3})\.js$/;

interface Route {
  Params: { file: string };
  Querystring: Record<string, unknown>;
}

/** Registers the route. */
export function registerLocales(app: FastifyInstance, deps: LocaleDeps): void {
  app.get<Route>('/locales/:file', (request, reply) => {
    const asset = deps.assets.get(`locales/${request.params.file}`);
    if (!asset) {
      reply.callNotFound();
      return;
    }
    keepCount(request, deps);
    return sendAsset(asset, request, reply);
  });
}

function keepCount(request: FastifyRequest<Route>, { sites, store, now }: LocaleDeps): void {
  const language = NOTICE_TEXTS.exec(request.params.file)?.[1];
  const site = sites.find(({ id }) => id === request.query['site']);
  if (!site || language === undefined || request.method !== 'GET' || isPrefetch(request)) return;
  const isBot = isbot(request.headers['user-agent']);
  store.count(countDisplay(site.id, language, now(), isBot)).catch((error: unknown) => {
    request.log.error({ err: error }, 'A display was not counted.');
  });
}

// Firefox and older Chromium say `Purpose` or `X-Moz`, the Fetch standard `Sec-Purpose`, with details after a `;`.
function isPrefetch({ headers }: FastifyRequest): boolean {
  return [headers['sec-purpose'], headers['purpose'], headers['x-moz']].some((value) =>
    /^prefetch\b/i.test(String(value ?? '')),
  );
}
