/** Gives scripts that are released after the page has loaded what they would have met while it was loading. */
import { DECLARED } from './arm.ts';

/** A moment of a page. */
type Moment = 'DOMContentLoaded' | 'readystatechange' | 'load';

/** A listener that was added after its moment. */
interface Late {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: EventListenerOrEventListenerObject;
}

/** The page as released scripts meet it. */
export interface LatePage {
  /** Scripts are about to be released: for them the page is loading. */
  begin(): void;
  /** Those that hold a page up, and the deferred ones, have run. */
  interactive(): void;
  /** All of them have run. */
  complete(): void;
}

/** Whether a moment of the page has passed; `false` for events that come more than once. */
function isOver(type: string, target: object): boolean {
  const [timing] = performance.getEntriesByType('navigation');
  if (!(timing instanceof PerformanceNavigationTiming)) return false;
  if (type === 'DOMContentLoaded') return timing.domContentLoadedEventStart > 0;
  if (type === 'load') return target === window && timing.loadEventStart > 0;
  return type === 'readystatechange' && timing.domComplete > 0;
}

/** Calls a listener as the browser would have. */
function call({ target, type, listener }: Late): void {
  const event = new Event(type);
  Object.defineProperty(event, 'target', { value: document });
  Object.defineProperty(event, 'currentTarget', { value: target });
  if (typeof listener === 'function') listener.call(target, event);
  else listener.handleEvent(event);
}

let page: LatePage | undefined;

/**
 * Lets released scripts, and those that they bring, hear `DOMContentLoaded`, `load` and `readystatechange` once though
 * they have been, in the order of a page; find the page loading where they would have; and write into their place in the
 * document: the browser's own `document.write` would empty a page that has loaded. The page's own scripts, which are
 * there already, meet the browser's functions. A second call gives the same.
 */
export function prepareLatePage(): LatePage {
  if (page) return page;
  const own = new Set<unknown>([...document.scripts].filter((script) => !script.matches(DECLARED)));
  const native = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState');
  const readyState = () => String(native?.get?.call(document));
  const lateScript = () => {
    const { currentScript: script } = document;
    return script && !own.has(script) && readyState() !== 'loading' ? script : undefined;
  };
  /** What the page is for released scripts. */
  let state = 'complete';
  let waiting: Late[] = [];
  /** Those that were assigned, of which the last one counts. */
  const isHandler = new WeakSet<Late>();

  const add = (late: Late) => {
    const { target, type } = late;
    if (!lateScript() || !isOver(type, target)) return;
    if (state === 'complete' || (type === 'DOMContentLoaded' && state !== 'loading'))
      setTimeout(call, 0, late);
    else waiting.push(late);
  };
  /** Each in a task of its own, so that one that throws does not stop the next. */
  const reach = (...moments: Moment[]) => {
    for (const moment of moments) {
      for (const late of waiting) if (late.type === moment) setTimeout(call, 0, late);
      waiting = waiting.filter(({ type }) => type !== moment);
    }
  };

  // Each is the browser's own in everything else: a page may call it on any target, and with anything.
  for (const target of [window, document]) {
    for (const name of ['addEventListener', 'removeEventListener'] as const) {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called on what the page calls it on
      target[name] = new Proxy(target[name], {
        apply(native, self: EventTarget | undefined, given: [string, Late['listener'] | null]) {
          Reflect.apply(native, self, given);
          const [type, listener] = given;
          if (!listener) return;
          if (name === 'addEventListener') add({ target: self ?? window, type, listener });
          else waiting = waiting.filter((late) => late.type !== type || late.listener !== listener);
        },
      });
    }
  }

  const handlers: readonly [name: `on${Moment}`, target: EventTarget, owner: object][] = [
    ['onload', window, window],
    ['onreadystatechange', document, Document.prototype],
  ];
  for (const [name, target, owner] of handlers) {
    const handler = Object.getOwnPropertyDescriptor(owner, name);
    if (!handler?.configurable) continue;
    const type = name.slice(2);
    Object.defineProperty(target, name, {
      ...handler,
      set(listener: unknown) {
        handler.set?.call(target, listener);
        waiting = waiting.filter((late) => late.type !== type || !isHandler.has(late));
        if (typeof listener !== 'function') return;
        const late: Late = {
          target,
          type,
          listener: (event) => void Reflect.apply(listener, target, [event]),
        };
        isHandler.add(late);
        add(late);
      },
    });
  }
  Object.defineProperty(document, 'readyState', {
    configurable: true,
    get() {
      const script = lateScript();
      if (!script || state === 'complete') return readyState();
      return script.hasAttribute('defer') ? 'interactive' : state;
    },
  });

  const ends = new WeakMap<object, Text>();
  for (const name of ['write', 'writeln'] as const) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the document
    const native = document[name];
    const write = (...texts: string[]) => {
      const script = lateScript();
      if (!script) {
        native.apply(document, texts);
        return;
      }
      let end = ends.get(script);
      if (!end) {
        end = new Text();
        script.after(end);
        ends.set(script, end);
      }
      // One alone goes as it is, perhaps trusted by the page (Trusted Types). Its scripts run when they are put in.
      const [first = ''] = texts;
      const html = texts[1] === undefined ? first : texts.join('');
      end.before(document.createRange().createContextualFragment(html));
      if (name === 'writeln') end.before('\n');
    };
    // An assignment fails where the page has frozen the prototype.
    Object.defineProperty(document, name, { value: write, configurable: true, writable: true });
  }
  page = {
    begin() {
      if (readyState() === 'complete') state = 'loading';
    },
    interactive() {
      state = 'interactive';
      reach('DOMContentLoaded');
    },
    complete() {
      state = 'complete';
      reach('readystatechange', 'load');
    },
  };
  return page;
}
