/**
 * The report as it travels: one description for the answer's validation, its type and the page that shows it. The
 * page imports the types only.
 */
import { Type, type Static } from '@sinclair/typebox';

const Count = Type.Integer({ minimum: 0 });
const Day = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'Day in the time zone of the site.',
});

/** A figure with everything needed to judge it. */
export const ReportMeasure = Type.Object({
  id: Type.String(),
  name: Type.String(),
  formula: Type.String({ description: 'How it is computed, in words.' }),
  numerator: Type.Optional(Type.Integer({ minimum: 0, description: 'Absent: not known, never 0.' })),
  denominator: Type.Optional(Type.Integer({ minimum: 0, description: 'Absent for a plain count.' })),
  rate: Type.Optional(Type.Number({ minimum: 0, maximum: 1, description: 'Absent: not known, never 0.' })),
  interval: Type.Optional(
    Type.Object({ low: Type.Number(), high: Type.Number() }, { description: '95 % Wilson score interval.' }),
  ),
  caveat: Type.String({ description: 'What the figure does not say.' }),
});
/** A figure with everything needed to judge it. */
export type ReportMeasure = Static<typeof ReportMeasure>;

const Counts = {
  displays: Count,
  choices: Count,
  acceptAll: Count,
  partial: Count,
  rejectAll: Count,
};

/** Counts of a day, or of several that had to be merged (SD-20). */
export const ReportPeriod = Type.Object({ from: Day, to: Day, ...Counts });
/** Counts of a day, or of several that had to be merged (SD-20). */
export type ReportPeriod = Static<typeof ReportPeriod>;

/** Counts of a week or a month: those of the spans of days that begin in it. */
export const CalendarRow = Type.Object({
  from: Day,
  to: Day,
  isWhole: Type.Boolean({
    description:
      'Whether these are the days of the week or month, and no others. Else it is cut by the range or by days that are withheld, or several days that had to be merged lie in two.',
  }),
  ...Counts,
});
/** Counts of a week or a month: those of the spans of days that begin in it. */
export type CalendarRow = Static<typeof CalendarRow>;

/** Counts of one language, or of all that had to be merged (SD-20). */
export const ReportLanguage = Type.Object({
  language: Type.Optional(Type.String({ description: 'BCP 47. Absent for the merged rest.' })),
  ...Counts,
});
/** Counts of one language, or of all that had to be merged (SD-20). */
export type ReportLanguage = Static<typeof ReportLanguage>;

/** Displays and choices of one group, or of all that had to be merged or were not told apart (SD-20). */
export const ReportShown = Type.Object({
  value: Type.Optional(Type.String({ description: 'What they have in common. Absent for the rest.' })),
  ...Counts,
});
/** Displays and choices of one group, or of all that had to be merged or were not told apart (SD-20). */
export type ReportShown = Static<typeof ReportShown>;

/** Displays and choices of one cell of two breakdowns, or of all that had to be merged or were not told apart (SD-20). */
export const ReportPair = Type.Object({
  first: Type.Optional(Type.String({ description: 'Group of the first breakdown. Absent for the rest.' })),
  second: Type.Optional(Type.String({ description: 'Group of the second. Absent for the rest.' })),
  ...Counts,
});
/** Displays and choices of one cell of two breakdowns, or of all that had to be merged or were not told apart (SD-20). */
export type ReportPair = Static<typeof ReportPair>;

const Sequence = Type.Object(
  {
    rate: Type.Optional(Type.Number({ minimum: 0, maximum: 1, description: 'Absent: not known, never 0.' })),
    interval: Type.Optional(Type.Object({ low: Type.Number(), high: Type.Number() })),
  },
  { description: '95 % confidence sequence: it holds however often one looks.' },
);

/** One variant of the notice. */
export const VariantRow = Type.Object({
  variant: Type.String(),
  ...Counts,
  interaction: Sequence,
  acceptAllOfChoices: Sequence,
});
/** One variant of the notice. */
export type VariantRow = Static<typeof VariantRow>;

const Points = Type.Number({ minimum: -2, maximum: 2 });

