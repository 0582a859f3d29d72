/** The choices that are stored of a consent id, as a withdrawal is measured against them. */
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { Method, PurposeState } from '../../protocol/consent-event.ts';
import { isChoice } from '../../report/counters.ts';
import type { TimedChoice } from '../../report/withdrawal-time.ts';
import type { Row } from '../store.ts';

const States = Type.Record(Type.String(), PurposeState);

/** Makes choices of rows of the query `events.of-consent-id`; what is no choice is left out. */
export function toChoices(rows: readonly Row[]): TimedChoice[] {
  return rows
    .filter(({ method }) => isChoice(Value.Parse(Method, method)))
    .map((row) => ({
      decidedAt: Number(row['decided_at']),
      receivedAt: Number(row['received_at']),
      isSkewed: Boolean(row['skewed']),
      states: Value.Parse(States, JSON.parse(String(row['states']))),
    }));
}
