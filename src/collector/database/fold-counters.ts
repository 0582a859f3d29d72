import type { Counter } from '../../report/counters.ts';

/** Adds up counters of the same key, so that a batch writes each row once. */
export function foldCounters(counters: Iterable<Counter>): Counter[] {
  const folded = new Map<string, Counter>();
  for (const counter of counters) {
    const key = [counter.site, counter.day, counter.dimension, counter.value, counter.measure].join('\n');
    folded.set(key, { ...counter, n: counter.n + (folded.get(key)?.n ?? 0) });
  }
  return [...folded.values()];
}
