/** Takes a configuration out of a module: a copy that nobody changes, read once, however it was made. */

/** Deepest, and most, that is read; a configuration has a depth of six. */
const MOST = { depth: 12, values: 200_000, items: 10_000 };

/** What was read so far. */
interface Reading {
  /** Copies by what they were made of, so that a circle stays one. */
  readonly seen: Map<object, unknown>;
  count: number;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Runs something that may be code of the module: a getter, a proxy. */
function at<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Error(`"${path || 'the configuration'}" throws when it is read: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function copyOf(value: unknown, path: string, depth: number, reading: Reading): unknown {
  if (typeof value !== 'object' || value === null || depth > MOST.depth) return value;
  if (reading.seen.has(value)) return reading.seen.get(value);
  const inner = (read: () => unknown, key: string) => {
    reading.count++;
    if (reading.count > MOST.values) {
      throw new Error(`it has more than ${String(MOST.values)} values, the last of them at "${key}"`);
    }
    return copyOf(at(key, read), key, depth + 1, reading);
  };
  if (at(path, () => Array.isArray(value))) return listOf(value, path, reading, inner);
  if (at(path, () => 'then' in value && typeof value.then === 'function')) {
    throw new Error(`"${path || 'the configuration'}" is a promise: write "await" before it`);
  }
  const copy: Record<string, unknown> = {};
  reading.seen.set(value, copy);
  for (const key of at(path, () => Object.keys(value))) {
    const place = path === '' ? key : `${path}.${key}`;
    const given = inner((): unknown => Reflect.get(value, key), place);
    // Not by assignment: `__proto__` is a key like any other.
    Object.defineProperty(copy, key, { value: given, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

function listOf(
  list: object,
  path: string,
  { seen }: Reading,
  inner: (read: () => unknown, key: string) => unknown,
): unknown[] {
  const copy: unknown[] = [];
  seen.set(list, copy);
  const length = Number(at(path, (): unknown => Reflect.get(list, 'length')));
  // One that is too long is refused for its length: it may be of any.
  copy.length = length;
  if (length > MOST.items) return copy;
  for (let index = 0; index < length; index++) {
    copy[index] = inner((): unknown => Reflect.get(list, index), `${path}[${String(index)}]`);
  }
  return copy;
}

/**
 * Copies a value as JSON would have it, but for what JSON has no form for, which the check names.
 *
 * Getters and proxies are asked once, so that what is checked is what is built.
 *
 * @throws An error that says at which place it cannot be read.
 */
export function plainCopy(value: unknown): unknown {
  return copyOf(value, '', 0, { seen: new Map(), count: 0 });
}
