/** Merkle trees as Certificate Transparency builds them (RFC 9162, section 2.1): SHA-256, leaves and nodes told apart. */
import { createHash } from 'node:crypto';

/** Hash of a leaf. */
export function leafHash(data: Uint8Array): Uint8Array {
  return createHash('sha256').update(LEAF).update(data).digest();
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** Root of the tree over leaf hashes; of no leaves the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return createHash('sha256').digest();
  return rootOf(leaves);
}

function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (leaves.length === 1 && first) return first;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** The hashes that lead from one leaf to the root, from below. */
export function inclusionPath(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  return index < split
    ? [...inclusionPath(leaves.slice(0, split), index), rootOf(leaves.slice(split))]
    : [...inclusionPath(leaves.slice(split), index - split), rootOf(leaves.slice(0, split))];
}

/** Where a leaf is said to stand. */
export interface Inclusion {
  readonly leaf: Uint8Array;
  /** Place of the leaf, from 0. */
  readonly index: number;
  /** Number of leaves of the tree. */
  readonly count: number;
  readonly path: readonly Uint8Array[];
}

/** Goes from a leaf up its path; the root that comes out, `undefined` where the path does not fit (RFC 9162, 2.1.3.2). */
export function rootFromPath({ leaf, index, count, path }: Inclusion): Uint8Array | undefined {
  if (index < 0 || index >= count) return undefined;
  let [place, last] = [index, count - 1];
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place >>> 1, last >>> 1];
    } else hash = nodeHash(hash, sibling);
    [place, last] = [place >>> 1, last >>> 1];
  }
  return last === 0 ? hash : undefined;
}

/** The largest power of two that is smaller than a number. */
function splitOf(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}
