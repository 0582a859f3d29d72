/**
 * Lets us look at a call of the browser's own functions before the browser does.
 *
 * What is let through is the browser's own in everything: value, exception, `length`, `name`, `toString`.
 */

/** What stands for something of the browser's, and what it stands for. */
export const originals = new WeakMap<object, object>();

/** A function or constructor of the browser's, to be called by `Reflect`. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- what `Reflect` takes
type Native = Function & { readonly prototype: { constructor: unknown } | undefined };

/**
 * Looks at a call; it may change what was given.
 *
 * @param given The arguments, as an array of its own.
 * @param self What the function was called on; for a constructor the class that is made.
 * @param call Calls the browser's function on the same object, or makes one of the same class.
 * @param name Name of the function or of the property that is set.
 * @returns The result in place of the browser's; `undefined` lets the call through.
 */
export type Look<Given = unknown[], Self = object> = (
  given: Given,
  self: Self,
  call: (given: Given) => unknown,
  name: string,
) => unknown;

/** What a global name stands for and its prototype, where the browser has them. */
function ownersOf(name: string): unknown[] {
  const owner: unknown = Reflect.get(window, name);
  return owner instanceof Object ? [owner, Reflect.get(owner, 'prototype')] : [];
}

/**
 * Puts `look` before the methods, constructors, setters or, where there is no setter, getters of objects.
 *
 * A page may call them with anything on anything: the types of `look` say what is usual, and what is not must lead to no
 * other exception than the browser's.
 *
 * @param owners Global names of objects or classes; of these the prototypes, too. What one of them has not is passed over.
 */
export function patch<Given extends readonly unknown[] = unknown[], Self = object>(
  owners: string,
  names: string,
  look: Look<Given, Self>,
): void {
  for (const owner of owners.split(' ').flatMap(ownersOf))
    for (const name of names.split(' ')) {
      const descriptor = owner instanceof Object && Object.getOwnPropertyDescriptor(owner, name);
      // A page may have sealed what it needs unchanged.
      if (!descriptor || !descriptor.configurable) continue;
      const slot = 'value' in descriptor ? 'value' : descriptor.set ? 'set' : 'get';
      /* eslint-disable @typescript-eslint/consistent-type-assertions, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/unbound-method -- of the browser's own types, see above */
      const native = descriptor[slot] as Native;
      const proxy = new Proxy(native, {
        apply(_native, self: object, given): unknown {
          const real = originals.get(self) ?? self;
          const call = (taken: ArrayLike<unknown>): unknown => Reflect.apply(native, real, taken);
          return look(given as unknown as Given, real as Self, call, name) ?? call(given);
        },
        construct(_native, given, made) {
          const call = (taken: ArrayLike<unknown>): unknown => Reflect.construct(native, taken, made);
          return (look(given as unknown as Given, made as Self, call, name) ?? call(given)) as object;
        },
      });
      originals.set(proxy, native);
      if (native.prototype) native.prototype.constructor = proxy;
      /* eslint-enable @typescript-eslint/consistent-type-assertions, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/unbound-method */
      descriptor[slot] = proxy;
      Object.defineProperty(owner, name, descriptor);
    }
}
