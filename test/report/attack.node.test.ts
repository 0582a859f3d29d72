/**
 * An attack on small groups (SD-20): somebody takes every answer that the report gives, over all ranges and on all days, and solves
 * them together. Nothing about a group of fewer choices than the minimum may follow.
 *
 * An answer is an equation: so many choices are in these days, languages and devices. A group follows from them where it
 * lies in the space of their rows, which Gaussian elimination tells.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAfter } from '../../src/report/calendar.ts';
import type { Report, ReportMeasure } from '../../src/report/report-schema.ts';
import { countersOf, reporter, type Group } from './support.ts';

const MINIMUM = 5;
const DAYS = daysFrom('2025-12-12', 36);
const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
const DEVICES = ['phone', 'desktop', undefined] as const;
/** In the last one days of enough choices have few withdrawals. */
const SEEDS = [1, 2, 28];

/** A prime below 2^26.5: products stay whole numbers. */
const PRIME = 94_906_249;

/** A smallest group: one day, language and device, and its choices. */
interface Atom {
  readonly day: string;
  readonly language: string;
  readonly device: (typeof DEVICES)[number];
  readonly choices: number;
}

/** Which atoms are added up, and what was said of the sum. */
interface Equation {
  readonly atoms: readonly boolean[];
  readonly sum: number;
}

interface Range {
  readonly from: string;
  readonly to: string;
}

