import type { FastifyReply, FastifyRequest } from 'fastify';
import { pickEncoding, type Asset } from '../assets.ts';

/** Sends a file, or 304 when the client has it. Pages of every origin may load it. */
export async function sendAsset(
  asset: Asset,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.headers({
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': asset.cacheControl,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: asset.etag,
    Vary: 'Accept-Encoding',
  });
  if (isHeld(request.headers['if-none-match'], asset.etag)) return reply.code(304).send();
  const encoding = pickEncoding(request.headers['accept-encoding']);
  const body = await asset.bodyAs(encoding);
  if (encoding !== 'identity') reply.header('Content-Encoding', encoding);
  return reply.type(asset.type).send(body);
}

// RFC 9110, 13.1.2: weak comparison, so a tag counts with and without its W/.
function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag.replace(/^W\//, ''));
}
