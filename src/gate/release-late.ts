/**
 * Releases what the parser has been past, after a click: scripts are fetched in parallel and run in document order.
 */
import { DECLARED } from './arm.ts';
import { declareFollowUps } from './follow-ups.ts';
import type { Gate } from './gate.ts';
import type { Declared } from './give-back.ts';
import { prepareLatePage } from './late-page.ts';
import { countNextScripts, loadNextScripts } from './next-scripts.ts';

/** Longest wait for a script before what waits for it goes on all the same, in milliseconds. */
const HANGS_MS = 10_000;

/** Scripts that were released and have not run yet; a second choice may come before they have. */
let before: Promise<unknown> | undefined;

/** External ones of them, in their order. */
const queue = new Set<HTMLScriptElement>();

/** Says that a script waits for the end of parsing, wherever it stands. */
function isDeferred(element: Declared): boolean {
  return element.hasAttribute('defer') || element.dataset['type'] === 'module';
}

/** Says that the browser fetches a script; what Partytown runs in a worker it does not. */
function isExternal({ src, dataset }: Declared): boolean {
  return dataset['type'] !== 'text/partytown' && Boolean(src || dataset['src']);
}

declare global {
  interface Window {
    /** Prioritized Task Scheduling (WICG), where the browser has it. */
    readonly scheduler?: { yield?(): Promise<void> };
  }
}

/** Resolves in a task of its own, after input that waits. */
function nextTask(): Promise<unknown> {
  return (
    window.scheduler?.yield?.() ??
    new Promise((resolve) => {
      setTimeout(resolve);
    })
  );
}

/** Resolves when a script has run or could not be loaded. */
function done(script: Element): Promise<unknown> {
  return new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
  });
}

/**
 * Releases every declared element that may go.
 *
 * External scripts are given back at once: the browser fetches them side by side and runs them in that order. What runs
 * by itself, an inline script or a template, waits for the external ones before it; what follows a template waits until
 * that is in its place. Deferred scripts and modules come last, as they do in a page. From then on the gate watches for
 * more.
 *
 * Each runs in a task of its own, so that the page answers to input meanwhile; an inline script alone that stands between
 * two external ones runs right after the first, because nothing holds the second back when it has been fetched.
 *
 * @returns The external ones that have not run by then, in their order: the first hangs, and the others wait for it.
 */
export async function releaseLate(gate: Gate): Promise<ReadonlySet<HTMLScriptElement>> {
  const { giveBack, mayRelease, arm, roots = new Set<ShadowRoot>() } = gate;
  const page = prepareLatePage();
  page.begin();
  declareFollowUps(gate);
  const known = countNextScripts();
  const ready = [document, ...roots]
    .flatMap((root) => [...root.querySelectorAll<Declared>(DECLARED)])
    .filter(({ dataset }) => mayRelease(dataset['mayI']));
  const tooLong = new Promise((resolve) => {
    setTimeout(resolve, HANGS_MS);
  });
  const follow = (script: HTMLScriptElement) => {
    queue.add(script);
    const ran = done(script).then(() => queue.delete(script));
    before = Promise.all([before, Promise.race([ran, tooLong])]);
  };
  const anyTime: Promise<unknown>[] = [];
  /** What was granted may have been withdrawn while it waited; one that cannot be given back stops none. */
  const goOn = (element: Declared) => {
    if (!mayRelease(element.dataset['mayI'])) return;
    try {
      giveBack(element);
    } catch (error) {
      reportError(error);
    }
  };
  ready.sort((a, b) => +isDeferred(a) - +isDeferred(b));
  const isInTurn = (element: Declared): element is HTMLScriptElement =>
    element instanceof HTMLScriptElement && isExternal(element) && !element.hasAttribute('async');
  let inTurn = ready.filter(isInTurn).length;
  for (const element of ready) {
    const isTemplate = element instanceof HTMLTemplateElement;
    const runsItself = isTemplate || (element instanceof HTMLScriptElement && !isExternal(element));
    if (isTemplate) {
      await before;
      element.content.querySelectorAll<HTMLScriptElement>('script[src]:not([async])').forEach(follow);
    } else if (runsItself && before) {
      if (!inTurn) before = before.then(nextTask);
      before = before.then(() => {
        goOn(element);
      });
      continue;
    } else if (isInTurn(element)) {
      inTurn--;
      follow(element);
    } else if (element instanceof HTMLScriptElement && !runsItself) anyTime.push(done(element));
    goOn(element);
    // A film that has found no source looks for another only when it is told to.
    if (element.parentElement instanceof HTMLMediaElement) element.parentElement.load();
    if (runsItself) await nextTask();
  }
  arm();
  await Promise.race([before, tooLong]);
  loadNextScripts(known);
  // Partytown looks for scripts once, and again when it is told to.
  dispatchEvent(new Event('ptupdate'));
  page.interactive();
  await Promise.race([Promise.all(anyTime), tooLong]);
  page.complete();
  return queue;
}
