/** axe-core finds nothing: each state, in the light and in the dark, in both directions. */
import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';
import { languageOf, STATES } from '../suites/states.ts';

const { documentElement: root } = document;

let element: HTMLElement;

afterEach(() => {
  element.remove();
  root.removeAttribute('style');
});

for (const [tag, dir] of [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const)
  for (const scheme of ['light', 'dark'])
    describe(`in the ${scheme}, in "${tag}"`, () => {
      beforeEach(() => {
        Object.assign(root, { lang: tag, dir });
        // As a site says it that has only one: of page and notice.
        root.style.colorScheme = scheme;
        root.style.setProperty('--may-i-color-scheme', scheme);
        root.style.background = 'Canvas';
      });

      for (const [name, draw] of Object.entries(STATES)) {
        it(`nothing is wrong with ${name}`, async () => {
          element = await draw(await languageOf(tag));
          await expect(element).to.be.accessible();
        });
      }
    });
