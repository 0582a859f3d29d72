/**
 * What is said to a site owner when something is wrong: every code of the browser's part, in one table.
 *
 * Loaded only when there is something to say. Each code has a section in docs/errors.md.
 */
import { checkConfig, checkServices, suggest } from './check-config.ts';
import type { GivenConfig, ReadConfig } from './read-config.ts';

/** Codes and their texts; `{value}` is the value that caused the problem. */
export const PROBLEMS = {
  'config-missing':
    'there is no configuration. Put <script type="application/json" data-may-i-config> before the script, or data-site and data-purposes on it. All scripts stay blocked.',
  'config-not-json': 'the configuration is not JSON: {value}. All scripts stay blocked.',
  'config-unknown-key': 'unknown key "{value}" in the configuration.{hint} All scripts stay blocked.',
  'config-missing-key': 'the configuration lacks "{value}". All scripts stay blocked.',
  'config-wrong-value': 'wrong value in the configuration: {value}. All scripts stay blocked.',
  'purpose-unknown':
    'a tag asks for the purpose "{value}", which the configuration does not list.{hint} The tag stays blocked.',
  'service-unknown-key': 'unknown key "{value}" in a service.{hint} It counts for nothing.',
  'service-incomplete': 'the service "{value}". Visitors are not told what they must be told.',
  'service-purpose-unknown':
    'the service "{value}", which the configuration does not list.{hint} Visitors are not shown the service.',
  'storage-unavailable':
    'this browser keeps no choice for this site (cookies and storage are off or full). The choice holds for this page only.',
} as const;

/** A code of {@link PROBLEMS}. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Something to say. */
export interface Problem {
  readonly code: ProblemCode;
  readonly value?: string | undefined;
  /** What was meant, perhaps. */
  readonly suggestion?: string | undefined;
}

/** A problem as one line: what is wrong, where, what happens instead, and the code. */
export function problemText({ code, value = '', suggestion }: Problem): string {
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  return `may-i: ${PROBLEMS[code].replace(/\{(value|hint)\}/g, (_, name) => (name === 'value' ? value : hint))} [${code}]`;
}

const said = new Set<string>();

function say(problem: Problem): void {
  const text = problemText(problem);
  if (!said.has(text)) console.warn(text);
  said.add(text);
}

/** Says everything that is wrong in a configuration that was refused. */
export function reportConfig(given: GivenConfig): void {
  checkConfig(given).forEach(say);
}

/** Says, to a developer, what visitors would miss in the preferences. */
export function reportServices(config: ReadConfig): void {
  checkServices(config).forEach(say);
}

/**
 * Says in the console what is wrong, once for each text.
 *
 * @param known What the value could have been, for a suggestion.
 */
export function report(code: ProblemCode, value = '', known: readonly string[] = []): void {
  say({ code, value, suggestion: suggest(value, known) });
}
