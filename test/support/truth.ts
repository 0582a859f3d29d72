/**
 * What a report must say of a stream, worked out from the list of what counts and from docs/report.md, with nothing of
 * the report's own code.
 */
import { IN_NO_FIGURE, NO_ANSWER, type Counted } from './stream.ts';

/** A figure: what it is of, and its numbers. */
export interface Figure {
  readonly section: string;
  /** Days, where they are not those of the whole report. */
  readonly span?: string;
  /** Language, purpose, or another value; `other` for the rest. */
  readonly value?: string;
  readonly measure: string;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** Why days are left out. */
  readonly note?: string;
}

/** What is asked. */
export interface Question {
  readonly site: string;
  readonly from: string;
  readonly to: string;
  readonly minimumCell: number;
  /** Day at the site. */
  readonly today: string;
}

type Choice = Extract<Counted, { what: 'event' }>;

interface Days {
  readonly from: string;
  readonly to: string;
  readonly size: number;
}

/** Lists every figure of a report. */
export function truthOf(counted: readonly Counted[], question: Question): Figure[] {
  const { from, to, minimumCell, today } = question;
  const least = minimumCell === 1 ? 0 : minimumCell;
  const here = counted.filter(({ site, day }) => site === question.site && day <= to);
  const choices = here.filter(isChoice);
  const changes = here.filter((one): one is Choice => isAct(one) && one.occasion === 'changed');

  // Days since 1 January are put together until they hold enough choices.
  const days = [...new Set(here.map(({ day }) => day))]
    .filter((day) => day >= `${from.slice(0, 4)}-01-01`)
    .sort();
  const over = days.filter((day) => least === 0 || day < today);
  const merged = merge(
    over.map((day) => ({ from: day, to: day, size: choices.filter((one) => one.day === day).length })),
    least,
  );
  const spans = merged.filter(({ size }) => size >= least);
  const shown = spans.filter((span) => span.from >= from);
  const withheld = [
    ...merged.filter(({ size }) => size < least).map((span) => ({ ...span, note: 'under-minimum' })),
    ...spans.filter((span) => span.from < from).map((span) => ({ ...span, note: 'cut-by-range' })),
    ...days.filter((day) => !over.includes(day)).map((day) => ({ from: day, to: day, note: 'not-over' })),
  ].filter((span) => span.to >= from);
  const inReport = (one: Counted) => shown.some((span) => isIn(one, span));

  return [
    ...(shown.length > 0 ? totals(here.filter(inReport)) : []),
    ...shown.flatMap((span) =>
      outcomes(
        'day',
        here.filter((one) => isIn(one, span)),
        true,
      ).map((figure) => ({
        ...figure,
        span: `${span.from}/${span.to}`,
      })),
    ),
    ...(['week', 'month'] as const).flatMap((unit) =>
      calendarOf(unit, { spans: shown, withheld, from, to, today, least }).flatMap(({ own, note, ...span }) =>
        outcomes(
          unit,
          here.filter((one) => own.some((days) => isIn(one, days))),
          true,
        ).map((figure) => ({ ...figure, span: `${span.from}/${span.to}`, ...(note && { note }) })),
      ),
    ),
    ...SECTIONS.flatMap((section) => {
      const counts = hasDisplays(section) ? here : choices;
      return shown.length > 0
        ? breakdown(section, { counts, spans, from, least, all: counts.filter(inReport) })
        : [];
    }),
    ...PAIRS.flatMap((pair) =>
      shown.length > 0 ? pairs(pair, { counts: here, spans, from, least, all: here.filter(inReport) }) : [],
    ),
    ...answers({ choices, changes, spans, from, least }),
    ...withdrawalTimes({ taking: here.filter(isTaking), spans, from, least }),
    ...withheld.map((span) => ({
      section: 'withheld',
      span: `${span.from < from ? from : span.from}/${span.to}`,
      measure: '',
      note: span.note,
    })),
  ];
}

