import { tableFromIPC } from 'apache-arrow';
import { readParquet as read } from 'parquet-wasm';

/** A cell as the CSV would have it. */
export type Cell = string | number | boolean;

/** Reads a Parquet file with a library that did not write it: the rows, without the cells that are null. */
export function readParquet(file: Uint8Array): Record<string, Cell>[] {
  const table = tableFromIPC(read(file).intoIPCStream());
  return table.toArray().map((row: Iterable<[string, unknown]>) =>
    Object.fromEntries(
      [...row].flatMap(([name, cell]): [string, Cell][] => {
        if (typeof cell === 'bigint') return [[name, Number(cell)]];
        return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
          ? [[name, cell]]
          : [];
      }),
    ),
  );
}
