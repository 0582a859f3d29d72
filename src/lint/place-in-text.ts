/** Finds the place of a finding in the text of a JSON file. */
import { findNodeAtLocation, parseTree, type JSONPath } from 'jsonc-parser';

/** Steps of a path of a finding: `purposes[1].id`. */
export function stepsOf(path: string): JSONPath {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, word]) =>
    index === undefined ? (quoted ?? word ?? '') : Number(index),
  );
}

/** Line of a place, from 1; of the nearest thing around it where it is not there. */
export function lineOfPath(text: string, path: string): number {
  const tree = parseTree(text);
  const steps = stepsOf(path);
  for (let length = steps.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node) return text.slice(0, node.offset).split('\n').length;
  }
  return 1;
}
