/**
 * Deletes what is older than the retention allows, in short steps, so that no event waits long for a commit (SD-09).
 *
 * Two ways through the table: the events of consent ids by their index, since the *last* one of a consent id decides about
 * all of them; then all events by id, for those without a consent id. Counters stay: they are about nobody.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../../store.ts';
import { readQuery } from '../sql.ts';

/** Where the next step starts. */
export interface Cursor {
  readonly pass: 'subjects' | 'events';
  /** Consent id of the last event that was looked at. */
  readonly subject: Uint8Array;
  /** Id of the last event that was looked at. */
  readonly after: Uint8Array;
  /** Whether an event of `subject` that was looked at is recent, so that all of them stay. */
  readonly isKept: boolean;
}

/** What one step did. */
export interface Step {
  /** Number of events deleted. */
  readonly deleted: number;
  /** Absent when everything was looked at. */
  readonly next?: Cursor;
}

const NOTHING = new Uint8Array();

/** The first step of a run. */
export const START: Cursor = { pass: 'subjects', subject: NOTHING, after: NOTHING, isKept: true };

/** Events looked at in one step, and the most that it deletes of one consent id. */
const STEP = 250;

/** Returns a function that deletes the expired among the next events: those last received before `before`. */
export function expiredDeleter(database: DatabaseSync): (before: number, cursor: Cursor) => Step {
  const prepare = (name: string) => database.prepare(readQuery('sqlite', name));
  const subjectPage = prepare('subjects.expiry-page');
  const deleteSubject = prepare('subjects.delete');
  const eventPage = prepare('events.expiry-page');
  const deleteEvent = prepare('events.delete');

  const passes = {
    subjects(before: number, { subject, after, isKept }: Cursor): Step {
      const rows = subjectPage.all({ subject, after, limit: STEP });
      let last: Cursor = { pass: 'subjects', subject, after, isKept };
      let deleted = 0;
      /** Deletes the consent id that was looked at last where none of its events is recent; says whether none is left. */
      const settle = (): boolean => {
        if (last.isKept) return true;
        const { changes } = deleteSubject.run({ subject: last.subject, before, limit: STEP });
        deleted += Number(changes);
        return Number(changes) < STEP;
      };
      const again = (): Step => ({ deleted, next: { ...last, after: NOTHING } });
      for (const row of rows) {
        const isSame = Buffer.compare(bytesOf(row, 'subject'), last.subject) === 0;
        if (!isSame && !settle()) return again();
        const isRecent = Number(row['received_at']) >= before;
        last = {
          pass: 'subjects',
          subject: bytesOf(row, 'subject'),
          after: bytesOf(row, 'id'),
          isKept: isRecent || (isSame && last.isKept),
        };
      }
      if (rows.length === STEP) return { deleted, next: last };
      return settle() ? { deleted, next: { ...START, pass: 'events' } } : again();
    },

    events(before: number, { after }: Cursor): Step {
      const rows = eventPage.all({ after, limit: STEP });
      let deleted = 0;
      for (const row of rows) {
        if (row['subject'] === null && Number(row['received_at']) < before)
          deleted += Number(deleteEvent.run({ id: bytesOf(row, 'id') }).changes);
      }
      const last = rows.at(-1);
      if (!last || rows.length < STEP) return { deleted };
      return { deleted, next: { ...START, pass: 'events', after: bytesOf(last, 'id') } };
    },
  };

  return (before, cursor) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const step = passes[cursor.pass](before, cursor);
      database.exec('COMMIT');
      return step;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
}

function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`${column} of an event is not bytes.`);
  return value;
}
