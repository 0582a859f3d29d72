/**
 * The files of `dist/` that pages load: read when the collector starts, each compressed once, when it is first asked for. A start
 * waits for no compression: after a crash every second without an answer is one in which pages get no script.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';

/** How a body is packed on the wire. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** One file, ready to send. */
export interface Asset {
  readonly type: string;
  readonly cacheControl: string;
  /** Weak: the packed and the plain body are the same file. */
  readonly etag: string;
  /** Gives its bytes. */
  readonly bodyAs: (encoding: Encoding) => Promise<Buffer>;
}

/** Files by path, as `may-i.js` or `locales/en.js`. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Folders of `dist/` that are no part of a page: the compiled server, and what scripts are built from. */
const PRIVATE = ['node', 'parts'];

/** Named by a hash of what it is: the folder of the chunks, and the scripts of sites. */
const HASHED_NAME = /^may-i-[0-9a-f]{8}\/|-[0-9a-f]{8}(\.details)?\.js$/;

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);
const zip = promisify(gzip);

/** Reads the files; returns none when there is no such folder. */
export async function loadAssets(distDir: string): Promise<Assets> {
  const paths = await listFiles(distDir);
  const assets = await Promise.all(
    paths.map(async (path) => [path, await loadAsset(join(distDir, path), path)] as const),
  );
  return new Map(assets);
}

/** Picks the best encoding that a client takes, by its `Accept-Encoding`. */
export function pickEncoding(acceptEncoding: string | undefined): Encoding {
  const taken = (acceptEncoding ?? '')
    .split(',')
    .map((part) => part.replaceAll(' ', '').toLowerCase())
    .filter((part) => !/;q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';', 1)[0]);
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gzip' : 'identity';
}

async function listFiles(distDir: string): Promise<string[]> {
  const entries = await readdir(distDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => relative(distDir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !PRIVATE.includes(path.split('/', 1)[0] ?? ''));
}

async function loadAsset(file: string, path: string): Promise<Asset> {
  const body = await readFile(file);
  return assetOf(body, path, () => packed(file, body));
}

/** A text that no file holds, as an asset. */
export function textAsset(body: Buffer, path: string): Asset {
  return assetOf(body, path, () => compress(body));
}

function assetOf(body: Buffer, path: string, toBrotli: () => Promise<Buffer>): Asset {
  const bodies: Partial<Record<Encoding, Promise<Buffer>>> = {};
  const makers: Record<Encoding, () => Promise<Buffer>> = {
    br: toBrotli,
    gzip: () => zip(body, { level: 9 }),
    identity: () => Promise.resolve(body),
  };
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    cacheControl: HASHED_NAME.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    bodyAs: (encoding) => (bodies[encoding] ??= makers[encoding]()),
  };
}

// The build leaves a `.br` beside a file. It is taken when it holds this very file, and not an older one.
async function packed(file: string, body: Buffer): Promise<Buffer> {
  const beside = await readFile(`${file}.br`).catch(() => undefined);
  const unpacked = beside && (await unpack(beside).catch(() => undefined));
  if (beside && unpacked?.equals(body)) return beside;
  return compress(body);
}

function compress(body: Buffer): Promise<Buffer> {
  return pack(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
