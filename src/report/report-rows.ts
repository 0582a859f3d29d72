/** The figures of a report as rows of one table: what is exported, in whatever form, is what is shown. */
import { shareOf } from './measures.ts';
import type { Report, ReportMeasure, ReportPurpose, VariantTest } from './report-schema.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Columns of the table, in their order. */
export const COLUMNS = [
  'site',
  'is_sample',
  'section',
  'from',
  'to',
  'language',
  'value',
  'purpose',
  'measure',
  'name',
  'formula',
  'numerator',
  'denominator',
  'rate',
  'low',
  'high',
  'note',
] as const;

/** A figure; what does not go with it is absent. */
export type Row = Partial<Record<(typeof COLUMNS)[number], string | number | boolean>>;

/**
 * The rows of a report: one for each figure, in the sections `total`, `purpose`, `service`, `withdrawal-time`, `day`,
 * `week`, `month`, `language`, `layer`, `method`, `revision`, `decision-time`, `language-device` and `withheld`.
 */
export function reportRows(report: Report): Row[] {
  const base = { site: report.site, is_sample: report.isSample, from: report.from, to: report.to };
  const rows: Row[] = [
    ...report.measures.map((measure) => ({ section: 'total', ...cellsOf(measure) })),
    ...report.purposes.flatMap((row) => purposeRows('purpose', row)),
    ...report.services.flatMap((row) => purposeRows('service', row)),
    ...report.withdrawalTimes.map((measure) => ({ section: 'withdrawal-time', ...cellsOf(measure) })),
    ...report.byDay.flatMap(({ from, to, ...counts }) =>
      countRows(counts).map((row) => ({ section: 'day', from, to, ...row })),
    ),
    ...CALENDAR.flatMap(([section, rows]) =>
      report[rows].flatMap(({ from, to, isWhole, ...counts }) =>
        countRows(counts).map((row) => ({
          ...{ section, from, to, ...row },
          ...(!isWhole && { note: `not exactly one ${section}` }),
        })),
      ),
    ),
    ...report.byLanguage.flatMap(({ language = 'other', ...counts }) =>
      countRows(counts).map((row) => ({ section: 'language', language, ...row })),
    ),
    ...SHOWN.flatMap(([section, groups]) =>
      report[groups].flatMap(({ value = 'other', ...counts }) =>
        countRows(counts).map((row) => ({ section, value, ...row })),
      ),
    ),
    ...(report.variantTest ? variantRows(report.variantTest) : []),
    ...GROUPS.flatMap(([section, groups]) =>
      report[groups].flatMap(({ value = 'other', ...counts }) =>
        choiceRows(counts).map((row) => ({ section, value, ...row })),
      ),
    ),
    ...PAIRS.flatMap(([section, pairs]) =>
      report[pairs].flatMap(({ first = 'other', second = '', ...counts }) =>
        countRows(counts).map((row) => ({ section, value: `${first} ${second}`.trimEnd(), ...row })),
      ),
    ),
    ...report.annotations.map(({ day, text }) => ({ section: 'annotation', from: day, to: day, note: text })),
    ...report.withheld.map(({ from, to, reason }) => ({ section: 'withheld', from, to, note: reason })),
  ];
  return rows.map((row) => ({ ...base, ...row }));
}

function purposeRows(section: string, { id, granted, withdrawn, regranted }: ReportPurpose): Row[] {
  return [granted, withdrawn, regranted].map((measure) => ({ section, purpose: id, ...cellsOf(measure) }));
}

