/** Holds a value against the schema and names everything that is wrong in it, by its place. */
import type { Form } from './schema-data.ts';
import { languageNamed } from './language-names.ts';
import { suggest } from './suggest.ts';

/** Something that does not fit the schema. */
export interface Misfit {
  readonly kind: 'unknown-key' | 'missing-key' | 'wrong-value';
  /** Where, as `purposes[1].id`; empty for the whole. */
  readonly path: string;
  /** The key of `unknown-key` and `missing-key`; else what it must be, and what it is. */
  readonly text: string;
  /** What was meant, perhaps. */
  readonly suggestion?: string | undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  integer: 'a whole number',
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Longest part of a value that a message shows, in characters. */
const SHOWN = 60;

const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN - 3)}…` : text);

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (isObject(value)) return 'an object';
  if (value === undefined) return 'nothing';
  // What a module can hold, and JSON cannot: a function, a symbol, a large number.
  const isJson = value === null || /^(string|number|boolean)$/.test(typeof value);
  return isJson ? shortened(JSON.stringify(value)) : `a ${typeof value}`;
}

/** Most keys beside those of the schema that are looked at: each of the others costs a message. */
const MOST_KEYS = 1_000;

/** Most mistakes that are named of a list or a table. */
const MOST_MISFITS = 1_000;

/** What a value must be, in words. */
function expected({ errorMessage, type = '' }: Form): string {
  return errorMessage ?? KINDS[type] ?? 'something else';
}

/** The few words that a value may be, in any of its forms. */
function wordsOf({ enum: words = [], anyOf = [] }: Form): string[] {
  return [...words.map(String), ...anyOf.flatMap(wordsOf)];
}

/** `a.b`, or `a["b c"]` where the key is no word; one that is long is shown in part. */
export function keyPath(path: string, key: string): string {
  if (key.length > SHOWN || !/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(shortened(key))}]`;
  return path === '' ? key : `${path}.${key}`;
}

function isOfType(value: unknown, type: string | undefined): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return type === undefined || typeof value === type;
}

function isInBounds(value: unknown, form: Form): boolean {
  if (form.enum && !form.enum.includes(value)) return false;
  if ('const' in form && form.const !== value) return false;
  if (typeof value === 'string') {
    return (
      value.length >= (form.minLength ?? 0) &&
      value.length <= (form.maxLength ?? Infinity) &&
      (!form.pattern || new RegExp(form.pattern, 'u').test(value))
    );
  }
  if (typeof value === 'number') {
    return value >= (form.minimum ?? -Infinity) && value <= (form.maximum ?? Infinity);
  }
  if (Array.isArray(value)) {
    return value.length >= (form.minItems ?? 0) && value.length <= (form.maxItems ?? Infinity);
  }
  return true;
}

/** Everything in a value that does not fit; empty when it fits. Never throws, and reads no deeper than the schema. */
export function misfits(value: unknown, form: Form, path = ''): Misfit[] {
  const wrong = (): Misfit => ({
    kind: 'wrong-value',
    path,
    text: `must be ${expected(form)}, not ${shown(value)}`,
    suggestion: typeof value === 'string' ? suggest(value, wordsOf(form)) : undefined,
  });
  if (form.anyOf) {
    const branches = form.anyOf.filter(({ type }) => isOfType(value, type));
    const found = branches.map((branch) => misfits(value, branch, path));
    const best = found.find(({ length }) => length === 0) ?? found[0];
    // What is wrong within an object is told; that no text fits is told for the whole.
    return best && (best.length === 0 || isObject(value)) ? best : [wrong()];
  }
  if (!isOfType(value, form.type)) return [wrong()];
  const outOfBounds = isInBounds(value, form) ? [] : [wrong()];
  if (Array.isArray(value)) {
    const { items, maxItems = Infinity } = form;
    // A list that is too long is not read: it may be of any length.
    if (!items || value.length > maxItems) return outOfBounds;
    const look = (item: unknown, index: number) => misfits(item, items, `${path}[${String(index)}]`);
    return [...outOfBounds, ...misfitsOfEach(value, path, look)];
  }
  return isObject(value) ? misfitsOfObject(value, form, path) : outOfBounds;
}

/** What does not fit of one thing after another; where that is too much, the whole of them counts as wrong. */
function misfitsOfEach<Item>(
  items: readonly Item[],
  path: string,
  look: (item: Item, index: number) => readonly Misfit[],
): Misfit[] {
  const found: Misfit[] = [];
  for (const [index, item] of items.entries()) {
    if (found.length > MOST_MISFITS) {
      const text = `has more than ${String(MOST_MISFITS)} mistakes; the rest of it is not looked at`;
      return [...found, { kind: 'wrong-value', path, text }];
    }
    found.push(...look(item, index));
  }
  return found;
}

function misfitsOfObject(value: Readonly<Record<string, unknown>>, form: Form, path: string): Misfit[] {
  const { properties = {}, patternProperties = {}, required = [], additionalProperties = true } = form;
  const patterns = Object.entries(patternProperties);
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key): Misfit => ({ kind: 'missing-key', path, text: key }));
  const keys = Object.keys(value);
  const others = keys.filter((key) => !Object.hasOwn(properties, key));
  const tooMany = (): Misfit => ({
    kind: 'wrong-value',
    path,
    text: `must not have ${String(others.length)} keys, of which ${String(MOST_KEYS)} are looked at`,
  });
  // As with lists: a table that is too long is not read.
  if (others.length > MOST_KEYS && patterns.length) return [...missing, tooMany()];
  const unread = new Set(additionalProperties ? [] : others.slice(MOST_KEYS));
  const look = (key: string): Misfit[] => {
    if (unread.has(key)) return [];
    const inner = value[key];
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const patternOf = (name: string) =>
      patterns.find(([pattern]) => new RegExp(pattern, 'u').test(name))?.[1];
    const fitting = own ?? patternOf(key);
    if (fitting) return misfits(inner, fitting, keyPath(path, key));
    if (additionalProperties) return [];
    // A key by pattern may be a language, which is called otherwise here.
    const language = languageNamed(key.toLowerCase());
    const suggestion = patternOf(language) ? language : suggest(key, Object.keys(properties));
    return [{ kind: 'unknown-key', path, text: key, suggestion }];
  };
  // An object of the schema's has few keys of its own, and each is looked at: the rest relies on it.
  const found = patterns.length ? misfitsOfEach(keys, path, look) : keys.flatMap(look);
  return [...missing, ...found, ...(unread.size ? [tooMany()] : [])];
}
