/** Names everything that is wrong in a configuration, with what was probably meant. */
import { CONFIG_KEYS, isGateKey, isKnownKey } from './config-keys.ts';
import type { Problem } from './problems.ts';
import type { GivenConfig, ReadConfig } from './read-config.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isId: Check = (value) => typeof value === 'string' && /^[a-z][a-z\d-]{0,31}$/.test(value);
const isRevision: Check = (value) => Number.isInteger(value) && Number(value) > 0;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLocalized: Check = (value) =>
  isText(value) || (isObject(value) && Object.values(value).every(isText));

const ID_FORM = 'a lower-case letter, then letters, digits and hyphens, 32 characters at most';
const REVISION_FORM = 'a whole number from 1';

/** Number of single-letter changes between two words (Levenshtein distance). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The word that was probably meant: the nearest one, unless a third of its letters differ. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(2, candidate.length / 3))
    .sort((a, b) => a.far - b.far);
  return nearest?.candidate;
}

function wrong(path: string, expected: string, value: unknown): Problem {
  const shown = JSON.stringify(value) ?? 'nothing';
  return {
    code: 'config-wrong-value',
    value: `"${path}" must be ${expected}, not ${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}`,
  };
}

function checkPurposes(purposes: unknown): Problem[] {
  if (purposes === undefined) return [{ code: 'config-missing-key', value: 'purposes' }];
  const listed = typeof purposes === 'string' ? purposes.split(/[\s,]+/) : purposes;
  if (!Array.isArray(listed) || !listed.length) {
    return [wrong('purposes', 'a list of at least one purpose', purposes)];
  }
  if (
    listed.every((purpose) => purpose === 'necessary' || (isObject(purpose) && purpose['id'] === 'necessary'))
  ) {
    return [wrong('purposes', 'a list with a purpose that needs consent', purposes)];
  }
  return listed.flatMap((purpose: unknown, index): Problem[] => {
    const path = `purposes[${index}]`;
    if (!isObject(purpose)) return isId(purpose) ? [] : [wrong(path, ID_FORM, purpose)];
    const { id, revision = 1, title = 'none', text = 'none' } = purpose;
    return [
      ...(isId(id) ? [] : [wrong(`${path}.id`, ID_FORM, id)]),
      ...(isRevision(revision) || revision === 0
        ? []
        : [wrong(`${path}.revision`, 'a whole number', revision)]),
      ...(isLocalized(title) ? [] : [wrong(`${path}.title`, 'a text, or one for each language', title)]),
      ...(isLocalized(text) ? [] : [wrong(`${path}.text`, 'a text, or one for each language', text)]),
    ];
  });
}

const KEYS = CONFIG_KEYS.split('|');

/** Every key of a value, at any depth. */
function keysWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysWithin(inner)]);
}

/** Facts that visitors must be told of a service (SD-17, LB-32). */
const SERVICE_FACTS = ['id', 'purpose', 'name', 'provider', 'goal', 'country', 'policyUrl'] as const;

/**
 * Checks what the preferences show of the services: nothing that a grant depends on, so the notice is shown all the
 * same.
 *
 * @returns Every problem, empty when there is none. Never throws.
 */
export function checkServices({ purposes, services = [] }: ReadConfig): Problem[] {
  // The word, not the constant: a module shared with the notice would be one more file to fetch.
  const known = ['necessary', ...purposes.map(({ id }) => id)];
  return services.flatMap((service, index): Problem[] => {
    const lacking = SERVICE_FACTS.filter((fact) => !service[fact]);
    const name = service.name || service.id || `services[${String(index)}]`;
    const incomplete: Problem[] = lacking.length
      ? [{ code: 'service-incomplete', value: `${name}" lacks "${lacking.join('", "')}` }]
      : [];
    const misspelt = keysWithin(service)
      .filter((key) => !isKnownKey(key))
      .map((key): Problem => ({ code: 'service-unknown-key', value: key, suggestion: suggest(key, KEYS) }));
    if (known.includes(service.purpose)) return [...incomplete, ...misspelt];
    return [
      ...incomplete,
      ...misspelt,
      {
        code: 'service-purpose-unknown',
        value: `${name}" has the purpose "${service.purpose}`,
        suggestion: suggest(service.purpose, known),
      },
    ];
  });
}

/**
 * Checks a configuration.
 *
 * @param given As `readConfig` was given it.
 * @returns Every problem, empty when there is none. Never throws.
 */
export function checkConfig({ attributes, json }: GivenConfig): Problem[] {
  if (!json && attributes['site'] === undefined && attributes['purposes'] === undefined) {
    return [{ code: 'config-missing' }];
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(json ?? '{}');
  } catch (error) {
    return [{ code: 'config-not-json', value: error instanceof Error ? error.message : String(error) }];
  }
  if (!isObject(parsed)) return [wrong('the configuration', 'an object', parsed)];
  const { site, purposes, revision = 1 } = { ...attributes, ...parsed };
  const listed = Array.isArray(purposes) ? purposes.filter(isObject) : [];
  const unknown = [parsed, ...listed].flatMap(Object.keys).filter((key) => !isGateKey(key));
  return [
    ...unknown.map((value): Problem => ({
      code: 'config-unknown-key',
      value,
      suggestion: suggest(value, KEYS),
    })),
    ...(site === undefined ? [{ code: 'config-missing-key', value: 'site' } as const] : []),
    ...(site === undefined || isId(site) ? [] : [wrong('site', ID_FORM, site)]),
    ...(isRevision(revision) ? [] : [wrong('revision', REVISION_FORM, revision)]),
    ...checkPurposes(purposes),
  ];
}
