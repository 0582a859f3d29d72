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

type Call = (given: unknown[], self: object) => unknown;

/**
 * Looks at a call; it may change what was given.
 *
 * @param given The arguments, as an array of its own.
 * @param self What the function was called on; for a constructor the class that is made.
 * @param call Calls the browser's function on an object, or makes one of a class: of `self`, what would have been called.
 * @param name Name of the function or of the property that is set.
 * @returns The result in place of the browser's; `undefined` lets the call through.
 */
export type Look<Given = unknown[], Self = object> = (
  given: Given,
  self: Self,
  call: (given: Given, self: Self) => unknown,
  name: string,
) => unknown;

/** What a global name stands for and its prototype, where the browser has them. */
function ownersOf(name: string): unknown[] {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- that makes one of everything
  const owner = Object(Reflect.get(window, name)) as { readonly prototype?: unknown };
  return [owner, owner.prototype];
}

/**
 * Puts `look` before the methods, constructors, setters or, where there is no setter, getters of objects.
 *
 * A page may call them with anything on anything: the types of `look` say what is usual. What it stumbles over is let
 * through, so that there is no other exception than the browser's; what it throws itself is a `DOMException`.
 *
 * @param owners Global names of objects or classes; of these the prototypes, too. What one of them has not is passed over.
 */
export function patch<Given extends readonly unknown[] = unknown[], Self = object>(
  owners: string,
  names: string,
  look: Look<Given, Self>,
): void {
  // The others take numbers (the version of a database) and options behind it.
  const areTexts = !/window|IDB/.test(owners);
  for (const owner of owners.split(' ').flatMap(ownersOf))
    for (const name of names.split(' ')) {
      const descriptor = Object.getOwnPropertyDescriptor(Object(owner), name);
      // A page may have sealed what it needs unchanged.
      if (!descriptor?.configurable) continue;
      const slot = 'value' in descriptor ? 'value' : descriptor.set ? 'set' : 'get';
      /* eslint-disable @typescript-eslint/consistent-type-assertions, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/unbound-method -- of the browser's own types, see above */
      const native = descriptor[slot] as Native;
      // A page calls some of them thousands of times before they are compiled: each step here is paid for then.
      const looking = (given: unknown[], self: object, call: Call): unknown => {
        let instead: unknown;
        try {
          // An object that a page gives as a text is made one here, as the browser would, and once: the page could tell that its
          // `toString` was called again, or give another text then. Of a class of the browser's (an anchor, a trusted text) the
          // tag says so, and of an array. Not by `String()`, which is shortened to a sum: that asks `valueOf` first.
          given.forEach((one, at) => {
            if (
              (!at || areTexts) &&
              one instanceof Object &&
              one.toString !== {}.toString &&
              {}.toString.call(one)[8] === 'O'
            )
              given[at] = ''.concat(one as never);
          });
          instead = look(given as never, self as Self, call as never, name);
        } catch (error) {
          // Any other is of what was given, of which the browser has its own to say.
          if (error instanceof DOMException) throw error;
        }
        return instead ?? call(given, self);
      };
      const apply: Call = (given, self) => Reflect.apply(native, self, given);
      const construct: Call = (given, made) => Reflect.construct(native, given, made as Native) as object;
      const proxy = new Proxy(native, {
        apply: (_native, self: object, given) => looking(given, originals.get(self) ?? self, apply),
        construct: (_native, given: unknown[], made) => looking(given, made, construct) as object,
      });
      originals.set(proxy, native);
      // Not that of another: an `Audio` makes elements of a class that it is not.
      if (native.prototype?.constructor === native) native.prototype.constructor = proxy;
      /* eslint-enable @typescript-eslint/consistent-type-assertions, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/unbound-method */
      descriptor[slot] = proxy;
      Object.defineProperty(owner, name, descriptor);
    }
}
