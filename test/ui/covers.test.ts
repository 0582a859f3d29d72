/**
 * No placement of the notice covers more than 30 % of a phone's screen, in any language: the text scrolls, the answers are
 * always in view (LB-10, LB-15). Where more has to be read before an answer, it may (LB-35).
 */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { PURPOSES } from '../../src/config/purposes.ts';
import { find } from '../suites/asked.ts';
import { after, afterEach, describe, it } from '../suites/bdd.ts';
import { LANGUAGES } from '../suites/languages.ts';
import { languageOf, STATES } from '../suites/states.ts';

const PLACEMENTS = [
  'the notice',
  'the notice at the head',
  'the notice in a corner',
  'the notice that names controllers',
  'the notice that names many controllers',
] as const;
const PHONES = [
  [390, 844],
  [360, 640],
  [320, 568],
] as const;

/** Shares of the screen in percent, in the order of the languages. */
const rows: [row: string, shares: readonly number[]][] = [];

let element: HTMLElement | undefined;
/** Asked once: a driver that cannot does not answer the second time. */
let canSetViewport = true;

afterEach(() => {
  element?.remove();
});

for (const [width, height] of PHONES)
  describe(`on a phone of ${width}×${height}`, () => {
    for (const placement of PLACEMENTS)
      it(`${placement} covers 30 % at most, with both answers in view, in every language`, async function () {
        // The driver of WebKit cannot: there the window is as wide as it is.
        if (canSetViewport) {
          await setViewport({ width, height }).catch(() => {
            canSetViewport = false;
          });
        }
        if (!canSetViewport) this.skip();
        const shares = [];
        for (const tag of LANGUAGES) {
          element = await STATES[placement]!(await languageOf(tag), { purposes: [...PURPOSES] });
          const box = find(element, '.panel').getBoundingClientRect();
          const share = (box.width * box.height * 100) / (width * height);
          shares.push(share);
          expect(share, tag).to.be.at.most(30);
          for (const part of ['reject', 'accept', 'preferences']) {
            const button = find(element, `[part~=${part}]`).getBoundingClientRect();
            expect(button.height, `${tag} ${part}`).to.be.at.least(44);
            expect(button.top, `${tag} ${part}`).to.be.at.least(Math.max(0, box.top));
            expect(button.bottom, `${tag} ${part}`).to.be.at.most(Math.min(height, box.bottom) + 0.5);
          }
          // Its first lines are there to be read, and the rest by scrolling.
          expect(find(element, '.text').clientHeight, tag).to.be.at.least(44);
          element.remove();
        }
        rows.push([`${width}×${height} ${placement}`, shares]);
      });
  });

after(() => {
  for (const [row, shares] of rows) {
    const most = Math.max(...shares);
    const tag = LANGUAGES[shares.indexOf(most)] ?? '';
    const whole = shares.filter((share) => share < most).length;
    console.info(
      `${row}: from ${Math.min(...shares).toFixed(1)} % to ${most.toFixed(1)} % (${tag} and ${shares.length - whole - 1} more)`,
    );
  }
});
