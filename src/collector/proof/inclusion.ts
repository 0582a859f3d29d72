/**
 * Finds the place of a leaf in the tree of its day, and the hashes that lead from it to the root that was sealed.
 *
 * The leaves of a day lie in pieces of a power of two, so each piece is a part of the tree by itself. The roots of the
 * pieces are worked out once for each day, and then a path costs one piece.
 */
import { setImmediate } from 'node:timers/promises';
import type { Queries } from '../store.ts';
import { inclusionPath, merkleRoot } from './merkle.ts';
import { hashesIn, LEAVES_IN_PIECE } from './seal.ts';

/** Where a leaf stands. */
export interface Place {
  /** From 0. */
  readonly index: number;
  /** From below. */
  readonly path: readonly Uint8Array[];
}

/** Finds the place of a leaf; `undefined` where the day of the site has no such leaf. */
export type FindPlace = (site: string, day: string, leaf: Uint8Array) => Promise<Place | undefined>;

/** Days whose roots are remembered: 32 bytes for 4,096 records. */
const DAYS = 100;

/** Returns a function that finds places. */
export function placeFinder(store: Pick<Queries, 'read'>): FindPlace {
  const known = new Map<string, Promise<readonly Uint8Array[]>>();
  const rootsOf = (site: string, day: string): Promise<readonly Uint8Array[]> => {
    const key = `${site} ${day}`;
    const roots = known.get(key) ?? pieceRoots(store, site, day);
    known.delete(key);
    known.set(key, roots);
    roots.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > DAYS && oldest !== undefined) known.delete(oldest);
    return roots;
  };
  return async (site, day, leaf) => {
    for (const { piece, hashes } of await store.read('leaves.find', { site, day, leaf })) {
      if (!(hashes instanceof Uint8Array)) continue;
      const leaves = hashesIn(hashes);
      const index = leaves.findIndex((one) => Buffer.compare(one, leaf) === 0);
      if (index === -1) continue;
      const roots = await rootsOf(site, day);
      return {
        index: Number(piece) * LEAVES_IN_PIECE + index,
        path: [...inclusionPath(leaves, index), ...inclusionPath(roots, Number(piece))],
      };
    }
    return undefined;
  };
}

async function pieceRoots(
  store: Pick<Queries, 'read'>,
  site: string,
  day: string,
): Promise<readonly Uint8Array[]> {
  const roots: Uint8Array[] = [];
  for (;;) {
    const [row] = await store.read('leaves.piece', { site, day, piece: roots.length });
    if (!(row?.['hashes'] instanceof Uint8Array)) return roots;
    roots.push(merkleRoot(hashesIn(row['hashes'])));
    // A busy day has hundreds of pieces of some milliseconds each: requests get their turn.
    await setImmediate();
  }
}
