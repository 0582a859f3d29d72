/**
 * Looks through a whole database file for damage, in a thread of its own: reading a large file takes longer than a
 * restart may, and until something is found the collector does its work.
 */
import { extname } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openForReading } from './open.ts';

/** A check that runs. */
export interface FileCheck {
  /** What is wrong, in SQLite's words; `undefined` when nothing is, or when the check was ended. */
  readonly damage: Promise<string | undefined>;
  /** Ends it. */
  stop(): Promise<void>;
}

/** Starts a check of the file. */
export function checkFile(path: string): FileCheck {
  const file = new URL(`./file-check${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: { checked: path } });
  const damage = new Promise<string | undefined>((resolve) => {
    worker.once('message', (found: unknown) => resolve(typeof found === 'string' ? found : undefined));
    worker.once('error', (error) => resolve(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => resolve(undefined));
  });
  return {
    damage,
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** Says what is wrong with the pages, the tables and the indexes of a file; `undefined` when nothing is. */
export function findDamage(path: string): string | undefined {
  const database = openForReading(path);
  try {
    const found = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    return found === 'ok' ? undefined : String(found);
  } finally {
    database.close();
  }
}

if (!isMainThread && isOrder(workerData)) parentPort?.postMessage(findDamage(workerData.checked));

function isOrder(data: unknown): data is { readonly checked: string } {
  return typeof data === 'object' && data !== null && 'checked' in data && typeof data.checked === 'string';
}
