/**
 * What no site should say stays legible: names of 300 characters, 40 purposes, markup, texts that nobody translated, a brand
 * colour on which nothing can be read. What the linter says of each: test/lint/codes.node.test.ts, and render-notice.node.test.ts
 * of colours; names that run in another direction than the page: directions.test.ts.
 */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Config } from '../../src/config/config.ts';
import { find } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { contrast } from '../suites/contrast.ts';
import { languageOf, STATES } from '../suites/states.ts';

const LONG = 'Analyse'.repeat(43).slice(0, 300);
const MARKUP = '<img src=x onerror=alert(1)><b>bold</b>';

const service = (id: string, purpose: string, name: string) => ({
  id,
  purpose,
  name,
  provider: name,
  goal: name,
  country: 'IE',
  policyUrl: '/policy',
  stores: [{ name, duration: 'P1Y', purpose: name }],
});

const INPUTS: Readonly<Record<string, Partial<Config>>> = {
  'names of 300 characters': {
    name: LONG,
    controller: LONG,
    purposes: [{ id: 'own', title: LONG, text: LONG }],
    services: [service('one', 'own', LONG), service('two', 'own', LONG)],
  },
  '40 purposes': {
    purposes: Array.from({ length: 40 }, (_, n) => ({
      id: `p${n}`,
      title: `Purpose number ${n}`,
      text: 'A text.',
    })),
  },
  'markup in every text': {
    name: MARKUP,
    controller: MARKUP,
    purposes: [{ id: 'own', title: MARKUP, text: MARKUP }],
    services: [service('one', 'own', MARKUP), service('two', 'own', MARKUP)],
  },
  'texts in another language alone': {
    purposes: [{ id: 'own', title: { nl: 'Meten' }, text: { nl: 'Wij meten.' } }],
    services: [{ ...service('one', 'own', 'One'), goal: { nl: 'Meet' } }],
  },
};

const WHERE = [
  'the notice',
  'the notice in a corner',
  'the preferences with every detail',
  'the preferences in the page',
  'the placeholder of an embed',
  'the declaration',
];

let element: HTMLElement;

afterEach(() => {
  element.remove();
});

for (const [width, height] of [
  [320, 568],
  [390, 844],
] as const)
  describe(`on a screen of ${width}×${height}`, () => {
    for (const [about, config] of Object.entries(INPUTS))
      for (const state of WHERE)
        it(`${state} with ${about} is whole, and its answers are in view`, async () => {
          // The driver of WebKit cannot: there the window is as wide as it is.
          await setViewport({ width, height }).catch(() => undefined);
          element = await STATES[state]!(await languageOf('en'), config);
          const root = element.shadowRoot ?? element;
          const edge = document.documentElement.clientWidth;
          if (state === 'the placeholder of an embed')
            element.style.setProperty('width', '280px', 'important');
          for (const text of root.querySelectorAll<HTMLElement>(
            'h2, h3, h4, p, dd, label, button, a, summary',
          )) {
            const { left, right, width: wide } = text.getBoundingClientRect();
            if (wide === 0) continue;
            expect(left, text.textContent).to.be.at.least(0);
            expect(right, text.textContent).to.be.at.most(edge + 0.5);
          }
          expect(root.querySelector('img, b')).to.equal(null);
          for (const part of state.includes('in the page') ? [] : ['reject', 'accept', 'once', 'always']) {
            const button = root.querySelector(`[part~=${part}]`);
            if (button) expect(button.getBoundingClientRect().bottom, part).to.be.at.most(innerHeight + 0.5);
          }
          // Of a text that is missing nothing stands there that nobody can read.
          expect(root.textContent).not.to.match(/undefined|\[object|\{\w+\}/);
        });
  });

/** Colours of every kind: each of red, green and blue in six steps. */
const STEPS = [0, 51, 102, 153, 204, 255];
const COLOURS = [
  ...STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b) => `rgb(${r}, ${g}, ${b})`))),
  // What would let the paper show through.
  'transparent',
  'rgb(0 0 0 / 10%)',
  'rgb(255 255 255 / 60%)',
  'hsl(205 80% 45% / 0.3)',
  'oklch(0.7 0.2 30 / 20%)',
  'color-mix(in srgb, rebeccapurple, transparent 70%)',
  'color(display-p3 0.2 0.5 0.9 / 0.5)',
];

describe('a brand colour', () => {
  for (const scheme of ['light', 'dark'])
    for (const state of ['the notice', 'the preferences', 'the placeholder of an embed'])
      it(`of any kind is written on legibly, and has an edge that is seen, in ${state} in the ${scheme} (A-10, A-11)`, async () => {
        element = await STATES[state]!(await languageOf('en'));
        element.style.setProperty('--may-i-color-scheme', scheme);
        const paper = getComputedStyle(find(element, '.panel')).backgroundColor;
        const buttons = ['reject', 'accept', 'once', 'always'].flatMap(
          (part) => find(element, `[part~=${part}]`) ?? [],
        );
        expect(buttons).to.have.lengthOf(2);
        for (const colour of COLOURS) {
          element.style.setProperty('--may-i-accent', colour);
          for (const button of buttons) {
            const { color, backgroundColor, borderTopColor } = getComputedStyle(button);
            expect(contrast(color, backgroundColor), `${color} on ${colour}`).to.be.at.least(4.5);
            expect(contrast(borderTopColor, paper), `${borderTopColor} for ${colour}`).to.be.at.least(3);
          }
        }
      });
});
