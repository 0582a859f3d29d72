/**
 * Deletes what is older than the retention allows (SD-09): whole months where that is possible, then row by row in short
 * steps: consent ids by their index, whose *last* event decides; then all events by id, for those without a consent id.
 */
import type { Pool } from 'pg';
import { inTransaction } from './connections.ts';
import { dropExpiredPartitions } from './partitions.ts';

/** Rows looked at in one step. */
const STEP = 5_000;

const PASSES = [
  { page: 'subjects.last-event', remove: 'subjects.delete' },
  { page: 'events.expiry-page', remove: 'events.delete' },
] as const;

interface Step {
  readonly deleted: number;
  /** The last id that was looked at; absent when all of them were. */
  readonly next: Uint8Array | undefined;
}

/**
 * Deletes what was last heard of before `before`, in milliseconds since the epoch.
 *
 * @param signal Ends it between two steps, when aborted; the next run does the rest.
 * @returns The number of events deleted.
 */
export async function deleteExpired(pool: Pool, before: number, signal?: AbortSignal): Promise<number> {
  // What could not be dropped is deleted all the same, row by row.
  let deleted = await dropExpiredPartitions(pool, before);
  for (const pass of PASSES) {
    let next: Step['next'] = new Uint8Array();
    while (next && !signal?.aborted) {
      const step: Step = await deleteSome(pool, pass, before, next);
      deleted += step.deleted;
      next = step.next;
    }
  }
  return deleted;
}

function deleteSome(
  pool: Pool,
  { page, remove }: (typeof PASSES)[number],
  before: number,
  after: Uint8Array,
): Promise<Step> {
  return inTransaction(pool, async (run) => {
    const rows = await run(page, { after, limit: STEP });
    const ids = rows.flatMap(({ id, expires, last_received_at: last }) =>
      id instanceof Uint8Array && expires === 1 && Number(last) < before ? [id] : [],
    );
    const gone = ids.length > 0 ? await run(remove, { ids, before }) : [];
    const lastId = rows.at(-1)?.['id'];
    const isMore = rows.length === STEP && lastId instanceof Uint8Array;
    return { deleted: gone.length, next: isMore ? lastId : undefined };
  });
}
