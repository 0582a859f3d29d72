/**
 * The choice as text, in the cookie `may-i` and in its mirror.
 *
 *     value  = "1" "~" [ id ] *( "~" purpose [ ":" service ] "." ( "y" / "n" ) revision "." time )
 *     id     = 32 lower-case hexadecimal digits
 *     time   = seconds since the epoch, in base 36
 *
 * For example `1~~analytics.n1.t4fz8w~statistics.n1.t4fz8w`. A visitor's tool may write a plain `reject` instead.
 * Grammar for readers of the cookie: docs/cookie.md.
 */
import type { Decision, Question } from '../consent/decision.ts';

const COPY = /(^|; )may-i=(reject|1~([\da-f]{32})?((~[\w:-]+\.[yn]\d+\.\w+)*))(?=;|$)/g;
const ENTRY = /~([\w:-]+)\.(.)(\d+)\.(\w+)/g;

/** Writes a decision as text, for {@link parseDecision}. The moment of a plain `reject` is no whole second. */
export function formatDecision({ consentId = '', answers }: Decision): string {
  let text = `1~${consentId}`;
  // Not by `reduce`: Prototype.js 1.6 puts one of its own in its place.
  for (const [id, { grant, revision, decidedAt }] of Object.entries(answers))
    text += `~${id}.${grant === 'granted' ? 'y' : 'n'}${revision}.${((decidedAt / 1000) >>> 0).toString(36)}`;
  return text;
}

/**
 * Reads the stored copies of a decision: for each purpose the latest answer wins, on a tie the denial.
 *
 * A copy that is not a whole, well-formed decision of this version counts for nothing: it must lead to a new question,
 * never to a grant and never to an exception (LB-57).
 *
 * @param cookies Pairs of name and value, as in `document.cookie`; a name may stand in it more than once.
 * @param before The decision in force, one copy more: where nothing could be stored it is the only one.
 * @returns `undefined` when there is no copy that counts.
 */
export function parseDecision(
  cookies: string,
  questions: readonly Question[],
  now: number,
  before?: Decision,
): Decision | undefined {
  let consentId = before?.consentId;
  const found = Object.entries(before?.answers ?? {});
  for (const [, , , id, entries] of cookies.matchAll(COPY)) {
    consentId ??= id;
    // eslint-disable-next-line eqeqeq -- a byte less
    if (entries == null) {
      // A refusal needs no form: a tool of the visitor's may write it. A grant that we did not write is none (LB-04).
      for (const { id: need, revision } of questions)
        found.push([need, { grant: 'denied', revision, decidedAt: now }]);
    } else {
      // A loop over the matches would cost more bytes: each group of theirs may be missing.
      entries.replace(ENTRY, (_, need: string, grant: string, revision: string, time: string) => {
        found.push([
          need,
          {
            grant: grant === 'y' ? 'granted' : 'denied',
            revision: +revision,
            decidedAt: parseInt(time, 36) * 1000,
          },
        ]);
        return '';
      });
    }
  }
  // What wins comes last.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- true counts as 1
  found.sort(([, a], [, b]) => a.decidedAt - b.decidedAt || ((a.grant < b.grant) as unknown as number) || -1);
  return found[0] && { consentId, answers: Object.fromEntries(found) };
}