interface Shown {
  readonly spans: readonly Days[];
  readonly withheld: readonly Pick<Days, 'from' | 'to'>[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly least: number;
}

const DAY = 86_400_000;
const written = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** Weeks or months: each has the spans that begin in it, and is told day by day which days it covers. */
function calendarOf(unit: 'week' | 'month', { spans, withheld, from, to, today, least }: Shown) {
  // 5 January 1970 was a Monday.
  const nameOf = (day: string) =>
    unit === 'month' ? day.slice(0, 7) : String(Math.floor((Date.parse(day) / DAY - 4) / 7));
  const isHidden = (day: string) => withheld.some((days) => day >= days.from && day <= days.to);
  const last = least === 0 ? today : written(Date.parse(today) - DAY);
  const first = Math.min(Date.parse(from), ...spans.map((span) => Date.parse(span.from)));
  const rows: { name: string; days: string[]; own: Days[] }[] = [];
  let isOpen = false;
  for (let at = first - 31 * DAY; at <= Date.parse(to) + 31 * DAY; at += DAY) {
    const day = written(at);
    const within = spans.find((span) => day >= span.from && day <= span.to);
    const isCounted = within !== undefined || (day >= from && day <= to && day <= last && !isHidden(day));
    const name = nameOf(within?.from ?? day);
    if (!isOpen || name !== rows.at(-1)?.name) rows.push({ name, days: [], own: [] });
    isOpen = isCounted;
    const row = rows.at(-1);
    if (!row || !isCounted) continue;
    row.days.push(day);
    if (within?.from === day) row.own.push(within);
  }
  return rows
    .filter(({ own }) => own.length > 0)
    .map(({ name, days, own }) => {
      const length =
        unit === 'week' ? 7 : new Date(Date.UTC(+name.slice(0, 4), +name.slice(5), 0)).getUTCDate();
      const isWhole = days.length === length && days.every((day) => nameOf(day) === name);
      const bounds = { from: days[0] ?? '', to: days.at(-1) ?? '', own };
      return { ...bounds, ...(!isWhole && { note: `not exactly one ${unit}` }) };
    });
}

const SECTIONS = [
  'language',
  'device',
  'placement',
  'page-group',
  'country',
  'variant',
  'layer',
  'method',
  'revision',
  'decision-time',
] as const;
type Section = (typeof SECTIONS)[number];

/** Breakdowns of which the report shows two at once. */
const PAIRS = [
  ['language', 'device'],
  ['placement', 'device'],
] as const;

/** Sections of what an answer alone has are without displays. */
const hasDisplays = (section: Section) => !['layer', 'method', 'revision', 'decision-time'].includes(section);

/** Upper ends of the classes of time in seconds, as docs/report.md lists them. */
const TIMES: readonly (readonly [number, string])[] = [
  [1, 'under-1s'],
  [2, '1s-2s'],
  [5, '2s-5s'],
  [10, '5s-10s'],
  [30, '10s-30s'],
  [60, '30s-60s'],
  [Infinity, 'from-60s'],
];

/** Upper ends of the classes of the time to withdrawal in hours. */
const HELD: readonly (readonly [number, string])[] = [
  [1, 'under-1h'],
  [24, '1h-1d'],
  [168, '1d-7d'],
  [720, '7d-30d'],
  [4320, '30d-180d'],
  [Infinity, 'from-180d'],
];

const heldOf = (ms: number | undefined): string =>
  HELD.find(([end]) => ms !== undefined && ms / 3_600_000 < end)?.[1] ?? 'not-known';

const timeOf = (ms: number | undefined): string =>
  TIMES.find(([end]) => ms !== undefined && ms / 1000 < end)?.[1] ?? 'not-timed';

const isIn = ({ day }: Counted, span: Pick<Days, 'from' | 'to'>) => day >= span.from && day <= span.to;

/** Puts neighbours of one year together until each holds enough. */
function merge(spans: readonly Days[], least: number): Days[] {
  const merged: Days[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && last.size < least && last.from.slice(0, 4) === span.from.slice(0, 4)) {
      merged[merged.length - 1] = { from: last.from, to: span.to, size: last.size + span.size };
    } else merged.push(span);
  }
  return merged;
}

const isAct = (one: Counted): one is Choice => one.what === 'event' && !NO_ANSWER.includes(one.method);
const isChoice = (one: Counted): one is Choice => isAct(one) && one.occasion !== 'changed';
const isGranted = (state: string | undefined) => state === 'granted' || state === 'renewed';

/** How many of the choices granted everything, nothing, or some. */
function outcomeCounts(counts: readonly Counted[]) {
  const shares = counts.filter(isChoice).map(({ states }) => {
    const granted = Object.values(states).filter(isGranted).length;
    return granted / Object.values(states).length;
  });
  return {
    choices: shares.length,
    accept: shares.filter((share) => share === 1).length,
    reject: shares.filter((share) => share === 0).length,
    partial: shares.filter((share) => share > 0 && share < 1).length,
  };
}

