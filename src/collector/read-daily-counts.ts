import type { DailyCounts, DayAnswers, DayGroup, DayTally, DayWithdrawals } from '../report/daily-counts.ts';
import { anchorOf, type Span } from '../report/periods.ts';
import { choicesOf } from '../report/tally.ts';
import type { Queries, Row } from './store.ts';

/** Reads what the report of a site needs, and no more: added up by the database, a few rows for each day. */
export async function readDailyCounts(
  store: Pick<Queries, 'read'>,
  { site, from, to }: Span & { readonly site: string },
): Promise<DailyCounts> {
  const sinceAnchor = { site, from: anchorOf(from), to };
  const [days, purposes, withdrawals, groups] = await Promise.all([
    store.read('counters.days', sinceAnchor),
    store.read('counters.purposes', sinceAnchor),
    store.read('counters.withdrawal-times', sinceAnchor),
    store.read('counters.groups', { site, from, to }),
  ]);
  return {
    days: days.map(toDay),
    purposes: purposes.map(toAnswers),
    withdrawals: withdrawals.map(toWithdrawals),
    groups: groups.map(toGroup),
  };
}

function toDay(row: Row): DayTally {
  return {
    day: String(row['day']),
    displays: Number(row['displays']),
    botDisplays: Number(row['bot_displays']),
    acceptAll: Number(row['accept_all']),
    partial: Number(row['partial']),
    rejectAll: Number(row['reject_all']),
    changes: Number(row['changes']),
    imports: Number(row['imports']),
    late: Number(row['late']),
    wrongClock: Number(row['wrong_clock']),
    sentAgain: Number(row['sent_again']),
  };
}

function toAnswers(row: Row): DayAnswers {
  return {
    day: String(row['day']),
    purpose: String(row['purpose']),
    granted: Number(row['granted']),
    refused: Number(row['refused']),
    withdrawn: Number(row['withdrawn']),
    regranted: Number(row['regranted']),
  };
}

function toWithdrawals(row: Row): DayWithdrawals {
  return {
    day: String(row['day']),
    value: String(row['value']),
    withdrawals: Number(row['withdrawals']),
  };
}

function toGroup(row: Row): DayGroup {
  const outcomes = {
    acceptAll: Number(row['accept_all']),
    partial: Number(row['partial']),
    rejectAll: Number(row['reject_all']),
  };
  return {
    day: String(row['day']),
    dimension: String(row['dimension']),
    value: String(row['value']),
    displays: Number(row['displays']),
    choices: choicesOf(outcomes),
    ...outcomes,
  };
}
