/**
 * Deletes what is older than the retention allows (SD-09): whole months where that is possible, then row by row in short
 * steps: consent ids by their index, whose *last* event decides; then all events by id, for those without a consent id.
 */
import type { Pool } from 'pg';
import { inTransaction } from './connections.ts';
import { dropExpiredPartitions } from './partitions.ts';

/** Rows looked at in one step. */
const STEP = 5_000;

/**
 * Deletes what was last heard of before `before`, in milliseconds since the epoch.
 *
 * @param isOver Asked before each step: ends in the middle, to be done by the next run.
 * @returns The number of events deleted.
 */
export async function deleteExpired(pool: Pool, before: number, isOver: () => boolean): Promise<number> {
  // What could not be dropped is deleted all the same, row by row.
  let deleted = await dropExpiredPartitions(pool, before);
  for (const query of ['subjects.delete-expired', 'events.delete-expired']) {
    let next: Step['next'] = new Uint8Array();
    while (next && !isOver()) {
      const step: Step = await deleteSome(pool, query, { after: next, before, limit: STEP });
      deleted += step.deleted;
      next = step.next;
    }
  }
  return deleted;
}

interface Step {
  readonly deleted: number;
  /** The last one looked at; absent when everything was. */
  readonly next: Uint8Array | undefined;
}

async function deleteSome(
  pool: Pool,
  query: string,
  values: { readonly after: Uint8Array; readonly before: number; readonly limit: number },
): Promise<Step> {
  const [row] = await inTransaction(pool, (run) => run(query, values));
  const last = row?.['last'];
  const isMore = Number(row?.['seen']) === values.limit;
  return { deleted: Number(row?.['deleted']), next: isMore && last instanceof Uint8Array ? last : undefined };
}
