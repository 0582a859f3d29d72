/**
 * Lets us look at a call of the browser's own functions before the browser does.
 *
 * What is let through is the browser's own in everything: value, exception, `length`, `name`, `toString`.
 */

/** What stands for something of the browser's, and what it stands for. */
export const originals = new WeakMap<object, object>();

/** Any function of the browser's. */
export type Native = (...given: unknown[]) => unknown;

/**
 * Looks at a call; it may change what was given.
 *
 * @param given The arguments, as an array of its own.
 * @param self What the function was called on; for a constructor the class that is made.
 * @param native The browser's function, called on `self` by `Reflect.apply`.
 * @param name Name of the function or of the property that is set.
 * @returns The result in place of the browser's; `undefined` lets the call through.
 */
export type Look = (given: unknown[], self: object, native: Native, name: string) => unknown;

/** Puts `look` before the methods, constructors, setters or, where there is no setter, getters of an object. */
export function patch(owner: object | undefined, names: string, look: Look): void {
  for (const name of names.split(' ')) {
    const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
    // A page may have sealed what it needs unchanged.
    if (!descriptor?.configurable) continue;
    const slot = descriptor.set ? 'set' : descriptor.get ? 'get' : 'value';
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the callers name functions only
    const native = descriptor[slot] as Native;
    const proxy = new Proxy(native, {
      apply(_native, self: object, given: unknown[]) {
        const real = originals.get(self) ?? self;
        return look(given, real, native, name) ?? Reflect.apply(native, real, given);
      },
      construct: (_native, given: unknown[], made) =>
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only `null` and objects are returned
        (look(given, made, native, name) ?? Reflect.construct(native, given, made)) as object,
    });
    originals.set(proxy, native);
    if (native.prototype) native.prototype.constructor = proxy;
    descriptor[slot] = proxy;
    Object.defineProperty(owner, name, descriptor);
  }
}
