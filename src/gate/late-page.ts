/** Gives scripts that are released after the page has loaded what they would have met while it was loading. */
import { DECLARED } from './arm.ts';

/** Whether a moment of the page has passed; `false` for events that come more than once. */
function isOver(type: string, target: object): boolean {
  const [timing] = performance.getEntriesByType('navigation');
  if (!(timing instanceof PerformanceNavigationTiming)) return false;
  if (type === 'DOMContentLoaded') return timing.domContentLoadedEventStart > 0;
  if (type === 'load') return target === window && timing.loadEventStart > 0;
  return type === 'readystatechange' && document.readyState === 'complete';
}

let isPrepared = false;

/**
 * Lets released scripts, and those that they bring, hear `DOMContentLoaded`, `load` and `readystatechange` once though
 * they have been, and write into their place in the document: the browser's own `document.write` would empty a page that
 * has loaded. The page's own scripts, which are there already, meet the browser's functions. A second call does nothing.
 */
export function prepareLatePage(): void {
  if (isPrepared) return;
  isPrepared = true;
  const own = new Set<unknown>([...document.scripts].filter((script) => !script.matches(DECLARED)));
  const lateScript = () => {
    const { currentScript: script, readyState } = document;
    return script && !own.has(script) && readyState !== 'loading' ? script : undefined;
  };

  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    target.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | AddEventListenerOptions,
    ) => {
      if (listener) add(type, listener, options);
      if (!listener || !lateScript() || !isOver(type, target)) return;
      setTimeout(() => {
        const event = new Event(type);
        if (typeof listener === 'function') listener.call(target, event);
        else listener.handleEvent(event);
      });
    };
  }

  const ends = new WeakMap<object, Text>();
  for (const name of ['write', 'writeln'] as const) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the document
    const native = document[name];
    document[name] = (...texts: string[]) => {
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
      // Its scripts run when they are put in.
      const html = texts.join('') + (name === 'writeln' ? '\n' : '');
      end.before(document.createRange().createContextualFragment(html));
    };
  }
}
