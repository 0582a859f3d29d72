/**
 * What was shown to a visitor, as one text of which the digest goes into the event (PR-02): the same configuration in the
 * same language and build gives the same text on every machine, and one changed comma another.
 *
 * The shipped texts are in it by build and language, those of the site (`texts`) as they are.
 */
import { canonicalJson } from './canonical-json.ts';

/** Members of the configuration that a visitor gets to see. */
const SHOWN =
  'site name controller policyUrl services authority texts profile sensitive explicitConsent audience'.split(
    ' ',
  );

/** What was shown, and where it stood. */
export interface Shown {
  /** The configuration as the site wrote it. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The purposes as they were asked, with their revisions. */
  readonly purposes: unknown;
  /** Language of the texts, BCP 47. */
  readonly language: string | undefined;
  readonly build: string | undefined;
}

/** Writes what was shown as canonical JSON. */
export function shownNotice({ given, purposes, language, build }: Shown): string {
  const shown = SHOWN.map((key) => [key, given[key]]);
  return canonicalJson({
    schema: 'may-i/notice/1',
    build,
    language,
    purposes,
    ...Object.fromEntries(shown),
  });
}
