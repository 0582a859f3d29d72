/** A record in words that a person understands who has never seen the code. */
import { endOf } from '../../consent/decision.ts';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import type { ConsentRecord } from '../../protocol/consent-record.ts';
import { nameOf } from '../dashboard/name-of.ts';

const moment = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'UTC',
});
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const languages = new Intl.DisplayNames(undefined, { type: 'language' });

const ACTS: Readonly<Record<string, string>> = {
  accept_all: 'by pressing “Accept all”',
  reject_all: 'by pressing “Reject all”',
  save: 'by saving the switches',
  close: 'by closing what asked, which refuses',
  opt_out: 'by pressing “Do not sell or share my personal information”',
  withdraw_all: 'by withdrawing everything',
  embed_once: 'by loading one embed once',
  embed_always: 'by pressing “Always allow” in the place of an embed',
  gpc: 'by the Global Privacy Control signal of the browser',
  dnt: 'by the Do Not Track signal of the browser',
  api: 'by code of the page, without a button of ours',
  agent: 'by a consent agent of the visitor',
  expiry: 'by the end of an answer',
  import: 'by an answer that was given to another consent tool before',
};

const LAYERS: Readonly<Record<string, string>> = {
  notice: ' in the notice',
  preferences: ' in the preferences',
};

const OCCASIONS: Readonly<Record<string, string>> = {
  first: 'Decided for the first time',
  'asked-again': 'Decided when asked again',
  changed: 'Changed the decision',
};

const STATES: Readonly<Record<string, string>> = {
  granted: 'granted',
  renewed: 'granted again',
  refused: 'refused',
  withdrawn: 'withdrawn',
  objected: 'objected',
};

const KINDS: Readonly<Record<string, string>> = {
  access: 'Access',
  erasure: 'Erasure',
  objection: 'Objection',
  rectification: 'Rectification',
  other: 'Other',
};

/** What was done: `Decided for the first time by pressing “Accept all” in the notice.` */
export function sentence({ occasion, method, layer }: ConsentRecord): string {
  return `${OCCASIONS[occasion] ?? occasion} ${ACTS[method] ?? method}${LAYERS[layer] ?? ''}.`;
}

/** What became of a purpose. */
export function stateWords(state: string): string {
  return STATES[state] ?? state;
}

/** Whether a state is a consent that is in force. */
export function isGranted(state: string): boolean {
  return state === 'granted' || state === 'renewed';
}

/** Name of a kind of request. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** Kinds of requests in the order of the form. */
export const KIND_IDS: readonly string[] = Object.keys(KINDS);

/** A moment, in UTC. */
export function formatMoment(milliseconds: number): string {
  return `${moment.format(milliseconds)} UTC`;
}

/** A day, in UTC. */
export function formatDay(milliseconds: number): string {
  return day.format(milliseconds);
}

/** Days from now until a moment: `in 12 days`, `today`, `3 days late`. */
export function untilDue(dueAt: number, now: number): string {
  const days = Math.floor(dueAt / MS_PER_DAY) - Math.floor(now / MS_PER_DAY);
  if (days < 0) return days === -1 ? '1 day late' : `${-days} days late`;
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}

/**
 * Every fact of a record, with the name that a person reads.
 *
 * @param published When what was shown was published, by its digest.
 */
export function facts(
  record: ConsentRecord,
  published: ReadonlyMap<string, number>,
): [name: string, value: string][] {
  const publishedAt = published.get(record.notice ?? '');
  const all: [string, string | undefined][] = [
    ['Received by the collector', formatMoment(record.receivedAt)],
    ['Decided, by the clock of the browser', formatMoment(record.decidedAt)],
    [
      'Holds until',
      record.method === 'embed_once'
        ? 'the end of the page view, for one embed; nothing was kept'
        : `${formatDay(endOfMemory(record))}, unless it is changed before`,
    ],
    ['Evidence of the act', evidenceWords(record)],
    ['The two clocks', record.skewed ? 'differ by more than a day' : 'agree'],
    ['Site', record.site],
    ['Page group', record.pageGroup],
    ['Language of the notice', `${nameOf(languages, record.language)} (${record.language})`],
    ['Revision of the notice', String(record.revision)],
    [
      'What was shown',
      record.method === 'import'
        ? 'nothing here: it was taken over, and proves no consent'
        : publishedAt === undefined
          ? `unverified: ${record.notice === undefined ? 'the browser made no digest' : `nothing is published under ${record.notice}`}`
          : `published ${formatDay(publishedAt)}, ${record.notice}`,
    ],
    ['Rules', record.profile],
    ['Version of May I', record.build],
    [
      'Time taken',
      record.decisionMs === undefined ? undefined : `${(record.decisionMs / 1000).toFixed(1)} seconds`,
    ],
    ['Record', record.id],
  ];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** When an answer ends: where the law is opt-out it is kept twice as long, since nobody may be asked again for a year. */
function endOfMemory({ decidedAt, profile }: ConsentRecord): number {
  const end = endOf(decidedAt);
  return profile.startsWith('us-') ? endOf(end) : end;
}

/** What shows that a grant was an act of the visitor, where no control of ours was pressed (PR-03). */
function evidenceWords({ method, evidence, states }: ConsentRecord): string | undefined {
  const isForeign = method === 'api' || method === 'agent';
  if (evidence !== undefined || !isForeign || !Object.values(states).some(isGranted)) return evidence;
  return 'none: these grants prove no consent';
}

/** Finds a consent id in what was pasted: the id alone, or the value of the cookie. */
export function idIn(text: string): string | undefined {
  return /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/.exec(text.toLowerCase())?.[0];
}