function totals(counts: readonly Counted[]): Figure[] {
  const { choices, accept, partial, reject } = outcomeCounts(counts);
  const displays = counts.filter(({ what }) => what === 'display').length;
  // Where there are more choices than displays, displays were not counted, and no rate of them is known.
  const base = displays > 0 && displays >= choices ? displays : undefined;
  const figure = (measure: string, numerator?: number, denominator?: number): Figure => ({
    section: 'total',
    measure,
    numerator,
    denominator,
  });
  const events = counts.filter(
    (one): one is Choice => one.what === 'event' && !IN_NO_FIGURE.includes(one.method),
  );
  const cameSo = (came: Choice['came']) => events.filter((one) => one.came === came).length;
  const again = counts.filter(({ what }) => what === 'again').length;
  return [
    figure('displays', displays === 0 && choices > 0 ? undefined : displays),
    figure('choices', choices),
    figure('ignored', base === undefined ? undefined : base - choices),
    figure('interaction', base === undefined ? undefined : choices, base),
    figure('accept-all-of-choices', accept, choices),
    figure('accept-all-of-displays', base === undefined ? undefined : accept, base),
    figure('partial-of-choices', partial, choices),
    figure('partial-of-displays', base === undefined ? undefined : partial, base),
    figure('reject-all-of-choices', reject, choices),
    figure('reject-all-of-displays', base === undefined ? undefined : reject, base),
    figure('changes', counts.filter((one) => isAct(one) && one.occasion === 'changed').length),
    figure('imports', events.filter(({ method }) => method === 'import').length),
    figure('bots', counts.filter(({ what }) => what === 'bot').length),
    figure('test-displays', counts.filter(({ what }) => what === 'test-display').length),
    figure('test-events', counts.filter(({ what }) => what === 'test-event').length),
    figure('late', cameSo('late'), events.length),
    figure('wrong-clock', cameSo('with a wrong clock'), events.length),
    figure('sent-again', again, events.length + again),
    figure('coverage'),
  ];
}

function outcomes(section: string, counts: readonly Counted[], hasDisplays: boolean): Figure[] {
  const { choices, accept, partial, reject } = outcomeCounts(counts);
  const displays = counts.filter(({ what }) => what === 'display').length;
  return [
    ...(hasDisplays ? [{ section, measure: 'displays', numerator: displays }] : []),
    { section, measure: 'choices', numerator: choices },
    { section, measure: 'accept-all-of-choices', numerator: accept, denominator: choices },
    { section, measure: 'partial-of-choices', numerator: partial, denominator: choices },
    { section, measure: 'reject-all-of-choices', numerator: reject, denominator: choices },
  ];
}

interface Broken {
  readonly counts: readonly Counted[];
  /** What the whole report counts. */
  readonly all: readonly Counted[];
  readonly spans: readonly Days[];
  readonly from: string;
  readonly least: number;
}

/** A group is shown stretch by stretch; the rest is what the total has more. */
function breakdown(section: Section, { counts, all, spans, from, least }: Broken): Figure[] {
  const valueOf = (one: Counted) => valueIn(section, one);
  // Displays and choices are told apart; a bot and a change of an earlier choice are in no group.
  const ofGroups = counts.filter((one) => one.what === 'display' || isChoice(one));
  const stretches = merge(spans, least * 20).filter((one) => one.size >= least * 20 && one.from >= from);
  const told = stretches.flatMap((stretch) => {
    const here = ofGroups.filter((one) => isIn(one, stretch));
    const hidden = hiddenIn(section, here, least);
    return here.filter((one) => !hidden.has(valueOf(one)));
  });
  const rest = all.filter((one) => (one.what === 'display' || isChoice(one)) && !told.includes(one));
  const rows = [...new Set(told.map(valueOf))].flatMap((value) =>
    outcomes(
      section,
      told.filter((one) => valueOf(one) === value),
      hasDisplays(section),
    ).map((figure) => ({ ...figure, value: value ?? '' })),
  );
  return rest.length === 0
    ? rows
    : [
        ...rows,
        ...outcomes(section, rest, hasDisplays(section)).map((figure) => ({ ...figure, value: 'other' })),
      ];
}

