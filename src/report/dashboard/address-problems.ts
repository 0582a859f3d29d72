/** What is wrong with the address of the page, in words: a link may have been cut, changed or made up. */
import { daysIn, isDay, isUnit, LONGEST_DAYS } from './view.ts';

const KNOWN: readonly string[] = ['site', 'page', 'days', 'from', 'to', 'compare', 'by'];

/** Longest part of an address that is shown, in characters, and how many such parts. */
const [SHOWN_LENGTH, SHOWN_COUNT] = [40, 3];

/**
 * Says what of the query of an address cannot be read; empty where all of it can.
 *
 * A filter that does not exist must not look as if it was heeded, and a number of days that cannot be read must not turn into
 * another one. Whether a site, a page and a range exist is said by who knows.
 */
export function addressProblems(search: string): string[] {
  const query = new URLSearchParams(search);
  const names = [...new Set(query.keys())];
  const quoted = (list: readonly string[]): string =>
    list
      .slice(0, SHOWN_COUNT)
      .map((name) => `“${name.slice(0, SHOWN_LENGTH)}”`)
      .join(', ');
  const unknown = names.filter((name) => !KNOWN.includes(name));
  const twice = names.filter((name) => KNOWN.includes(name) && query.getAll(name).length > 1);
  const [days, from, to, compare, by] = [
    query.get('days'),
    query.get('from'),
    query.get('to'),
    query.get('compare'),
    query.get('by'),
  ];
  return [
    unknown.length > 0 &&
      `The report has nothing that is called ${quoted(unknown)}: it cannot be filtered, and every breakdown is on its pages.`,
    twice.length > 0 && `${quoted(twice)} stands in it more than once.`,
    days !== null &&
      daysIn(days) === undefined &&
      `“days” is no whole number from 1 to ${String(LONGEST_DAYS)}.`,
    from !== null && !isDay(from) && '“from” is no day of the calendar, as 2026-01-31.',
    to !== null && !isDay(to) && '“to” is no day of the calendar, as 2026-01-31.',
    (from === null) !== (to === null) && 'A range needs both “from” and “to”.',
    days !== null && from !== null && 'It has a number of days and a range; only one of them can count.',
    compare !== null && compare !== 'none' && '“compare” can only be “none”.',
    by !== null && !isUnit(by) && '“by” can only be “day”, “week” or “month”.',
  ].filter((text) => typeof text === 'string');
}
