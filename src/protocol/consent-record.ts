/**
 * The record: a consent event as the collector keeps it and gives it back to the visitor and to the site's officer.
 *
 * It is the visitor's own copy of the event and, besides, what the collector alone can know (PR-08, PR-09).
 */
import { Type, type Static } from '@sinclair/typebox';
import { ConsentEvent } from './consent-event.ts';

/** One kept event. */
export const ConsentRecord = Type.Composite(
  [
    ConsentEvent,
    Type.Object({
      receivedAt: Type.Integer({
        minimum: 0,
        description: 'Milliseconds since the epoch by the clock of the collector: the fact (PR-09).',
      }),
      skewed: Type.Boolean({
        description: 'Whether the two clocks lie more than 24 hours apart, or the event waited that long.',
      }),
    }),
  ],
  { additionalProperties: false },
);
export type ConsentRecord = Static<typeof ConsentRecord>;
