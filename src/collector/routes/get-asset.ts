import type { FastifyInstance } from 'fastify';
import { profileOfRegion } from '../../config/profiles.ts';
import type { Assets } from '../assets.ts';
import { regionOf } from '../region.ts';
import type { RegionalAssets } from '../site-scripts.ts';
import { sendAsset } from './send-asset.ts';

/** What the route needs. */
export interface AssetDeps {
  readonly assets: Assets;
  readonly regional: RegionalAssets;
  /** Headers in which the operator's edge names the region; without them none is known. */
  readonly regionHeader?: string | undefined;
}

/** `GET /may-i.js`, its chunks, and whatever else pages load: everything that no other route answers. */
export function registerAssets(app: FastifyInstance, { assets, regional, regionHeader }: AssetDeps): void {
  app.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    const profile = regionHeader === undefined ? undefined : profileOfRegion(regionOf(request, regionHeader));
    const asset = (profile && regional.get(path)?.get(profile)) ?? assets.get(path);
    if (!asset) {
      reply.callNotFound();
      return;
    }
    return sendAsset(asset, request, reply);
  });
}
