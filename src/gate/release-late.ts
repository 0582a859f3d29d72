/**
 * Releases what the parser has been past, after a click: scripts are fetched in parallel and run in document order.
 */
import { DECLARED } from './arm.ts';
import type { Gate } from './gate.ts';
import type { Declared } from './give-back.ts';

/** Says that a script waits for the end of parsing, wherever it stands. */
function isDeferred(element: Declared): boolean {
  return element.hasAttribute('defer') || element.dataset['type'] === 'module';
}

function isExternal(element: Declared): boolean {
  return element.hasAttribute('src') || element.dataset['src'] !== undefined;
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
 * External scripts are all given back at once: the browser fetches them side by side and runs them in that order.
 * What runs by itself, an inline script or a template, waits for the external ones before it. Deferred scripts and
 * modules come last, as they do in a page. From then on the gate watches for more.
 */
export function releaseLate({ giveBack, mayRelease, arm }: Gate): void {
  const ready = [...document.querySelectorAll<Declared>(DECLARED)].filter(({ dataset }) =>
    mayRelease(dataset['mayI']),
  );
  let before: Promise<unknown> | undefined;
  for (const element of ready.sort((a, b) => +isDeferred(a) - +isDeferred(b))) {
    const isScript = element instanceof HTMLScriptElement;
    if (isScript && !element.hasAttribute('async') && isExternal(element)) {
      before = Promise.all([before, done(element)]);
    } else if (before && (isScript ? !isExternal(element) : element instanceof HTMLTemplateElement)) {
      before = before.then(() => {
        giveBack(element);
      });
      continue;
    }
    giveBack(element);
  }
  arm();
}
