import { setImmediate } from 'node:timers/promises';
import type { ConsentRecord } from '../../protocol/consent-record.ts';
import { toRecord } from '../rights/read-records.ts';
import type { Queries } from '../store.ts';

/** A record with its salt; without one it is in no seal. */
export interface SaltedRecord {
  readonly record: ConsentRecord;
  readonly salt: Uint8Array | undefined;
}

/** Events looked at in one step: a few milliseconds of work, then requests get their turn. */
const STEP = 2_000;

/** Goes through all records that were received from `from` and before `to`, in the order of their ids. */
export async function* walkRecords(
  store: Queries,
  from: number,
  to: number,
): AsyncGenerator<SaltedRecord, void> {
  let after: Uint8Array = new Uint8Array();
  for (;;) {
    const [end] = await store.read('events.page-end', { after, limit: STEP });
    const last = end?.['last'];
    if (!(last instanceof Uint8Array)) return;
    for (const row of await store.read('records.by-id', { after, last, from, to })) {
      const { salt } = row;
      yield { record: toRecord(row), salt: salt instanceof Uint8Array ? salt : undefined };
    }
    after = last;
    await setImmediate();
  }
}
