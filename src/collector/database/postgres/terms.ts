import type { PoolClient } from 'pg';
import type { Run } from './connections.ts';

/** Terms kept in memory for a connection. Above this the memory is emptied: pages could send ever new ones. */
const TERM_LIMIT = 10_000;

/** Returns the number of a term that was asked for. */
export type NumberOf = (term: string) => number;

/**
 * The numbers of terms, remembered for as long as a connection lives. Another server, as a standby that was promoted, may
 * have other numbers; and a batch that failed takes its connection and its new terms with it.
 */
export class Terms {
  readonly #known = new WeakMap<PoolClient, Map<string, number>>();

  /** Finds the numbers of terms, and adds the terms that are new. */
  async numbersOf(client: PoolClient, run: Run, terms: Iterable<string>): Promise<NumberOf> {
    const known = this.#known.get(client) ?? new Map<string, number>();
    this.#known.set(client, known);
    if (known.size >= TERM_LIMIT) known.clear();
    const texts = [...new Set(terms)].filter((text) => !known.has(text)).sort();
    if (texts.length > 0) {
      // Most are there already: only what is not is added, and only that makes other collectors wait.
      await find(run, texts, known);
      const fresh = texts.filter((text) => !known.has(text));
      if (fresh.length > 0) {
        await run('terms.keep', { texts: fresh });
        await find(run, fresh, known);
      }
    }
    return (term) => {
      const number = known.get(term);
      if (number === undefined) throw new Error('A term has no number.');
      return number;
    };
  }
}

async function find(run: Run, texts: readonly string[], known: Map<string, number>): Promise<void> {
  for (const { id, text } of await run('terms.numbers', { texts })) known.set(String(text), Number(id));
}
