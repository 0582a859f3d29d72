/**
 * Writes down what was decided, for the visitor and for the collector.
 *
 * A choice is in force before this is called and stays so whatever happens here (PR-11).
 */
import type { Draft, Setting } from './draft.ts';
import { append, deliver, mark, marked, settle } from './outbox.ts';

/**
 * Keeps an event in the visitor's own record and in the outbox, then delivers what the outbox holds.
 *
 * The page may be about to go, and a database takes its time: until that has the event the mark holds it, written
 * within the call. Resolves when the event is in the database.
 *
 * @param event Absent at the start of a page: then what an earlier page left is taken up.
 */
export async function record({ config, base }: Setting, event: Draft | undefined = marked()): Promise<void> {
  const collector = config.collector && new URL(config.collector.replace(/\/?$/, '/'), base).href;
  if (event) {
    mark(JSON.stringify(event));
    const lists = collector ? ['record', 'outbox'] : ['record'];
    const kept = await Promise.allSettled(lists.map((list) => append(list, event)));
    if (collector && kept.some(({ status }) => status === 'rejected')) {
      // Where there is no database the record ends with the page, and the event has one try.
      await settle(collector, [event]).catch(() => undefined);
      return;
    }
  }
  mark(collector && '1');
  if (collector) void deliver(collector);
}
