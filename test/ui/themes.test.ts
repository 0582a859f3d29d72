/** Both answers weigh the same in every theme that is shipped and in every language (LB-15, A-10, A-11). */
import { expect } from '@open-wc/testing';
import { find, stylesOf } from '../suites/asked.ts';
import { after, afterEach, before, describe, it } from '../suites/bdd.ts';
import { contrast } from '../suites/contrast.ts';
import { LANGUAGES } from '../suites/languages.ts';
import { languageOf, STATES } from '../suites/states.ts';

const THEMES = ['kade', 'korn', 'lumen', 'nordlys'];

/** What may differ in the computed styles of both answers: where they stand, and a hundredth of a pixel of their size. */
const PLACE =
  /^(inset|top|right|bottom|left|perspective-origin|transform-origin|block-size|inline-size|width|height)/;

/** What can have the focus in an element, in the order of Tab. */
function stops(element: HTMLElement): Element[] {
  return [...element.shadowRoot!.querySelectorAll('button, a, input, summary, [tabindex="0"]')];
}

/** Everything by which one answer could be made to weigh more than the other. */
function expectAlike(element: HTMLElement): void {
  const [reject, accept] = ['reject', 'accept'].map((part) => find(element, `[part~=${part}]`));
  const own = (button: HTMLElement) => Object.entries(stylesOf(button)).filter(([name]) => !PLACE.test(name));
  expect(own(accept!)).to.deep.equal(own(reject!));
  const [one, other] = [reject!.getBoundingClientRect(), accept!.getBoundingClientRect()];
  expect(one.width * one.height).to.be.closeTo(other.width * other.height, 40);
  expect(one.height).to.be.closeTo(other.height, 0.5);
  expect(Math.abs(one.top - other.top)).to.be.below(0.5);
  const order = stops(element);
  expect(order.indexOf(accept!) - order.indexOf(reject!)).to.equal(1);
  for (const button of [reject!, accept!]) {
    const { color, backgroundColor, borderTopColor } = getComputedStyle(button);
    const paper = getComputedStyle(find(element, '.panel')).backgroundColor;
    expect(contrast(color, backgroundColor), `${color} on ${backgroundColor}`).to.be.at.least(4.5);
    expect(contrast(borderTopColor, paper), `${borderTopColor} on ${paper}`).to.be.at.least(3);
  }
}

let element: HTMLElement;

for (const theme of THEMES)
  describe(`in the theme ${theme}`, () => {
    const style = document.createElement('link');
    before(async () => {
      const isLoaded = new Promise((resolve) => {
        style.addEventListener('load', resolve);
      });
      Object.assign(style, { rel: 'stylesheet', href: `/demo/themes/${theme}.css` });
      document.head.append(style);
      await isLoaded;
    });
    afterEach(() => {
      element.remove();
    });
    after(() => {
      style.remove();
    });

    for (const tag of LANGUAGES)
      it(`both answers are alike in ${tag}`, async () => {
        const language = await languageOf(tag);
        for (const state of ['the notice', 'the preferences']) {
          element = await STATES[state]!(language);
          expectAlike(element);
          element.remove();
        }
      });
  });
