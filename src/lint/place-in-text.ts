/** Finds the place of a finding in the text of a JSON file. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { stepsOf } from './steps-of.ts';

/** Says of a place its line, from 1; of the nearest thing around it where it is not there. */
export function linesOf(text: string): (path: string) => number {
  const tree = parseTree(text);
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (path) => {
    const steps = stepsOf(path);
    for (let length = steps.length; tree && length > 0; length--) {
      const node = findNodeAtLocation(tree, steps.slice(0, length));
      if (node) return lineAt(ends, node.offset);
    }
    return 1;
  };
}

/** Line of an offset, from 1, by where the lines end: found by halves. */
function lineAt(ends: readonly number[], offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
