/** Loaded after a choice, and while the outbox holds events: the visitor's own record, and the outbox. */
export { record as run } from '../outbox/record.ts';