/** What may be said of the variants, whenever one looks. */
export const VariantTest = Type.Object({
  rows: Type.Array(VariantRow),
  differences: Type.Array(
    Type.Object({
      variant: Type.String(),
      against: Type.String({ description: 'The first variant.' }),
      by: Type.Optional(Points),
      low: Type.Optional(Points),
      high: Type.Optional(Points),
      isClear: Type.Optional(Type.Boolean({ description: '0 is not in the interval.' })),
    }),
    {
      description:
        'Of accept all, of choices: the rate of the variant less that of the first; without figures where it is too early.',
    },
  ),
  sampleRatio: Type.Optional(
    Type.Object(
      {
        chiSquare: Type.Number({ minimum: 0 }),
        degrees: Type.Integer({ minimum: 1 }),
        p: Type.Number({ minimum: 0, maximum: 1, description: 'Holds however often one looks.' }),
        isAlarm: Type.Boolean({ description: '`p` is below 0.01.' }),
      },
      {
        description:
          'Displays against the shares of the configuration in force; absent where none is published.',
      },
    ),
  ),
  verdict: Type.String({ description: 'In words.' }),
});
/** What may be said of the variants, whenever one looks. */
export type VariantTest = Static<typeof VariantTest>;

/** Choices of one group, or of all that had to be merged or were not told apart (SD-20). */
export const ReportGroup = Type.Object({
  value: Type.Optional(Type.String({ description: 'What they have in common. Absent for the rest.' })),
  choices: Count,
  acceptAll: Count,
  partial: Count,
  rejectAll: Count,
});
/** Choices of one group, or of all that had to be merged or were not told apart (SD-20). */
export type ReportGroup = Static<typeof ReportGroup>;

/** One purpose, or one service that was answered for itself: how often it was granted, taken back and granted again. */
export const ReportPurpose = Type.Object({
  id: Type.String({ description: 'Of a purpose, or of a purpose and its service: `analytics:posthog`.' }),
  granted: ReportMeasure,
  withdrawn: ReportMeasure,
  regranted: ReportMeasure,
});
/** One purpose, or one service that was answered for itself: how often it was granted, taken back and granted again. */
export type ReportPurpose = Static<typeof ReportPurpose>;

/** Days in the asked range that no figure covers, and why. */
export const WithheldDays = Type.Object({
  from: Day,
  to: Day,
  reason: Type.Union(
    [Type.Literal('under-minimum'), Type.Literal('cut-by-range'), Type.Literal('not-over')],
    {
      description:
        'under-minimum: fewer choices than `minimumCell` so far; cut-by-range: they are merged with days outside the range; not-over: the day is still being counted.',
    },
  ),
});
/** Days in the asked range that no figure covers, and why. */
export type WithheldDays = Static<typeof WithheldDays>;

/** Something that the operator changed. */
export const ReportAnnotation = Type.Object({
  day: Day,
  text: Type.String({ description: 'What, in a sentence.' }),
});
/** Something that the operator changed. */
export type ReportAnnotation = Static<typeof ReportAnnotation>;

