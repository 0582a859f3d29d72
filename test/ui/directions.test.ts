/** Names that run in another direction than the page leave the order of its sentences alone, and keep their own (UAX 9). */
import { expect } from '@open-wc/testing';
import type { Config } from '../../src/config/config.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { languageOf, STATES } from '../suites/states.ts';

let element: HTMLElement;

afterEach(() => {
  element.remove();
});

/** Where each character of a text is drawn, from the left, in CSS px; by the text node that holds it. */
function placesOf(name: string): { readonly lefts: number[]; readonly node: Text }[] {
  const root = element.shadowRoot ?? element;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = node.nodeValue?.indexOf(name) ?? -1;
    if (!(node instanceof Text) || at < 0 || !node.parentElement?.checkVisibility()) continue;
    const lefts = Array.from(name, (_, index) => {
      range.setStart(node, at + index);
      range.setEnd(node, at + index + 1);
      // WebKit counts the mark before the first one to it, without a width.
      return [...range.getClientRects()].find((box) => box.width > 0)?.left ?? NaN;
    });
    found.push({ lefts, node });
  }
  return found;
}

/** A configuration in which all that a site names is called so. */
function named(name: string): Partial<Config> {
  const service = (id: string) => ({
    id,
    purpose: 'own',
    name,
    provider: name,
    goal: name,
    safeguard: name,
    country: 'DE',
    policyUrl: '/policy',
    stores: [{ name: '_s', duration: 'P1Y', purpose: name, host: 'meter.example' }],
  });
  return {
    name,
    controller: { name, contact: '/contact' },
    purposes: [{ id: 'own', title: name, text: name }],
    services: [service('one'), service('two')],
    authority: { name, url: '/authority' },
  };
}

const WHERE = [
  'the notice',
  'the preferences with every detail',
  'the placeholder of an embed',
  'the declaration',
] as const;

for (const [about, tag, name, isRising] of [
  ['an English name in an Arabic page', 'ar', 'Ab!', true],
  ['an Arabic name in an English page', 'en', 'دار!', false],
] as const)
  describe(about, () => {
    for (const state of WHERE)
      it(`reads in its own direction in ${state}, with what is written at its end`, async () => {
        element = await STATES[state]!(await languageOf(tag), named(name));
        const places = placesOf(name);
        expect(places.length).to.be.at.least(1);
        for (const { lefts, node } of places) {
          const sorted = lefts.toSorted((a, b) => (isRising ? a - b : b - a));
          expect(lefts, node.nodeValue ?? '').to.deep.equal(sorted);
        }
      });
  });
