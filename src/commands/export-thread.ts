/**
 * Writes an export in a thread of its own, whose heap has a limit: a heap without one grows for as long as there is memory,
 * however little of it is in use, and the machine is the collector's.
 */
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { eventPages } from '../collector/export/event-pages.ts';
import { EVENT_FORMS } from '../collector/export/write-events.ts';
import { withStore } from './data-folder.ts';

/** What is exported, and where to. */
interface Order {
  readonly site: string;
  /** First and last day, `YYYY-MM-DD`, in UTC. */
  readonly from: string;
  readonly to: string;
  /** The file; its ending is a key of `EVENT_FORMS`. */
  readonly out: string;
  /** Folder of the collector, as `--data` says it. */
  readonly data: string | undefined;
}

/** What the heap may hold: several times what is in use at once, of a few pages and a row group. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 128 };

/**
 * Writes the file whole or not at all.
 *
 * @returns How many events are in it.
 */
export async function exportInThread(order: Order): Promise<number> {
  const file = new URL(`./export-thread${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: order, resourceLimits: LIMITS });
  return new Promise((resolve, reject) => {
    worker.once('message', (count: unknown) => resolve(Number(count)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread of the export ended.')));
  });
}

async function writeFile({ site, from, to, out, data }: Order): Promise<number> {
  const write = EVENT_FORMS[extname(out).slice(1)];
  if (!write) throw new Error(`"${out}" has no ending that is known.`);
  const part = `${out}.part`;
  try {
    const count = await withStore(data, (store) => write(eventPages(store, { site, from, to }), part));
    await rename(part, out);
    return count;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined); // Where it could not be made, there is none.
    throw error;
  }
}

if (!isMainThread && isOrder(workerData)) parentPort?.postMessage(await writeFile(workerData));

function isOrder(sent: unknown): sent is Order {
  return (
    typeof sent === 'object' &&
    sent !== null &&
    ['site', 'from', 'to', 'out'].every((name) => typeof Reflect.get(sent, name) === 'string')
  );
}
