/**
 * The leaves of one day of a site, as they come, in pieces of {@link LEAVES_IN_PIECE}: a piece that is full goes to the
 * database, and only its root stays, so that a day of millions of records takes little memory and no long transaction.
 */
import type { Statement } from '../store.ts';
import { merkleRoot } from './merkle.ts';
import { hashesIn, LEAVES_IN_PIECE } from './seal.ts';

const LEAF_BYTES = 32;

/** See above. */
export interface DayLeaves {
  /** Number of leaves so far. */
  readonly count: number;
  /** Takes the next leaf; returns what keeps the piece that it fills. */
  add(leaf: Uint8Array): Statement | undefined;
  /** Root of the tree over all of them (RFC 9162): each piece, being of a power of two, is a part of the tree. */
  root(): Uint8Array;
  /** What keeps the last piece, and removes pieces that a run which was cut short had left behind it. */
  rest(): Statement[];
}

/** Begins a day. */
export function dayLeaves(site: string, day: string): DayLeaves {
  const roots: Uint8Array[] = [];
  const piece = Buffer.alloc(LEAVES_IN_PIECE * LEAF_BYTES);
  let held = 0;
  const filled = () => piece.subarray(0, held * LEAF_BYTES);
  const keep = (): Statement => ({
    query: 'leaves.put',
    values: { site, day, piece: roots.length, hashes: Buffer.from(filled()) },
  });
  return {
    get count() {
      return roots.length * LEAVES_IN_PIECE + held;
    },
    add: (leaf) => {
      piece.set(leaf, held * LEAF_BYTES);
      held += 1;
      if (held < LEAVES_IN_PIECE) return undefined;
      const statement = keep();
      roots.push(merkleRoot(hashesIn(filled())));
      held = 0;
      return statement;
    },
    root: () => merkleRoot(held > 0 ? [...roots, merkleRoot(hashesIn(filled()))] : roots),
    rest: () => [
      ...(held > 0 ? [keep()] : []),
      { query: 'leaves.trim', values: { site, day, pieces: roots.length + (held > 0 ? 1 : 0) } },
    ],
  };
}