/** What the variants are, beside their counts: intervals that hold however often one looks. */
function variantRows({ rows, differences, sampleRatio, verdict }: VariantTest): Row[] {
  const section = 'variant-test';
  const note = '95 % confidence sequence: it holds however often one looks.';
  return [
    ...rows.flatMap(({ variant, displays, choices, acceptAll, interaction, acceptAllOfChoices }) => [
      {
        section,
        value: variant,
        measure: 'interaction',
        name: 'Interaction rate',
        formula: 'choices ÷ displays',
        numerator: choices,
        denominator: displays,
        ...(interaction.rate !== undefined && { rate: interaction.rate }),
        ...interaction.interval,
        note,
      },
      {
        section,
        value: variant,
        measure: 'accept-all-of-choices',
        name: 'Accept all, of choices',
        formula: 'accept all ÷ choices',
        numerator: acceptAll,
        denominator: choices,
        ...(acceptAllOfChoices.rate !== undefined && { rate: acceptAllOfChoices.rate }),
        ...acceptAllOfChoices.interval,
        note,
      },
    ]),
    ...differences.map(({ variant, against, by, low, high }) => ({
      section,
      value: variant,
      measure: 'accept-all-difference',
      name: 'Difference of accept all, of choices',
      formula: `rate of the variant − rate of ${against}`,
      ...(by !== undefined && { rate: by }),
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      note,
    })),
    ...(sampleRatio
      ? [
          {
            section,
            measure: 'sample-ratio',
            name: 'Displays against the shares',
            formula: 'sequential p of χ²',
            rate: sampleRatio.p,
            note: `χ² ${sampleRatio.chiSquare.toFixed(2)}, degrees of freedom ${sampleRatio.degrees}`,
          },
        ]
      : []),
    { section, measure: 'verdict', name: 'Verdict', note: verdict },
  ];
}

function cellsOf({ id, name, formula, numerator, denominator, rate, interval, caveat }: ReportMeasure): Row {
  return {
    measure: id,
    name,
    formula,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(rate === undefined ? {} : { rate }),
    ...interval,
    note: caveat,
  };
}

/** Sections of days that are put together, and where each stands in the report. */
const CALENDAR = [
  ['week', 'byWeek'],
  ['month', 'byMonth'],
] as const;

/** Sections of what displays and choices are broken down by, and where each stands in the report. */
const SHOWN = [
  ['device', 'byDevice'],
  ['placement', 'byPlacement'],
  ['page-group', 'byPageGroup'],
  ['country', 'byCountry'],
  ['variant', 'byVariant'],
] as const;

/** Sections of what choices are broken down by, and where it stands in the report. */
const GROUPS = [
  ['layer', 'byLayer'],
  ['method', 'byMethod'],
  ['revision', 'byRevision'],
  ['decision-time', 'byDecisionTime'],
] as const;

/** Sections of two breakdowns at once, and where each stands in the report. */
const PAIRS = [
  ['language-device', 'byLanguageAndDevice'],
  ['placement-device', 'byPlacementAndDevice'],
] as const;

interface ChoiceCounts {
  readonly choices: number;
  readonly acceptAll: number;
  readonly partial: number;
  readonly rejectAll: number;
}

interface RowCounts extends ChoiceCounts {
  readonly displays: number;
}

function countRows(counts: RowCounts): Row[] {
  return [{ measure: 'displays', name: 'Displays', numerator: counts.displays }, ...choiceRows(counts)];
}

function choiceRows(counts: ChoiceCounts): Row[] {
  const outcomes: [string, string, number][] = [
    ['accept-all-of-choices', 'Accept all', counts.acceptAll],
    ['partial-of-choices', 'Partial', counts.partial],
    ['reject-all-of-choices', 'Reject all', counts.rejectAll],
  ];
  return [
    { measure: 'choices', name: 'Choices', numerator: counts.choices },
    ...outcomes.map(([measure, name, numerator]) => {
      const rate = shareOf(numerator, counts.choices);
      return {
        measure,
        name,
        formula: `${name.toLowerCase()} ÷ choices`,
        numerator,
        denominator: counts.choices,
        ...(rate === undefined ? {} : { rate }),
        ...wilsonInterval(numerator, counts.choices),
      };
    }),
  ];
}
