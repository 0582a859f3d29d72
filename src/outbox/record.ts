/**
 * Writes down what was decided, for the visitor and for the collector.
 *
 * A choice is in force before this is called and stays so whatever happens here (PR-11).
 */
import { shownNotice } from '../protocol/shown-notice.ts';
import type { Draft, Setting } from './draft.ts';
import { append, deliver, mark, marked, settle } from './outbox.ts';

/** The page's configuration as it was written; without it nobody can say what was shown. */
export interface Written {
  readonly given?: { readonly attributes: object; readonly json: string | null | undefined };
}

/**
 * SHA-256 of what was shown, 64 hexadecimal digits (PR-02).
 *
 * @returns `undefined` where the browser makes none: only secure contexts can.
 */
async function noticeDigest(
  { config: { purposes }, given }: Setting & Written,
  { language, build, method }: Draft,
): Promise<string | undefined> {
  // What was taken over from another tool was not shown here.
  if (!given || method === 'import') return undefined;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- whatever the site wrote: it is written again
  const own: object = JSON.parse(given.json ?? '{}');
  const text = shownNotice({ given: { ...given.attributes, ...own }, purposes, language, build });
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].reduce((digits, byte) => digits + (byte + 256).toString(16).slice(1), '');
}

/**
 * Keeps an event in the visitor's own record and in the outbox, then delivers what the outbox holds.
 *
 * The page may be about to go, and a database takes its time: until that has the event the mark holds it, written
 * within the call. Resolves when the event is in the database.
 *
 * @param decided Absent at the start of a page: then what an earlier page left is taken up.
 */
export async function record(setting: Setting & Written, decided?: Draft): Promise<void> {
  const { config, base, circumstances } = setting;
  const left = decided ?? marked();
  const collector = config.collector && {
    url: new URL(config.collector.replace(/\/?$/, '/'), base).href,
    circumstances,
  };
  if (left) {
    mark(JSON.stringify(left));
    // What an earlier page left is not given the digest of this one.
    const notice = decided && (await noticeDigest(setting, decided).catch(() => undefined));
    const event = { ...left, ...(notice && { notice }) };
    const lists = collector ? ['record', 'outbox'] : ['record'];
    const kept = await Promise.allSettled(lists.map((list) => append(list, event)));
    if (collector && kept.some(({ status }) => status === 'rejected')) {
      // Where there is no database the record ends with the page, and the event has one try.
      await settle(collector, [event]).catch(() => undefined);
      return;
    }
  }
  mark(collector && '1');
  if (collector) void deliver(collector);
}
