/** Writes what has gathered since the last commit: one transaction, one sync. */
import type { DatabaseSync } from 'node:sqlite';
import type { ConsentEvent } from '../../../protocol/consent-event.ts';
import { isWithdrawal } from '../../../report/counters.ts';
import type { TimedChoice } from '../../../report/withdrawal-time.ts';
import type { Arrival, Statement, Written } from '../../store.ts';
import type { Entry } from '../commit-queue.ts';
import { CounterTally } from '../counter-tally.ts';
import { erasedIdRemover } from './erased-id.ts';
import { idToBytes, toEventRow } from '../event-row.ts';
import { toChoices } from '../stored-choices.ts';
import { queryRunner } from './run-statements.ts';
import { readQuery } from '../sql.ts';

/** Terms kept in memory. Above this the memory is emptied: pages could send ever new ones. */
const TERM_LIMIT = 10_000;

/**
 * Returns a function that writes entries as a whole or not at all, and says what became of the events of each.
 *
 * It returns after COMMIT, and with `synchronous=FULL` that is after the sync. It throws when nothing was written.
 */
export function batchWriter(database: DatabaseSync): (entries: readonly Entry[]) => Written[][] {
  const insertEvent = database.prepare(readQuery('sqlite', 'events.insert'));
  const addCounter = database.prepare(readQuery('sqlite', 'counters.add'));
  const erasedIds = erasedIdRemover(database);
  const findChoices = database.prepare(readQuery('sqlite', 'events.of-consent-id'));
  const keepTerm = database.prepare(readQuery('sqlite', 'terms.keep'));
  const runQuery = queryRunner(database);
  const terms = new Map<string, number>();

  const numberOf = (text: string): number => {
    const known = terms.get(text);
    if (known !== undefined) return known;
    const number = Number(keepTerm.get({ text })?.['id']);
    if (terms.size >= TERM_LIMIT) terms.clear();
    terms.set(text, number);
    return number;
  };

  const choicesBeside = ({ id, consentId, site }: ConsentEvent): TimedChoice[] =>
    consentId === undefined
      ? []
      : toChoices(
          findChoices.all({ id: idToBytes(id), consent_id: idToBytes(consentId), site: numberOf(site) }),
        );

  const write = (entries: readonly Entry[]): Written[][] => {
    const withoutErasedId = erasedIds();
    const tally = new CounterTally();
    const withdrawals: { readonly event: ConsentEvent; readonly arrival: Arrival }[] = [];
    const writeEvent = (
      event: ConsentEvent,
      arrival: Arrival,
      following: readonly Statement[] = [],
    ): Written => {
      const kept = withoutErasedId(event);
      if (Number(insertEvent.run(toEventRow(kept, arrival, numberOf)).changes) === 0) {
        tally.addDuplicate(event, arrival);
        return 'duplicate';
      }
      tally.addEvent(event, arrival);
      if (isWithdrawal(event)) withdrawals.push({ event: kept, arrival });
      if (kept.consentId === event.consentId) {
        for (const { query, values } of following) runQuery(query, values);
      }
      return 'stored';
    };
    const written = entries.map((entry) => {
      if (entry.kind === 'events') {
        const { events, arrival, following } = entry;
        return events.map((event, index) => writeEvent(event, arrival, following[index]));
      }
      tally.add(entry.counters);
      return [];
    });
    // What is taken back may have been granted by an event that stands behind it in the batch.
    for (const { event, arrival } of withdrawals) tally.addWithdrawal(event, arrival, choicesBeside(event));
    for (const { site, day, dimension, value, measure, n } of tally.sums()) {
      addCounter.run({ site, day, dimension, value, measure, n });
    }
    return written;
  };

  return (entries) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const written = write(entries);
      database.exec('COMMIT');
      return written;
    } catch (error) {
      // Some errors, as a full disk, have rolled back already.
      if (database.isTransaction) database.exec('ROLLBACK');
      // Terms of this batch are gone with it: their numbers must not be used again.
      terms.clear();
      throw error;
    }
  };
}
