/**
 * Finds out whether a function of the browser is its own, ours, or somebody else's.
 *
 * The gate lets each of its functions look like the browser's: `toString` of the page shows what is behind it. The one of
 * a blank frame does not know ours, so the two together tell them apart, and what the page put on from what it put
 * below.
 */

/** Who answers when the page calls a function. */
export type Maker =
  | 'browser'
  | 'may-i'
  /** The page replaced it after us, or where we replaced nothing. */
  | 'page'
  /** The page replaced it before us: ours is above it. */
  | 'page-before';

/** One function, and who answers. */
export interface Patched {
  readonly name: string;
  readonly maker: Maker;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- what `toString` can be called on
type Any = Function;

/**
 * Source of a function of the browser: it has a name. What stands for one, or is bound, has none; WebKit calls it
 * `ProxyObject`.
 */
const NATIVE = /^\s*function\s+(?!ProxyObject\()[^\s(][^(]*\([^)]*\)\s*\{\s*\[native code\]/;

/** What stands for a function, or is bound. */
const NAMELESS = /^\s*function\s*(ProxyObject)?\(\)\s*\{\s*\[native code\]/;

type ToString = (found: Any) => string;

let untouched: ToString | undefined;

/** `Function.prototype.toString` of a page, as it is there. */
function toStringOf(view: object | null): ToString {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- every window has it
  const { prototype } = (view as typeof globalThis).Function;
  const shown: unknown = Reflect.get(prototype, 'toString');
  return (found) => (typeof shown === 'function' ? String(Reflect.apply(shown, found, [])) : '');
}

/** One that no script of the page has replaced. */
function untouchedToString(page: Document): ToString {
  if (!untouched) {
    const frame = page.createElement('iframe');
    frame.hidden = true;
    page.documentElement.append(frame);
    untouched = toStringOf(frame.contentWindow);
    frame.remove();
  }
  return untouched;
}

/** The function that a call or an assignment on an object leads to. */
function behind(object: object, name: string): Any | undefined {
  for (let owner: object | null = object; owner; owner = Reflect.getPrototypeOf(owner)) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (!descriptor) continue;
    const found: unknown = Reflect.get(descriptor, 'set') ?? descriptor.value;
    return typeof found === 'function' ? found : undefined;
  }
  return undefined;
}

/** Looks at the functions by which a page loads, asks and stores. */
export function patchedFunctions(page: Document): Patched[] {
  const view = page.defaultView;
  if (!view) return [];
  const raw = untouchedToString(page);
  const shown = toStringOf(view);
  const makerOf = (object: object, name: string): Maker => {
    const found = behind(object, name);
    if (!found) return 'page';
    const text = raw(found);
    if (NATIVE.test(text)) return 'browser';
    // One that shows its source is no stand-in of ours, whatever the page's own `toString` says.
    if (!NAMELESS.test(text)) return 'page';
    const below = shown(found);
    if (NATIVE.test(below)) return 'may-i';
    return below === text ? 'page' : 'page-before';
  };
  // Scripts that are released late get these three from us, on the document itself: src/gate/late-page.ts.
  const isLate = ['write', 'writeln', 'addEventListener'].every((name) => Object.hasOwn(page, name));
  const looked: [name: string, object: object, property: string][] = [
    ['fetch', view, 'fetch'],
    ['XMLHttpRequest.open', view.XMLHttpRequest.prototype, 'open'],
    ['navigator.sendBeacon', view.navigator, 'sendBeacon'],
    ['Node.appendChild', view.Node.prototype, 'appendChild'],
    ['Node.insertBefore', view.Node.prototype, 'insertBefore'],
    ['Element.setAttribute', view.Element.prototype, 'setAttribute'],
    ['HTMLScriptElement.src', view.HTMLScriptElement.prototype, 'src'],
    ['document.write', isLate ? view.Document.prototype : page, 'write'],
    ['document.cookie', page, 'cookie'],
    ['Storage.setItem', view.Storage.prototype, 'setItem'],
  ];
  return looked.map(([name, object, property]) => ({ name, maker: makerOf(object, property) }));
}
