/** Neither axe-core nor IBM's engine finds anything: each state, in the light and in the dark, in both directions. */
import { expect } from '@open-wc/testing';
import { expectAccessible, found } from '../suites/accessible.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';
import { NO_FINDINGS } from '../suites/ibm-rules.ts';
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
          await expectAccessible(element);
        });
      }
    });

describe('the findings that are none', () => {
  it('are found still', () => {
    expect(NO_FINDINGS.filter((one) => !found.has(one))).to.deep.equal([]);
  });
});
