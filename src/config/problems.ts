/**
 * What is said to a site owner when something is wrong: every code of the browser's part, in one table.
 *
 * Loaded only when there is something to say. Each code has a section in docs/errors.md.
 */
import { checkConfig, checkServices } from './check-config.ts';
import type { GivenConfig, ReadConfig } from './read-config.ts';
import { suggest } from './suggest.ts';

/** Codes and their texts; `{value}` is the value that caused the problem. */
export const PROBLEMS = {
  'config-missing':
    'there is no configuration. Put <script type="application/json" data-may-i-config> before the script, or data-site and data-purposes on it.',
  'config-not-json': 'the configuration is not JSON: {value}.',
  'config-unknown-key': 'unknown key "{value}" in the configuration.{hint}',
  'config-missing-key': 'the configuration lacks "{value}".',
  'config-wrong-value': 'wrong value in the configuration: {value}.{hint}',
  'config-duplicate': 'something stands twice in the configuration: {value}. The first one counts.',
  'purpose-unknown':
    'a tag asks for the purpose "{value}", which the configuration does not list.{hint} The tag stays blocked.',
  'service-unknown':
    'the service {value} is not in the catalogue, and the configuration says no more of it.{hint} Visitors are not shown the service.',
  'service-incomplete': 'the service {value}. Visitors are not shown the service.',
  'service-purpose-unknown':
    'the service {value}, which the configuration does not list.{hint} Visitors are not shown the service.',
  'tag-missing':
    'there is no tag of May I in this page ({value}), so nothing in it is held back. Paste it first into the head; put in by a tag manager it comes too late.',
  'tag-twice':
    'the tag stands in this page more than once: {value}. The first one counts; delete the others.',
  'tag-late':
    'the tag comes too late to hold back what is before it ({value}). Put it first into the head, without async and defer.',
  'tag-by-script':
    'the tag {value} was put in by a script, as a tag manager does: what runs before it is not held back. Paste it first into the head.',
  'config-twice': 'there are {value} configurations in this page. The first one counts; delete the others.',
  'config-late': 'the configuration stands after the tag, which had to do without it. Put it before.',
  'mark-misspelt': '{value} is no mark.{hint} What carries it stays as it is.',
  'mark-running':
    '{value} is marked but runs all the same: give it type="text/plain", and its own type, if it has one, as data-type.',
  'mark-fetched':
    '{value} is marked but was fetched before a script could hold it back.{hint} Then it is not.',
  'storage-unavailable':
    'this browser keeps no choice for this site (cookies and storage are off or full). The choice holds for this page only.',
} as const;

/** A code of {@link PROBLEMS}. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Something to say. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where in the configuration, as `purposes[1].id`; empty or absent for the whole. */
  readonly path?: string;
  readonly value?: string | undefined;
  /** What was meant, perhaps. */
  readonly suggestion?: string | undefined;
  /** Whether nobody is asked because of it. */
  readonly isGrave?: boolean;
}

/** A problem without its code: what is wrong, where, and what was probably meant. */
export function problemMessage({ code, value = '', suggestion }: Problem): string {
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  return PROBLEMS[code].replace(/\{(value|hint)\}/g, (_, name) => (name === 'value' ? value : hint));
}

/** A problem as one line: what is wrong, where, what happens instead, and the code. */
export function problemText(problem: Problem): string {
  const { code, isGrave } = problem;
  const effect = isGrave
    ? ' All scripts stay blocked.'
    : /^config-(unknown|wrong|missing)/.test(code)
      ? ' It counts for nothing.'
      : '';
  return `may-i: ${problemMessage(problem)}${effect} [${code}]`;
}

const said = new Set<string>();

function say(problem: Problem): void {
  const text = problemText(problem);
  if (!said.has(text)) console.warn(text);
  said.add(text);
}

/** Says everything that is wrong in a configuration. */
export function reportConfig(given: GivenConfig): void {
  checkConfig(given).forEach(say);
}

/**
 * Says, to a developer, what visitors would miss in the preferences.
 *
 * @param ids Ids of the catalogue, for a suggestion.
 */
export function reportServices(config: ReadConfig, ids: readonly string[]): void {
  checkServices(config, ids).forEach(say);
}

/**
 * Says in the console what is wrong, once for each text.
 *
 * @param known What the value could have been, for a suggestion.
 */
export function report(code: ProblemCode, value = '', known: readonly string[] = []): void {
  say({ code, value, suggestion: suggest(value, known) });
}

/** Says, to a developer, what is wrong with a page. */
export function reportPage(mistakes: readonly Problem[]): void {
  mistakes.forEach(say);
}
