/**
 * Notices events with the digest of a notice that was never published (PR-02): such a record shows that somebody chose, not
 * what of.
 *
 * Kept in memory, since the start: each record says the same of itself, and any page could make a stored list longer.
 */
import { Type, type Static } from '@sinclair/typebox';
import type { ConsentEvent } from '../../protocol/consent-event.ts';
import type { Queries } from '../store.ts';

/** A notice that pages show and nobody has published. */
export const Unpublished = Type.Object({
  site: Type.String(),
  digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  events: Type.Integer({ description: 'Events with it that this collector has taken since it started.' }),
  firstAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  lastAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
});
/** A notice that pages show and nobody has published. */
export type Unpublished = Static<typeof Unpublished>;

/** Looks at the digests of events. */
export interface NoticeWatch {
  /** Looks at events that were stored. Never rejects: with a database that is away nothing is said. */
  readonly look: (events: readonly ConsentEvent[]) => Promise<void>;
  /** What is unpublished still, the latest first. */
  readonly list: () => Promise<Unpublished[]>;
}

/** What is needed to look. */
export interface NoticeWatchDeps {
  readonly store: Pick<Queries, 'read'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called for each event with such a digest. */
  readonly counted: () => void;
  /** Called once for each digest. */
  readonly found: (notice: Unpublished) => void;
}

/** Digests kept in memory of each kind: a site has some dozens, whoever makes them up has no end of them. */
const LIMIT = 1_000;

/** For so long a digest that was unknown is taken for unknown, in milliseconds. */
const RECHECK_MS = 60_000;

/** Makes the watch of one collector. */
export function watchNotices({ store, now, counted, found }: NoticeWatchDeps): NoticeWatch {
  const published = new Set<string>();
  const unpublished = new Map<string, Unpublished & { checkedAt: number }>();

  const isPublished = async (site: string, digest: string): Promise<boolean> => {
    const rows = await store.read('notices.find', { digest });
    return rows.some((row) => row['site'] === site);
  };
  const check = async (site: string, digest: string): Promise<void> => {
    const key = `${site} ${digest}`;
    const seen = unpublished.get(key);
    if (published.has(key)) return;
    if (!seen || seen.checkedAt + RECHECK_MS <= now()) {
      if (await isPublished(site, digest)) {
        if (published.size >= LIMIT) published.clear();
        published.add(key);
        unpublished.delete(key);
        return;
      }
    }
    counted();
    const at = now();
    const before = unpublished.get(key);
    if (!before && unpublished.size >= LIMIT) return;
    const { events = 0, firstAt = at } = before ?? {};
    const entry = { site, digest, events: events + 1, firstAt, lastAt: at, checkedAt: seen?.checkedAt ?? at };
    unpublished.set(key, entry);
    if (!before) found(entry);
  };

  return {
    async look(events) {
      try {
        for (const { site, notice } of events) if (notice !== undefined) await check(site, notice);
      } catch {
        // The next event with it is looked at again.
      }
    },
    async list() {
      for (const [key, { site, digest }] of unpublished)
        if (await isPublished(site, digest)) unpublished.delete(key);
      return [...unpublished.values()]
        .sort((a, b) => b.lastAt - a.lastAt)
        .map(({ site, digest, events, firstAt, lastAt }) => ({ site, digest, events, firstAt, lastAt }));
    },
  };
}
