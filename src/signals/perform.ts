/** Performs the calls of signals: the one place with an effect. */
import type { Call } from './signal.ts';

/** A call that waits, and whether it belongs to the start of the page. */
type Waiting = readonly [call: Call, isStart: boolean];

/** Calls that wait for a function of the page, by the first name of their path. */
const held = new Map<string, Waiting[]>();

/** Where a path leads: what is there, what it is called on, and its last name. */
function lookUp(path: string): readonly [called: unknown, owner: unknown, name: string] {
  let called: unknown = window;
  let owner: unknown;
  let name = '';
  for (name of path.split('.')) {
    owner = called;
    called = Reflect.get(Object(owner), name);
  }
  return [called, owner, name];
}

/** Whether a path leads to a function, or into an array in which its vendor will look for calls. */
function isThere([path]: Call): boolean {
  const [called, owner] = lookUp(path);
  return typeof called === 'function' || Array.isArray(owner);
}

/** Makes a call; says whether there was anything to call. */
function call([path, ...given]: Call): boolean {
  const [called, owner, name] = lookUp(path);
  try {
    if (typeof called === 'function') Reflect.apply(called, owner, given);
    else if (Array.isArray(owner)) owner.push([name, ...given]);
    else return false;
  } catch {
    // A vendor that fails to listen must not keep the others from hearing.
  }
  return true;
}

/**
 * Waits for a vendor's function with a property of its name that is as good as absent: whoever looks finds `undefined`.
 * A stub would be taken for the vendor's by its own snippet, which would then load nothing (Meta).
 *
 * Calls of the start go out before the function is used for the first time, the others after the script that uses it.
 */
function hold(root: string, first: Waiting): void {
  const waiting = [first];
  let value: unknown = Reflect.get(window, root);
  held.set(root, waiting);
  const release = (isLater: boolean) => {
    while (waiting[0] && (isLater || waiting[0][1]) && call(waiting[0][0])) waiting.shift();
    if (!waiting.length) held.delete(root);
  };
  const watch = () => {
    Object.defineProperty(window, root, {
      configurable: true,
      enumerable: false,
      get() {
        // The value itself from here on: also for the calls below.
        Object.defineProperty(window, root, { value, writable: true, enumerable: true, configurable: true });
        if (waiting[0] && !isThere(waiting[0][0])) watch();
        else {
          release(false);
          queueMicrotask(() => {
            release(true);
          });
        }
        return value;
      },
      set(given: unknown) {
        value = given;
      },
    });
  };
  watch();
  // A function that is declared takes the place of the property, and nobody says so.
  addEventListener('load', () => {
    Reflect.get(window, root);
    release(true);
  });
}

/**
 * Performs a call, at once or as soon as the vendor is there.
 *
 * @param isStart Whether it belongs to the start of the page.
 */
export function perform(given: Call, isStart = false): void {
  const [path, ...rest] = given;
  const name = path.slice(0, -1);
  const [root = ''] = path.split('.');
  const waiting = held.get(root);
  if (path.endsWith('?')) call([name, ...rest]);
  else if (path.endsWith('=')) Reflect.set(window, name, rest[0]);
  else if (waiting) waiting.push([given, isStart]);
  else {
    if (path.endsWith('.push') && Reflect.get(window, root) === undefined) Reflect.set(window, root, []);
    if (!call(given)) hold(root, [given, isStart]);
  }
}