for (const seed of SEEDS) {
  describe(`an attack on the report, traffic ${seed}`, () => {
    const { atoms, ask, groups } = siteOf(seed);
    const sumOf = (chosen: readonly boolean[]): number =>
      atoms.reduce((sum, { choices }, index) => sum + (chosen[index] ? choices : 0), 0);
    const choose = (isIn: (atom: Atom) => boolean): boolean[] => atoms.map(isIn);
    const isWithin = ({ day }: Atom, list: readonly Range[]) =>
      list.some(({ from, to }) => day >= from && day <= to);

    /** Everything that the answers say, as equations. */
    const listen = async (): Promise<{ equations: Equation[]; stretches: Range[] }> => {
      const stretches = stretchesIn((await ask(DAYS[0] ?? '', DAYS.at(-1) ?? '')).byDay);
      // Which groups a stretch shows is seen where it is asked for alone.
      const alone = await Promise.all(stretches.map(({ from, to }) => ask(from, to)));
      const showing = (isShown: (report: Report) => boolean, { from, to }: Range): Range[] =>
        stretches.filter(
          (stretch, index) =>
            stretch.from >= from && stretch.to <= to && alone.slice(index, index + 1).some(isShown),
        );
      const found = new Map<string, Equation>();
      const say = (chosen: boolean[], sum: number): void => {
        assert.equal(sum, sumOf(chosen), 'An answer is not what the attacker takes it for.');
        found.set(chosen.map(Number).join(''), { atoms: chosen, sum });
      };
      for (const range of rangesOf(DAYS)) {
        const report = await ask(range.from, range.to);
        for (const rows of [report.byDay, report.byWeek, report.byMonth])
          for (const row of rows)
            say(
              choose((atom) => isWithin(atom, coveredBy(row, report.byDay))),
              row.choices,
            );
        const choices = report.measures.find(({ id }) => id === 'choices')?.numerator;
        if (choices !== undefined)
          say(
            choose((atom) => isWithin(atom, report.byDay)),
            choices,
          );
        for (const row of report.byLanguage.filter(({ language }) => language !== undefined)) {
          const where = showing(
            (one) => one.byLanguage.some(({ language }) => language === row.language),
            range,
          );
          say(
            choose((atom) => atom.language === row.language && isWithin(atom, where)),
            row.choices,
          );
        }
        for (const row of report.byDevice.filter(({ value }) => value !== undefined)) {
          const where = showing((one) => one.byDevice.some(({ value }) => value === row.value), range);
          say(
            choose((atom) => atom.device === row.value && isWithin(atom, where)),
            row.choices,
          );
        }
        for (const { first, second, ...row } of report.byLanguageAndDevice) {
          if (first === undefined) continue;
          const where = showing(
            (one) => one.byLanguageAndDevice.some((cell) => cell.first === first && cell.second === second),
            range,
          );
          say(
            choose((atom) => atom.language === first && atom.device === second && isWithin(atom, where)),
            row.choices,
          );
        }
      }
      return { equations: [...found.values()], stretches };
    };

    it('gives nothing away of a small group, whatever is solved together', async () => {
      const { equations, stretches } = await listen();
      assert.ok(stretches.length > 2 && equations.length > 100);
      const space = new RowSpace(equations);
      const spans = (await ask(DAYS[0] ?? '', DAYS.at(-1) ?? '')).byDay;
      const days = DAYS.map((day) => ({ from: day, to: day }));
      const targets = [
        ...days,
        ...spans,
        ...stretches,
        { from: DAYS[0] ?? '', to: DAYS.at(-1) ?? '' },
      ].flatMap((span) => [
        choose((atom) => isWithin(atom, [span])),
        ...LANGUAGES.map((language) =>
          choose((atom) => atom.language === language && isWithin(atom, [span])),
        ),
        ...DEVICES.map((device) => choose((atom) => atom.device === device && isWithin(atom, [span]))),
        ...LANGUAGES.flatMap((language) =>
          DEVICES.map((device) =>
            choose((atom) => atom.language === language && atom.device === device && isWithin(atom, [span])),
          ),
        ),
        // Two that are hidden together.
        ...LANGUAGES.flatMap((one, index) =>
          LANGUAGES.slice(index + 1).map((two) =>
            choose(
              ({ language, ...atom }) =>
                [one, two].some((each) => each === language) && isWithin({ language, ...atom }, [span]),
            ),
          ),
        ),
      ]);
      const small = targets.filter((target) => isSmall(sumOf(target)));
      assert.ok(small.length > 100);
      assert.deepEqual(small.filter((target) => space.has(target)).map(sumOf), []);
    });

    it('gives nothing away of a small group by any two answers', async () => {
      const { equations } = await listen();
      const leaks = equations.flatMap((one) =>
        equations.filter((two) => isSmall(one.sum - two.sum) && isPart(two.atoms, one.atoms)),
      );
      assert.deepEqual(leaks, []);
    });

    it('gives nothing away of purposes and withdrawals by ranges that differ in a day', async () => {
      const bases = new Map<string, number>();
      for (const { from, to } of rangesOf(DAYS))
        for (const [name, base] of basesIn(await ask(from, to))) bases.set(`${name} ${from} ${to}`, base);
      const leaks = [...new Set([...bases.keys()].map((key) => key.split(' ')[0] ?? ''))].flatMap((name) => {
        const base = (from: string, to: string) => bases.get(`${name} ${from} ${to}`) ?? 0;
        return rangesOf(DAYS).flatMap(({ from, to }) => {
          const within = base(from, to);
          return [
            ...DAYS.filter((day) => day < from).map((day) => base(day, to)),
            ...DAYS.filter((day) => day > to).map((day) => base(from, day)),
          ]
            .map((wider) => wider - within)
            .filter((more) => isSmall(more) || more < 0);
        });
      });
      assert.deepEqual(leaks, []);
    });

    it('gives nothing away to whoever asks again on every day', async () => {
      const last = DAYS.at(-1) ?? '';
      for (const kept of DAYS.slice(1)) {
        const known = await ask(DAYS[0] ?? '', last, kept);
        const next = await ask(DAYS[0] ?? '', last, dayAfter(kept));
        // What was said of days stays as it was, so that nothing is told but whole spans that are new.
        assert.deepEqual(next.byDay.slice(0, known.byDay.length), known.byDay);
        for (const span of next.byDay) assert.ok(span.choices >= MINIMUM);
      }
    });

    it('would give small groups away if each day were broken down by itself', () => {
      const shown = groups.filter(({ choices }) => choices >= MINIMUM);
      const equations = [
        ...DAYS.map((day) => choose((atom) => atom.day === day)),
        ...shown.map(({ day, language }) => choose((atom) => atom.day === day && atom.language === language)),
      ].map((chosen) => ({ atoms: chosen, sum: sumOf(chosen) }));
      const space = new RowSpace(equations);
      const hidden = groups.filter(({ choices }) => isSmall(choices));
      assert.ok(
        hidden.some(({ day, language }) =>
          space.has(choose((atom) => atom.day === day && atom.language === language)),
        ),
      );
    });
  });
}

const isSmall = (choices: number): boolean => choices > 0 && choices < MINIMUM;
const isPart = (part: readonly boolean[], whole: readonly boolean[]): boolean =>
  part.every((chosen, index) => !chosen || whole[index]);

/** What equations say together: their rows, reduced. */
class RowSpace {
  readonly #rows = new Map<number, Float64Array>();

