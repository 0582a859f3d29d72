/** Names everything that is wrong in a configuration, with its place and what was probably meant. */
import { keyPath, misfits, type Misfit } from './check-form.ts';
import type { Config, PartialService } from './config.ts';
import { SERVICE_FACTS } from './expand-services.ts';
import type { Problem } from './problems.ts';
import type { GivenConfig } from './read-config.ts';
import { CONFIG_FORM } from './schema-data.ts';
import { suggest } from './suggest.ts';

/** As `read-config.ts` has it: a module shared with the gate's other files would be one more file to fetch. */
const words = (value: string) => value.split(/[\s,]+/);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Places that a grant depends on: with a mistake there nobody is asked (`sound-config.ts`). */
const GRAVE = /^(site|revision|purposes(\[\d+\](\.(id|revision))?)?)?$/;

/** A misspelt `revision`, of the whole or of a purpose: it would be missed, and nobody asked again. */
const ALMOST_REVISION = /^(purposes\[\d+\]\.)?re?v/i;

const CODES = {
  'unknown-key': 'config-unknown-key',
  'missing-key': 'config-missing-key',
  'wrong-value': 'config-wrong-value',
} as const;

function problemOf({ kind, path, text, suggestion }: Misfit): Problem {
  const place = kind === 'wrong-value' ? path : keyPath(path, text);
  return {
    code: CODES[kind],
    path: place,
    value: kind === 'wrong-value' ? `"${path || 'the configuration'}" ${text}` : place,
    suggestion,
    isGrave: kind === 'unknown-key' ? ALMOST_REVISION.test(place) : GRAVE.test(place),
  };
}

/** Values that stand twice, each with the index at which it stands again. */
function repeated(ids: readonly unknown[]): [id: string, index: number][] {
  const seen = new Set<unknown>();
  return ids.flatMap((id, index): [string, number][] => {
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [[id, index]];
  });
}

const idOf = (given: unknown) => (isObject(given) ? given['id'] : given);

/** Most of a list or table that is looked through: one with more is refused for its length. */
const MOST = 1_000;

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST) : [];
}

/** What contradicts itself: an id twice, nothing to ask. */
function conflicts(config: Readonly<Record<string, unknown>>): Problem[] {
  const lists = ['purposes', 'services', 'variants'] as const;
  const twice = lists.flatMap((list) =>
    repeated(listOf(config[list]).map(idOf)).map(([id, index]): Problem => {
      const path = `${list}[${String(index)}]`;
      return { code: 'config-duplicate', path, value: `"${path}" is "${id}" again` };
    }),
  );
  const purposes = listOf(config['purposes']).map(idOf);
  const found = [...twice, ...unaskedPrior(config['prior'], purposes)];
  if (!purposes.length || purposes.some((id) => id !== 'necessary')) return found;
  const value = '"purposes" must be a list with a purpose that needs consent, not of "necessary" alone';
  return [...found, { code: 'config-wrong-value', path: 'purposes', value, isGrave: true }];
}

/** Purposes for which an answer is to be taken over, and that are not asked for. */
function unaskedPrior(prior: unknown, asked: readonly unknown[]): Problem[] {
  const answers = isObject(prior) ? prior['answers'] : undefined;
  const mapped = isObject(answers) ? answers['purposes'] : undefined;
  const given = isObject(mapped) ? Object.keys(mapped) : [];
  const unasked = given.length > MOST ? [] : given.filter((id) => !asked.includes(id));
  const known = asked.filter((id) => typeof id === 'string');
  return unasked.map((id): Problem => {
    const path = keyPath('prior.answers.purposes', id);
    const value = `"${path}" must be one of the purposes`;
    return { code: 'config-wrong-value', path, value, suggestion: suggest(id, known) };
  });
}

/** Checks a configuration that was read from its text. Never throws. */
export function checkValue(value: unknown): Problem[] {
  return [...misfits(value, CONFIG_FORM).map(problemOf), ...(isObject(value) ? conflicts(value) : [])];
}

/** Says whether a value is a configuration: nothing in it is wrong. */
export function isConfig(value: unknown): value is Config {
  return checkValue(value).length === 0;
}