function valueIn(section: Section, one: Counted): string | undefined {
  if (section === 'page-group') return one.pageGroup;
  if (section === 'variant') return one.what === 'event' ? one.build.split('+')[1] : one.variant;
  if (section === 'decision-time') return one.what === 'event' ? timeOf(one.decisionMs) : undefined;
  if (section !== 'layer' && section !== 'method' && section !== 'revision') return one[section];
  return one.what === 'event' ? String(one[section]) : undefined;
}

/** Groups of a stretch that are not shown: the small ones, and those that cover them. */
function hiddenIn(section: Section, here: readonly Counted[], least: number): Set<string | undefined> {
  const groups = [...new Set(here.map((one) => valueIn(section, one)))]
    .map((value) => ({
      value,
      size: here.filter((one) => valueIn(section, one) === value && isChoice(one)).length,
    }))
    .sort((a, b) => a.size - b.size || ((a.value ?? '') < (b.value ?? '') ? 1 : -1));
  // What is in no group is told apart by nothing.
  const hidden = new Set(
    groups.filter(({ value, size }) => value === undefined || size < least).map(({ value }) => value),
  );
  const hiddenSize = () => groups.reduce((sum, { value, size }) => sum + (hidden.has(value) ? size : 0), 0);
  for (const { value } of groups) {
    if (hiddenSize() > 0 && hiddenSize() < least) hidden.add(value);
  }
  return hidden;
}

/** A group is split by the second breakdown or not at all; what is left of each group of the second is enough, or nothing. */
function pairs(
  [first, second]: (typeof PAIRS)[number],
  { counts, all, spans, from, least }: Broken,
): Figure[] {
  const section = `${first}-${second}`;
  const ofGroups = counts.filter((one) => one.what === 'display' || isChoice(one));
  const stretches = merge(spans, least * 20).filter((one) => one.size >= least * 20 && one.from >= from);
  const told = stretches.flatMap((stretch) => {
    // A display is told apart by two at once where it came to rest.
    const here = ofGroups.filter((one) => isIn(one, stretch));
    const choices = here.filter(isChoice);
    const [hiddenRows, hiddenColumns] = [hiddenIn(first, here, least), hiddenIn(second, here, least)];
    const columns = [...new Set(here.map((one) => one[second]))];
    const isEnough = (size: number) => size === 0 || size >= least;
    const split = [...new Set(here.map((one) => one[first]))]
      .filter((row) => row !== undefined && !hiddenRows.has(row))
      .map((row) => ({ row, own: choices.filter((one) => one[first] === row) }))
      .filter(({ own }) =>
        columns.every((column) => {
          const size = own.filter((one) => one[second] === column).length;
          return isEnough(size) && (size === 0 || column === undefined || !hiddenColumns.has(column));
        }),
      )
      .sort((a, b) => b.own.length - a.own.length);
    const left = (column: string | undefined) =>
      choices.filter((one) => one[second] === column && !split.some(({ row }) => row === one[first])).length;
    const open = columns.filter((column) => column === undefined || !hiddenColumns.has(column));
    while (split.length > 0 && !open.every((column) => isEnough(left(column)))) split.pop();
    return here.filter(
      (one) =>
        one[second] !== undefined &&
        !hiddenColumns.has(one[second]) &&
        split.some(({ row }) => row === one[first]),
    );
  });
  const rest = all.filter((one) => (one.what === 'display' || isChoice(one)) && !told.includes(one));
  const nameOf = (one: Counted) => `${one[first] ?? ''} ${one[second] ?? ''}`;
  const rows = [...new Set(told.map(nameOf))].flatMap((value) =>
    outcomes(
      section,
      told.filter((one) => nameOf(one) === value),
      true,
    ).map((figure) => ({ ...figure, value })),
  );
  return rest.length === 0
    ? rows
    : [...rows, ...outcomes(section, rest, true).map((figure) => ({ ...figure, value: 'other' }))];
}

interface Answering {
  readonly choices: readonly Choice[];
  readonly changes: readonly Choice[];
  readonly spans: readonly Days[];
  readonly from: string;
  readonly least: number;
}

