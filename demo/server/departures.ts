/**
 * What left the demo's pages, as the servers that received it saw it.
 *
 * The panel on the pages reads this list and nothing in the page itself, so that a request which the page hides (a
 * beacon, an image, a frame within a frame) is shown like any other.
 */

/** One request that a page of the demo made to somebody else, or to the collector. */
export interface Departure {
  /** 1 for the first one after the start. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Host and path, without the query. */
  readonly to: string;
  /**
   * `other`: another origin; `record`: something told to the site's own collector; `file`: a script or text that the
   * collector serves, as any server serves the files of a page.
   */
  readonly kind: 'other' | 'record' | 'file';
  /** Whom a person would say it went to. */
  readonly service: string;
  /** What it carried, in a few words. */
  readonly detail?: string;
}

/** Keeps the last departures and tells listeners of new ones. */
export class Departures {
  #list: Departure[] = [];
  #count = 0;
  #listeners = new Set<(departure: Departure) => void>();

  /** Adds one and tells every listener. */
  add(departure: Omit<Departure, 'id' | 'at'>): void {
    this.#count += 1;
    const added: Departure = { id: this.#count, at: Date.now(), ...departure };
    // A demo left open overnight must not fill the memory.
    this.#list = [...this.#list.slice(-999), added];
    for (const listener of this.#listeners) listener(added);
  }

  /** Lists those at or after `sinceMs`, oldest first. */
  since(sinceMs: number): readonly Departure[] {
    return this.#list.filter((departure) => departure.at >= sinceMs);
  }

  /** Calls `listener` for every departure from here on. Returns what ends it. */
  listen(listener: (departure: Departure) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
