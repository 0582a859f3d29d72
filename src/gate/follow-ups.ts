/**
 * Finds inline scripts of the page that wanted to use what a blocked script would have brought, and could do nothing without
 * it: `Munchkin.init('1')`, `window.LogRocket && window.LogRocket.init('a/b')`. Vendors give them beside the script that loads
 * the library, and no host is named in them. Declared like that script, they run after it.
 */
import type { Gate } from './gate.ts';

/** What a text may begin with that does nothing. */
const BLANK = String.raw`^(?:\s|//.*|/\*[^]*?\*/)*`;

/** A use of a global variable, first of all: without the variable nothing of the script has run. */
const USE = new RegExp(String.raw`${BLANK}(window\.)?([\w$]+)\s*[.([]`);

/** One statement that is skipped without the variable. */
const GUARDED = new RegExp(
  String.raw`${BLANK}(?:window\.([\w$]+)\s*&&[^;]*;?|if\s*\(window\.([\w$]+)\)\s*(?:\{[^{}]*\}|[^{};]*;?))\s*$`,
);

/**
 * Says whether a script has done nothing for want of a variable that is not there yet.
 *
 * @param error What it threw. A variable that a script has declared with `const` or `let` is none of the window: one that is used
 *   by its bare name was missing only if the browser says so.
 */
function didNothing({ text }: HTMLScriptElement, error: unknown): boolean {
  const [, one, other] = GUARDED.exec(text) ?? [];
  const [, ofWindow, used = ''] = USE.exec(text) ?? [];
  const name = one ?? other ?? used;
  if (!name || name in window) return false;
  return (
    name !== used ||
    ofWindow !== undefined ||
    (error instanceof ReferenceError && error.message.split(/[^\w$]+/).includes(name))
  );
}

/** The same script, waiting for what it needs; one that has run does not run again. */
function declaredCopy(script: HTMLScriptElement, need: string): HTMLScriptElement {
  const copy = document.createElement('script');
  for (const { name, value } of script.attributes) copy.setAttribute(name, value);
  copy.type = 'text/plain';
  copy.dataset['mayI'] = need;
  copy.dataset['type'] = script.type;
  copy.nonce = script.nonce;
  copy.text = script.text;
  return copy;
}

/** Declares them, each with the need of the blocked script that comes last before it. */
export function declareFollowUps({ failed }: Pick<Gate, 'failed'>): void {
  let need: string | undefined;
  for (const script of document.querySelectorAll('script')) {
    const { mayI, mayIReleased } = script.dataset;
    need = mayI ?? need;
    if (!need || mayI || mayIReleased || script.src || !didNothing(script, failed?.get(script))) continue;
    try {
      script.replaceWith(declaredCopy(script, need));
    } catch {
      // Where the page enforces Trusted Types it runs with the next page.
    }
  }
}