/** The report of one site and range. */
export const Report = Type.Object({
  site: Type.String(),
  from: Day,
  to: Day,
  timeZone: Type.String({
    description: 'Time zone of the days, a name of the IANA database, as `Europe/Amsterdam`.',
  }),
  minimumCell: Type.Integer({
    minimum: 1,
    description: 'Choices that a group needs to be shown; 1: suppression is off.',
  }),
  isSample: Type.Boolean({ description: 'Made-up figures; nothing in them was measured.' }),
  measures: Type.Array(ReportMeasure),
  byDay: Type.Array(ReportPeriod),
  byWeek: Type.Array(CalendarRow, { description: 'The same by week, from Monday to Sunday (ISO 8601).' }),
  byMonth: Type.Array(CalendarRow, { description: 'The same by month of the calendar.' }),
  byLanguage: Type.Array(ReportLanguage),
  byDevice: Type.Array(ReportShown, {
    description: 'Class of the width of the viewport: `phone`, `tablet`, `desktop`.',
  }),
  byPlacement: Type.Array(ReportShown, {
    description: 'Where the notice stood: `bottom`, `top`, `corner`, `inflow`, `modal`.',
  }),
  byPageGroup: Type.Array(ReportShown, { description: 'Page group as the site names it.' }),
  byCountry: Type.Array(ReportShown, {
    description: 'Country as the edge of the operator says, ISO 3166-1 alpha-2; none where it says none.',
  }),
  byVariant: Type.Array(ReportShown, { description: 'Variant of the notice, where the site tests some.' }),
  variantTest: Type.Optional(VariantTest),
  byLayer: Type.Array(ReportGroup, {
    description: 'Where was answered: `notice`, `preferences`, `embed`, or `none` for a call of the page.',
  }),
  byMethod: Type.Array(ReportGroup, {
    description: 'The act, as in the consent event: `accept_all`, `save`.',
  }),
  byRevision: Type.Array(ReportGroup, { description: 'Revision of the notice that was answered.' }),
  byDecisionTime: Type.Array(ReportGroup, {
    description:
      'Time from the display of the notice to the press on its button, in classes of seconds: `under-1s`, `1s-2s`, `2s-5s`, `5s-10s`, `10s-30s`, `30s-60s`, `from-60s`; `not-timed` for answers by another way.',
  }),
  byLanguageAndDevice: Type.Array(ReportPair, { description: 'Languages, each by device class.' }),
  byPlacementAndDevice: Type.Array(ReportPair, {
    description: 'Places of the notice, each by device class.',
  }),
  purposes: Type.Array(ReportPurpose),
  services: Type.Array(ReportPurpose, {
    description: 'Services that visitors switched by themselves, apart from their purpose.',
  }),
  withdrawalTimes: Type.Array(ReportMeasure, {
    description:
      'How long after the grant something was taken back, in classes of the id: `withdrawn-after:under-1h`, `1h-1d`, `1d-7d`, `7d-30d`, `30d-180d`, `from-180d`; `not-known` where the choice before is not stored; `other` for what is not told apart.',
  }),
  annotations: Type.Array(ReportAnnotation, {
    description: 'Changes of the published configuration, and versions of May I, in the range.',
  }),
  withheld: Type.Array(WithheldDays),
});
/** The report of one site and range. */
export type Report = Static<typeof Report>;

const Cell = Type.Optional(Type.String());

/** A row of the report as a table: a figure; what does not go with it is absent. */
export const ReportRow = Type.Object(
  {
    site: Type.String(),
    is_sample: Type.Boolean(),
    section: Type.Optional(
      Type.String({
        description:
          'Where it stands: `total`, `purpose`, `service`, `withdrawal-time`, `day`, `week`, `month`, `language`, `device`, `placement`, `page-group`, `country`, `variant`, `variant-test`, `layer`, `method`, `revision`, `decision-time`, `language-device`, `placement-device`, `annotation`, `withheld`.',
      }),
    ),
    from: Day,
    to: Day,
    language: Cell,
    value: Cell,
    purpose: Cell,
    measure: Cell,
    name: Cell,
    formula: Cell,
    numerator: Type.Optional(Count),
    denominator: Type.Optional(Count),
    rate: Type.Optional(Type.Number()),
    low: Type.Optional(Type.Number()),
    high: Type.Optional(Type.Number()),
    note: Cell,
  },
  { additionalProperties: false, description: 'A figure; what does not go with it is absent.' },
);

/** A site that the report can show. */
export const ReportSite = Type.Object({
  id: Type.String(),
  name: Type.Optional(Type.String()),
  timeZone: Type.String({ description: 'Time zone of its days, a name of the IANA database.' }),
  isSample: Type.Boolean(),
});
/** A site that the report can show. */
export type ReportSite = Static<typeof ReportSite>;

/** All sites that the report can show. */
export const ReportSites = Type.Object({ sites: Type.Array(ReportSite) });
/** All sites that the report can show. */
export type ReportSites = Static<typeof ReportSites>;
