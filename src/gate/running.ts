/** Looks for what a withdrawal is about in the page as it is: scripts that run, and embeds that can be put back. */
import type { Declared } from './give-back.ts';

/** What must be known of a service that may run. */
export interface Runnable {
  readonly id: string;
  /** Id of its purpose. */
  readonly purpose: string;
  /** Whether it stops at once when it is told to: then it needs no reload. */
  readonly stopsLive?: boolean;
}

/** What was withdrawn, and how it is recognised. */
export interface Withdrawal {
  /** Ids of purposes, or of a purpose and a service as in `analytics:posthog`. */
  readonly withdrawn: readonly string[];
  readonly services: readonly Runnable[];
  /** The service that an address is of, among all that are known. */
  readonly serviceOf: (address: string) => Runnable | undefined;
}

/** Selects embeds. */
const EMBEDS = 'iframe,object,embed,video,audio';

/** Attributes that make an embed load something. */
const HELD = ['src', 'data', 'poster', 'srcdoc'];

/** Kinds of requests that only running code makes, or that bring it (Resource Timing, `initiatorType`). */
const OF_CODE = /^(script|fetch|xmlhttprequest|beacon|link|other)$/;

/** The words of a mark that a withdrawal is about: its purpose, its service, or the whole of which its service is one. */
function concerned(needs: string | undefined, withdrawn: readonly string[]): string[] {
  return (needs?.match(/[^\s,]+/g) ?? []).filter((need) =>
    withdrawn.some((one) => one === need || need.startsWith(`${one}:`) || one.startsWith(`${need}:`)),
  );
}

function isOf({ id, purpose }: Runnable, withdrawn: readonly string[]): boolean {
  return withdrawn.includes(purpose) || withdrawn.includes(`${purpose}:${id}`);
}

/**
 * Says whether a script of what was withdrawn runs in this page and does not stop when it is told to. What runs cannot be
 * stopped from outside (LB-38): then the page must be loaded again.
 */
export function isRunning({ withdrawn, services, serviceOf }: Withdrawal): boolean {
  const runsOn = (service: Runnable | undefined) =>
    service !== undefined && isOf(service, withdrawn) && !service.stopsLive;
  for (const script of document.querySelectorAll<HTMLScriptElement>('script')) {
    // A router puts a blocked one into the head in the place of one that runs (`ran` in give-back.ts).
    const { mayI, mayIReleased = script.closest('head') ? mayI : undefined } = script.dataset;
    for (const need of concerned(mayIReleased, withdrawn)) {
      const [, id] = need.split(':');
      const service = id === undefined ? serviceOf(script.src) : services.find((one) => one.id === id);
      // Of a script that nobody knows nobody knows that it stops.
      if (!service?.stopsLive) return true;
    }
    if (script.src && runsOn(serviceOf(script.src))) return true;
  }
  return performance
    .getEntriesByType('resource')
    .some(
      (entry) =>
        entry instanceof PerformanceResourceTiming &&
        OF_CODE.test(entry.initiatorType) &&
        runsOn(serviceOf(entry.name)),
    );
}

/**
 * Turns embeds of what was withdrawn into declared ones again: the frame goes, a placeholder asks in its place.
 *
 * @returns Whether there was one.
 */
export function putBackEmbeds({ withdrawn, serviceOf }: Withdrawal, roots: Iterable<ParentNode>): boolean {
  let isFound = false;
  for (const root of roots) {
    for (const element of root.querySelectorAll<Declared>(EMBEDS)) {
      const needs = needsOf(element, withdrawn, serviceOf);
      if (needs) {
        putBack(element, needs);
        isFound = true;
      }
    }
  }
  return isFound;
}

/** What a loaded embed needs that was withdrawn, as a value of `data-may-i`. */
function needsOf(
  element: Declared,
  withdrawn: readonly string[],
  serviceOf: Withdrawal['serviceOf'],
): string | undefined {
  const { mayIReleased: released } = element.dataset;
  if (concerned(released, withdrawn).length) return released;
  for (const name of HELD.slice(0, 2)) {
    const service = serviceOf(element.getAttribute(name) ?? '');
    if (service && isOf(service, withdrawn)) return `${service.purpose}:${service.id}`;
  }
  return undefined;
}

/** Takes what it loads from an element, and keeps it for a later release. */
function hold(element: Declared, needs: string): void {
  delete element.dataset['mayIReleased'];
  element.dataset['mayI'] = needs;
  for (const name of HELD) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element.dataset[name] = value;
    element.removeAttribute(name);
  }
}

function putBack(element: Declared, needs: string): void {
  hold(element, needs);
  if (element instanceof HTMLMediaElement) {
    for (const source of element.querySelectorAll('source')) hold(source, needs);
    element.load();
  }
  // A frame keeps its document until it is taken from the page.
  const { parentNode, nextSibling } = element;
  element.remove();
  parentNode?.insertBefore(element, nextSibling);
}
