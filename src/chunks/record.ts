/** Loaded after a choice, and while the outbox holds events: the visitor's own record, and the outbox. */
import { deleteRecord, ownRecord } from '../outbox/own-record.ts';
import { record } from '../outbox/record.ts';

/** Keeps an event and delivers what the outbox holds. */
export const run = record;

/** The record for the chunk `rights`: as one value of this file, so that the database is in no third one. */
export const own = { read: ownRecord, remove: deleteRecord };
