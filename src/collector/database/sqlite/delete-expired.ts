/**
 * Deletes what is older than the retention allows, in short steps, so that no event waits long for a commit (SD-09).
 *
 * The two ways through the table: consent ids by their index, whose *last* event decides; then all events by id, for
 * those without a consent id. Counters stay: they are about nobody.
 */
import type { DatabaseSync } from 'node:sqlite';
import { readQuery } from '../sql.ts';

/** Where the next step starts. */
export interface Cursor {
  readonly pass: 'subjects' | 'events';
  /** The last id looked at. */
  readonly after: Uint8Array;
}

/** What one step did. */
export interface Step {
  /** Number of events deleted. */
  readonly deleted: number;
  /** Absent when everything was looked at. */
  readonly next?: Cursor;
}

/** The first step of a run. */
export const START: Cursor = { pass: 'subjects', after: new Uint8Array() };

/** Rows looked at in one step. */
const STEP = 1_000;

/** Returns a function that deletes the expired among the next rows: those last received before `before`. */
export function expiredDeleter(database: DatabaseSync): (before: number, cursor: Cursor) => Step {
  const passes = {
    subjects: {
      page: database.prepare(readQuery('sqlite', 'subjects.last-event')),
      remove: database.prepare(readQuery('sqlite', 'subjects.delete')),
      then: { pass: 'events', after: new Uint8Array() },
    },
    events: {
      page: database.prepare(readQuery('sqlite', 'events.expiry-page')),
      remove: database.prepare(readQuery('sqlite', 'events.delete')),
      then: undefined,
    },
  } as const;

  return (before, { pass, after }) => {
    const { page, remove, then } = passes[pass];
    const rows = page.all({ after, limit: STEP });
    database.exec('BEGIN IMMEDIATE');
    try {
      let deleted = 0;
      for (const { id, expires, last_received_at: last } of rows) {
        if (id instanceof Uint8Array && expires === 1 && Number(last) < before)
          deleted += Number(remove.run({ id }).changes);
      }
      database.exec('COMMIT');
      const lastId = rows.at(-1)?.['id'];
      const next = rows.length === STEP && lastId instanceof Uint8Array ? { pass, after: lastId } : then;
      // What was deleted is overwritten in the file (secure_delete) and must not live on in the log beside it.
      if (!next) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return next ? { deleted, next } : { deleted };
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
}
