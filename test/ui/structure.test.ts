/** What every state of the interface is made of, and what it is called: rules that no colour and no size can keep. */
import { expect } from '@open-wc/testing';
import { collectionTexts } from '../../src/locales/collection-texts.ts';
import { textOf } from '../suites/asked.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';
import { languageOf, STATES } from '../suites/states.ts';

/** Layers that ask: what is told at collection has one press against it, and nothing to accept. */
const isAsking = (state: string) =>
  /^(the notice|the preferences|a search)/.test(state) && !state.includes('at collection');

let element: HTMLElement;

/** What is shown of the element, by a selector. */
function shown(selector: string): HTMLElement[] {
  const all = (element.shadowRoot ?? element).querySelectorAll<HTMLElement>(selector);
  return [...all].filter((one) => one.checkVisibility());
}

/** What a control is called: by its label, or by its words. */
function nameOf(control: HTMLElement): string {
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
  return control.getAttribute('aria-label') ?? textOf(label ?? control);
}

afterEach(() => {
  element.remove();
});

for (const tag of ['en', 'ar'])
  for (const [state, draw] of Object.entries(STATES))
    describe(`${state} in "${tag}"`, () => {
      beforeEach(async () => {
        element = await draw(await languageOf(tag));
      });

      if (isAsking(state))
        it('has one button for each answer, side by side, and none of them in a text (LB-13, LB-14)', () => {
          const [reject, accept, ...more] = shown('[part~=reject], [part~=accept]');
          expect([reject?.localName, accept?.localName, more.length]).to.deep.equal(['button', 'button', 0]);
          expect(reject?.parentElement).to.equal(accept?.parentElement);
          expect(reject?.closest('p')).to.equal(null);
          for (const button of [reject, accept]) expect(button?.matches('[role], [disabled]')).to.be.false;
        });

      it('says its language and its direction (A-21, LG-09)', () => {
        // The law of the United States has words in few languages.
        const lang = state.includes('at collection') ? collectionTexts(tag).lang : tag;
        const [said] = shown('[lang]');
        expect([said?.lang, said?.matches(':dir(rtl)')]).to.deep.equal([lang, lang === 'ar']);
      });

      it('is words and plain controls: no picture, no hint to hover over, nothing to drag or to fill in (A-17, A-26, A-27, A-31)', () => {
        const others = 'img, svg, canvas, video, object, form, select, textarea, [title], [draggable]';
        expect(shown(others).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
        for (const input of shown('input')) expect(input.matches('[role=switch], [type=search]')).to.be.true;
        // What a style sheet puts in is read aloud like any other text.
        for (const one of shown('*'))
          for (const pseudo of ['::before', '::after'])
            expect(getComputedStyle(one, pseudo).content, `${one.localName}${pseudo}`).to.match(
              /^(none|normal|"")$/,
            );
      });

      it('calls each control by the words on it, and no two alike (A-24, A-37)', () => {
        const controls = shown('button, [role=switch]');
        const names = controls.map(nameOf);
        expect(names).to.deep.equal([...new Set(names)]);
        for (const control of controls) {
          const words = textOf(control);
          expect(nameOf(control), control.outerHTML).not.to.equal('');
          if (words !== '×') expect(nameOf(control).startsWith(words)).to.be.true;
        }
      });

      it('has links that are underlined and say where they lead, in the same window (A-18, A-25)', () => {
        const places = new Map<string, string>();
        for (const link of shown('a')) {
          const { textDecorationLine } = getComputedStyle(link);
          const place = link.getAttribute('href') ?? '';
          expect(textDecorationLine, link.outerHTML).to.include('underline');
          expect(link.hasAttribute('target'), link.outerHTML).to.be.false;
          expect(textOf(link)).not.to.equal('');
          expect(places.get(textOf(link)) ?? place, textOf(link)).to.equal(place);
          places.set(textOf(link), place);
        }
        for (const heading of shown('h2, h3, h4')) expect(textOf(heading)).not.to.equal('');
      });
    });
