import type { FastifyInstance } from 'fastify';
import { profileOfRegion } from '../../config/profiles.ts';
import type { Assets } from '../assets.ts';
import { regionOf } from '../region.ts';
import type { SiteScripts } from '../site-scripts.ts';
import { sendAsset } from './send-asset.ts';

/** What the route needs. */
export interface AssetDeps {
  /** What every page loads. */
  readonly assets: Assets;
  readonly scripts: Pick<SiteScripts, 'assets' | 'regional'>;
  /** Headers in which the operator's edge names the region; without them none is known. */
  readonly regionHeader?: string | undefined;
}

/**
 * `GET /may-i.js`, its chunks, and whatever else pages load: everything that no other route answers. The same below `/preview/`,
 * without the scripts of sites: there no display is counted.
 */
export function registerAssets(app: FastifyInstance, { assets, scripts, regionHeader }: AssetDeps): void {
  app.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    const profile = regionHeader === undefined ? undefined : profileOfRegion(regionOf(request, regionHeader));
    const asset =
      (profile && scripts.regional.get(path)?.get(profile)) ?? assets.get(path) ?? scripts.assets.get(path);
    if (!asset) {
      reply.callNotFound();
      return;
    }
    return sendAsset(asset, request, reply);
  });
  app.get<{ Params: { '*': string } }>('/preview/*', (request, reply) => {
    const asset = assets.get(request.params['*']);
    if (!asset) {
      reply.callNotFound();
      return;
    }
    return sendAsset(asset, request, reply);
  });
}
