/** The visitor's own record, for the visitor: to be read, and to be deleted. */
import { del, get } from 'idb-keyval';
import { database } from './database.ts';
import type { Draft } from './draft.ts';
import { mark } from './outbox.ts';

/** Every choice that this browser kept, oldest first; `undefined` where there is no database. */
export async function ownRecord(): Promise<readonly Draft[] | undefined> {
  return get<Draft[]>('record', database).then(
    (events = []) => events,
    () => undefined,
  );
}

/** Deletes what the database holds, sent or not, and the mark. */
export async function deleteRecord(): Promise<void> {
  mark(undefined);
  await Promise.allSettled(['record', 'outbox', 'refused'].map((list) => del(list, database)));
}