/** What was granted, taken back and granted later, of each purpose and service. */
function answers({ choices, changes, spans, from, least }: Answering): Figure[] {
  const ids = [...new Set([...choices, ...changes].flatMap(({ states }) => Object.keys(states)))];
  return ids.flatMap((id): Figure[] => {
    const asked = choices.filter(({ states }) => id in states);
    const granted = asked.filter(({ states }) => isGranted(states[id]));
    const refused = asked.filter(({ states }) => !isGranted(states[id]));
    const withdrawn = [...choices, ...changes].filter(({ states }) => states[id] === 'withdrawn');
    const regranted = changes.filter(({ states }) => states[id] === 'granted');
    // Spans are put together until each holds enough of what the rate is a share of.
    const enough = (list: readonly Days[], base: readonly Choice[]) =>
      merge(
        list.map((span) => ({ ...span, size: base.filter((one) => isIn(one, span)).length })),
        least,
      ).filter(({ size }) => size >= least);
    const within = (list: readonly Choice[], span: readonly Days[]) =>
      list.filter((one) => span.some((days) => days.from >= from && isIn(one, days))).length;
    const asking = enough(spans, asked);
    const base = within(asked, asking);
    if (base === 0) return [];
    const [grants, refusals] = [enough(asking, granted), enough(asking, refused)];
    const section = id.includes(':') ? 'service' : 'purpose';
    const [taken, given] = [within(withdrawn, grants), within(granted, grants)];
    const [later, never] = [within(regranted, refusals), within(refused, refusals)];
    const isTold = taken + given > 0;
    return [
      { section, value: id, measure: `granted:${id}`, numerator: within(granted, asking), denominator: base },
      {
        section,
        value: id,
        measure: `withdrawn:${id}`,
        numerator: isTold ? taken : undefined,
        denominator: isTold ? given : undefined,
      },
      { section, value: id, measure: `regranted:${id}`, numerator: later + never > 0 ? later : undefined },
    ];
  });
}

const isTaking = (one: Counted): one is Choice =>
  isAct(one) && Object.values(one.states).includes('withdrawn');

interface Taken {
  readonly taking: readonly Choice[];
  readonly spans: readonly Days[];
  readonly from: string;
  readonly least: number;
}

/** Withdrawals by the time since the grant, told apart in stretches of twenty times the least of withdrawals. */
function withdrawalTimes({ taking, spans, from, least }: Taken): Figure[] {
  const sized = merge(
    spans.map((span) => ({ ...span, size: taking.filter((one) => isIn(one, span)).length })),
    least,
  ).filter(({ size }) => size >= least);
  const all = taking.filter((one) => sized.some((span) => span.from >= from && isIn(one, span))).length;
  const sums = new Map<string, number>();
  for (const stretch of merge(sized, least * 20).filter(({ size }) => size >= least * 20)) {
    if (stretch.from < from) continue;
    const sizes = new Map<string, number>();
    for (const one of taking.filter((each) => isIn(each, stretch)))
      sizes.set(heldOf(one.heldFor), (sizes.get(heldOf(one.heldFor)) ?? 0) + 1);
    const groups = [...sizes].sort(([a, n], [b, m]) => n - m || (a < b ? 1 : -1));
    let hidden = 0;
    for (const [name, size] of groups) {
      if (size < least || (hidden > 0 && hidden < least)) hidden += size;
      else sums.set(name, (sums.get(name) ?? 0) + size);
    }
  }
  const told = [...sums.values()].reduce((sum, size) => sum + size, 0);
  if (all > told) sums.set('other', all - told);
  return [...sums].map(([name, numerator]) => ({
    section: 'withdrawal-time',
    measure: `withdrawn-after:${name}`,
    numerator,
    denominator: all,
  }));
}

/** A figure as it is compared: with its rate and its 95 % Wilson interval. */
export function lineOf(figure: Figure): string {
  const rate = rateOf(figure.numerator, figure.denominator);
  const [low, high] = rate === undefined ? [] : wilson(rate, figure.denominator ?? 0);
  return writeLine({ ...figure, rate, low, high });
}

/** Writes a figure and its rate as one line, to ten digits. */
export function writeLine(
  figure: Figure & Readonly<Record<'rate' | 'low' | 'high', number | undefined>>,
): string {
  const { section, span, value, measure, numerator, denominator, rate, low, high, note } = figure;
  return [section, span, value, measure, numerator, denominator, rate, low, high, note]
    .map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(10)) : (cell ?? '')))
    .join(' | ');
}

function rateOf(numerator: number | undefined, denominator: number | undefined): number | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  return denominator > 0 && numerator <= denominator ? numerator / denominator : undefined;
}

/** Wilson (1927): the roots of (p − rate)² = z² p (1 − p) ÷ n. */
function wilson(rate: number, n: number): [low: number, high: number] {
  const z2 = 1.959963984540054 ** 2 / n;
  const [a, b, c] = [1 + z2, -(2 * rate + z2), rate ** 2];
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * c));
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}