  constructor(equations: readonly Equation[]) {
    for (const { atoms } of equations) {
      const row = this.#reduce(atoms);
      const lead = row.findIndex((n) => n !== 0);
      if (lead < 0) continue;
      const inverse = power(row[lead] ?? 1, PRIME - 2);
      this.#rows.set(
        lead,
        row.map((n) => (n * inverse) % PRIME),
      );
    }
  }

  /** Says whether a sum follows. */
  has(atoms: readonly boolean[]): boolean {
    return this.#reduce(atoms).every((n) => n === 0);
  }

  #reduce(atoms: readonly boolean[]): Float64Array {
    const row = Float64Array.from(atoms, Number);
    for (let lead = 0; lead < row.length; lead += 1) {
      const factor = row[lead] ?? 0;
      const basis = factor === 0 ? undefined : this.#rows.get(lead);
      if (!basis) continue;
      for (let index = lead; index < row.length; index += 1)
        row[index] = ((row[index] ?? 0) + (PRIME - factor) * (basis[index] ?? 0)) % PRIME;
    }
    return row;
  }
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power((base * base) % PRIME, Math.floor(exponent / 2));
  return exponent % 2 === 1 ? (half * base) % PRIME : half;
}

/** Makes a site of little traffic, unevenly spread, and asks for its report. */
function siteOf(seed: number) {
  let state = seed;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const share = { nl: 1, en: 0.5, de: 0.2, fr: 0.05 };
  const width = [1, 0.4, 0.15];
  const atoms: Atom[] = DAYS.flatMap((day) => {
    const traffic = random() < 0.2 ? 1 : 6 + 30 * random();
    return LANGUAGES.flatMap((language) =>
      DEVICES.map((device, index) => ({
        ...{ day, language, device },
        choices: Math.floor(traffic * share[language] * (width[index] ?? 0) * random() + random() * 0.8),
      })),
    );
  });
  const groups = DAYS.flatMap((day) =>
    LANGUAGES.map((language) => ({
      ...{ day, language },
      choices: atoms
        .filter((atom) => atom.day === day && atom.language === language)
        .reduce((sum, { choices }) => sum + choices, 0),
    })),
  );
  const sent = atoms.map(({ day, language, device, choices }): Group => {
    const accept = Math.floor(choices * random());
    return {
      ...{ day, language, accept, reject: choices - accept, withdraw: Math.floor(3 * random()) },
      withdrawnAfter: random() < 0.7 ? 'under-1h' : '1d-7d',
      ...(device && { place: { device } }),
    };
  });
  const report = reporter(countersOf('shop', sent));
  const ask = (from: string, to: string, today = '2026-06-01'): Promise<Report> =>
    report({ site: 'shop', isSample: false, minimumCell: MINIMUM, timeZone: 'UTC', from, to, today });
  return { atoms, groups, ask };
}

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_day, index) => dayAfter(first, index));
}

function rangesOf(days: readonly string[]): Range[] {
  return days.flatMap((from, index) => days.slice(index).map((to) => ({ from, to })));
}

/** Stretches of twenty times the minimum, as docs/report.md says, from 1 January of each year. */
function stretchesIn(spans: Report['byDay']): Range[] {
  const stretches: { from: string; to: string; choices: number }[] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    if (last && last.choices < MINIMUM * 20 && last.from.slice(0, 4) === span.from.slice(0, 4)) {
      last.to = span.to;
      last.choices += span.choices;
    } else stretches.push({ from: span.from, to: span.to, choices: span.choices });
  }
  return stretches.filter(({ choices }) => choices >= MINIMUM * 20);
}

/** The spans of a week or month: those that begin in it. */
function coveredBy({ from, to }: Range, spans: Report['byDay']): Range[] {
  return spans.filter((span) => span.from >= from && span.from <= to);
}

/** What the rates of purposes and of times to withdrawal are a share of. */
function basesIn({ purposes, services, withdrawalTimes }: Report): [string, number][] {
  const ofMeasures = (measures: readonly ReportMeasure[]): [string, number][] =>
    measures.flatMap(({ id, denominator }): [string, number][] =>
      denominator === undefined ? [] : [[id, denominator]],
    );
  return [
    ...[...purposes, ...services].flatMap(({ granted, withdrawn }) => ofMeasures([granted, withdrawn])),
    ...ofMeasures(withdrawalTimes.slice(0, 1)).map(([, base]): [string, number] => ['withdrawals', base]),
  ];
}
