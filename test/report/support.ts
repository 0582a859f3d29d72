/** Counters as a site's events and displays would make them, and reports of them, for the report's tests. */
import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { foldCounters } from '../../src/collector/database/fold-counters.ts';
import { migrate } from '../../src/collector/database/sqlite/migrate.ts';
import { queryRunner, statementRunner } from '../../src/collector/database/sqlite/run-statements.ts';
import { readDailyCounts } from '../../src/collector/read-daily-counts.ts';
import { CONSENT_EVENT_SCHEMA, type ConsentEvent } from '../../src/protocol/consent-event.ts';
import { buildReport, type ReportQuery } from '../../src/report/build-report.ts';
import {
  countDisplay,
  countDisplayPlace,
  countEvent,
  countWithdrawal,
  type Circumstances,
  type Counter,
} from '../../src/report/counters.ts';
import type { WithdrawalTime } from '../../src/report/withdrawal-time.ts';
import type { Report } from '../../src/report/report-schema.ts';

/** What a group of visitors did on one day. */
export interface Group {
  readonly day: string;
  readonly language?: string;
  readonly layer?: ConsentEvent['layer'];
  readonly revision?: number;
  readonly pageGroup?: string;
  readonly decisionMs?: number;
  readonly variant?: string;
  readonly place?: Circumstances;
  readonly displays?: number;
  readonly bots?: number;
  readonly accept?: number;
  readonly partial?: number;
  readonly reject?: number;
  /** Visitors who took analytics back. */
  readonly withdraw?: number;
  /** How long they had granted it. */
  readonly withdrawnAfter?: WithdrawalTime;
}

const STATES = {
  accept: { analytics: 'granted', personalisation: 'granted' },
  partial: { analytics: 'granted', personalisation: 'refused' },
  reject: { analytics: 'refused', personalisation: 'refused' },
  withdraw: { analytics: 'withdrawn', personalisation: 'renewed' },
} as const;

/** Makes an event of a visitor that the collector would take. */
export function eventOf(
  site: string,
  kind: keyof typeof STATES,
  {
    day,
    language = 'en',
    layer = 'notice',
    revision = 1,
    pageGroup,
    variant,
    decisionMs,
  }: Omit<Group, 'place' | 'displays' | 'bots' | keyof typeof STATES>,
): ConsentEvent {
  const hex = randomBytes(10).toString('hex');
  return {
    schema: CONSENT_EVENT_SCHEMA,
    id: `019ab000-0000-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`,
    site,
    language,
    decidedAt: Date.parse(day),
    occasion: kind === 'withdraw' ? 'changed' : 'first',
    method: kind === 'accept' ? 'accept_all' : kind === 'reject' ? 'reject_all' : 'save',
    layer,
    states: STATES[kind],
    revision,
    profile: 'eu',
    build: variant === undefined ? '0.1.0' : `0.1.0+${variant}`,
    ...(pageGroup !== undefined && { pageGroup }),
    ...(decisionMs !== undefined && { decisionMs }),
  };
}

/** Counts what groups of visitors did. */
export function countersOf(site: string, groups: readonly Group[]): Counter[] {
  return groups.flatMap((group) => {
    const { day, language = 'en', pageGroup, variant, place = {} } = group;
    const times = (n = 0): unknown[] => Array.from({ length: n });
    return [
      ...times(group.displays).flatMap(() => countDisplay(site, language, day, false)),
      ...times(group.displays).flatMap(() =>
        countDisplayPlace(site, day, {
          ...place,
          ...(pageGroup !== undefined && { pageGroup }),
          ...(variant !== undefined && { variant }),
        }),
      ),
      ...times(group.bots).flatMap(() => countDisplay(site, language, day, true)),
      ...(group.withdrawnAfter === undefined
        ? []
        : times(group.withdraw).map(() => countWithdrawal(site, day, group.withdrawnAfter ?? 'not-known'))),
      ...(['accept', 'partial', 'reject', 'withdraw'] as const).flatMap((kind) =>
        times(group[kind]).flatMap(() => countEvent(eventOf(site, kind, group), day, place)),
      ),
    ];
  });
}

/** Keeps counters in a database in memory; returns a function that makes reports of them, as the collector does. */
export function reporter(counters: readonly Counter[]): (query: ReportQuery) => Promise<Report> {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  const run = queryRunner(database);
  const store = { read: async (...query: Parameters<typeof run>) => run(...query) };
  statementRunner(database)(
    foldCounters(counters).map((counter) => ({ query: 'counters.add', values: { ...counter } })),
  );
  return async (query) => buildReport(await readDailyCounts(store, query), query);
}
