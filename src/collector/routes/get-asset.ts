import type { FastifyInstance } from 'fastify';
import type { Assets } from '../assets.ts';
import { sendAsset } from './send-asset.ts';

/** `GET /may-i.js`, its chunks, and whatever else pages load: everything that no other route answers. */
export function registerAssets(app: FastifyInstance, assets: Assets): void {
  app.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const asset = assets.get(request.params['*']);
    if (!asset) {
      reply.callNotFound();
      return;
    }
    return sendAsset(asset, request, reply);
  });
}
