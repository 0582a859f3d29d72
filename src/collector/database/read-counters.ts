import type { DatabaseSync } from 'node:sqlite';
import type { Counter, Dimension, Measure } from '../../report/counters.ts';
import type { CounterQuery } from '../store.ts';
import { readQuery } from './sql.ts';

/** Returns a function that reads counters, in order of day. */
export function counterReader(database: DatabaseSync): (query: CounterQuery) => Counter[] {
  const select = database.prepare(readQuery('counters.read'));
  return ({ site, from, to }) => select.all({ site, from, to }).flatMap(toCounter);
}

function toCounter(row: Record<string, unknown>): Counter[] {
  const { site, day, dimension, value, measure, n } = row;
  if (typeof site !== 'string' || typeof day !== 'string' || typeof value !== 'string') return [];
  if (!isDimension(dimension) || !isMeasure(measure) || typeof n !== 'number') return [];
  return [{ site, day, dimension, value, measure, n }];
}

// Only `countEvent` and `countDisplay` fill these columns, so text is enough to ask for. A list here would hide
// what a later version counts.
function isDimension(text: unknown): text is Dimension {
  return typeof text === 'string';
}

function isMeasure(text: unknown): text is Measure {
  return typeof text === 'string';
}
