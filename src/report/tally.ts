/** What was counted about one purpose, or one service that is answered for itself. */
export interface Answers {
  /** Choices that granted it. */
  readonly granted: number;
  /** Choices that did not. */
  readonly refused: number;
  /** Times a visitor took it back. */
  readonly withdrawn: number;
  /** Times a visitor granted it later by a change. */
  readonly regranted: number;
}

/** How choices were answered. */
export interface Outcomes {
  readonly acceptAll: number;
  readonly partial: number;
  readonly rejectAll: number;
}

/** Counters of one group (a site, a span of days) added up. */
export interface Tally extends Outcomes {
  readonly displays: number;
  /** Displays to clients that say they are bots; in no other figure. */
  readonly botDisplays: number;
  /** Displays where the site's own people try it; in no other figure. */
  readonly testDisplays: number;
  /** Events from there; in no other figure. */
  readonly testEvents: number;
  /** Times a visitor changed a decision that was in force. */
  readonly changes: number;
  /** Answers taken over from another consent tool; in no other figure. */
  readonly imports: number;
  /** Events that came more than a day after the choice. */
  readonly late: number;
  /** Events with times that cannot be right. */
  readonly wrongClock: number;
  /** Events that came once more; in no other figure. */
  readonly sentAgain: number;
}

/** Nothing was counted. */
export const NO_ANSWERS: Answers = { granted: 0, refused: 0, withdrawn: 0, regranted: 0 };

/** Nothing was counted. */
const NOTHING: Tally = {
  displays: 0,
  botDisplays: 0,
  testDisplays: 0,
  testEvents: 0,
  acceptAll: 0,
  partial: 0,
  rejectAll: 0,
  changes: 0,
  imports: 0,
  late: 0,
  wrongClock: 0,
  sentAgain: 0,
};

/** Gives how many choices there were. */
export function choicesOf({ acceptAll, partial, rejectAll }: Outcomes): number {
  return acceptAll + partial + rejectAll;
}

/** Adds up tallies. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      displays: sum.displays + tally.displays,
      botDisplays: sum.botDisplays + tally.botDisplays,
      testDisplays: sum.testDisplays + tally.testDisplays,
      testEvents: sum.testEvents + tally.testEvents,
      acceptAll: sum.acceptAll + tally.acceptAll,
      partial: sum.partial + tally.partial,
      rejectAll: sum.rejectAll + tally.rejectAll,
      changes: sum.changes + tally.changes,
      imports: sum.imports + tally.imports,
      late: sum.late + tally.late,
      wrongClock: sum.wrongClock + tally.wrongClock,
      sentAgain: sum.sentAgain + tally.sentAgain,
    }),
    NOTHING,
  );
}