/** Keys that a configuration may have. */
const KEYS = Object.keys(CONFIG_FORM.properties ?? {});

/** The attributes of the tag that are ours, in the form that they have in JSON. */
function fromAttributes(attributes: GivenConfig['attributes']): Record<string, unknown> {
  const own = Object.entries(attributes).filter(([key]) => KEYS.includes(key));
  return Object.fromEntries(
    own.map(([key, value]) => [key, key === 'purposes' && typeof value === 'string' ? words(value) : value]),
  );
}

/**
 * The configuration that a page gives, in the form that its file would have.
 *
 * @param given As `readConfig` was given it.
 * @throws An error where its text is no JSON.
 */
export function givenValue({ attributes, json }: GivenConfig): unknown {
  const parsed: unknown = JSON.parse(json ?? '{}');
  if (!isObject(parsed)) return parsed;
  const purposes = parsed['purposes'];
  return {
    ...fromAttributes(attributes),
    ...parsed,
    // The page reads words there, too.
    ...(typeof purposes === 'string' && { purposes: words(purposes) }),
  };
}

/**
 * Checks a configuration as a page gives it.
 *
 * @param given As `readConfig` was given it.
 * @returns Every problem, empty when there is none. Never throws.
 */
export function checkConfig(given: GivenConfig): Problem[] {
  const { attributes, json } = given;
  if (!json && attributes['site'] === undefined && attributes['purposes'] === undefined) {
    return [{ code: 'config-missing', isGrave: true }];
  }
  let value: unknown;
  try {
    value = givenValue(given);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ code: 'config-not-json', value: why, isGrave: true }];
  }
  return [...checkValue(value), ...misspeltAttributes(attributes)];
}

/** Attributes of the tag that are nearly a key; others may be anybody's. */
function misspeltAttributes(attributes: GivenConfig['attributes']): Problem[] {
  const known = [...KEYS, 'base'];
  return Object.keys(attributes).flatMap((name): Problem[] => {
    const meant = known.includes(name) ? undefined : suggest(name, known);
    return meant === undefined
      ? []
      : [{ code: 'config-unknown-key', value: attributeOf(name), suggestion: attributeOf(meant) }];
  });
}

/** The attribute by which an element has a property of `dataset`. */
function attributeOf(key: string): string {
  return `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * Checks what visitors are told of the services: nothing that a grant depends on, so the notice is shown all the same.
 *
 * @param config With what the catalogue knows of its services filled in: `completeServices`.
 * @param ids Ids of the catalogue, for a suggestion.
 * @returns Every problem, empty when there is none. Never throws.
 */
export function checkServices(
  {
    purposes,
    services = [],
  }: {
    readonly purposes: readonly (string | { readonly id: string })[];
    readonly services?: readonly PartialService[] | undefined;
  },
  ids: readonly string[],
): Problem[] {
  const asked = purposes.map((purpose) => (typeof purpose === 'string' ? purpose : purpose.id));
  const known = [...new Set(['necessary', ...asked])];
  return services.flatMap((service, index): Problem[] => {
    const path = `services[${String(index)}]`;
    const { id, purpose, name = id } = service;
    const found = incomplete(path, service, ids);
    if (purpose === undefined || known.includes(purpose)) return found;
    const value = `"${name}" (${path}) has the purpose "${purpose}"`;
    return [...found, { code: 'service-purpose-unknown', path, value, suggestion: suggest(purpose, known) }];
  });
}

function incomplete(path: string, service: PartialService, ids: readonly string[]): Problem[] {
  const { id, name = id } = service;
  const lacking = SERVICE_FACTS.filter((fact) => !service[fact]);
  if (!lacking.length) return [];
  if (lacking.length === SERVICE_FACTS.length) {
    return [{ code: 'service-unknown', path, value: `"${id}" (${path})`, suggestion: suggest(id, ids) }];
  }
  const value = `"${name}" (${path}) lacks "${lacking.join('", "')}"`;
  return [{ code: 'service-incomplete', path, value }];
}
