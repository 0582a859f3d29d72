/** What a narrow window leaves of the layout: nothing is squeezed beside something, nothing breaks within a word. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find } from '../suites/asked.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';
import { languageOf, STATES } from '../suites/states.ts';

/** Absent where the window cannot be made narrow. */
let element: HTMLElement | undefined;

const box = (selector: string) => find(element!, selector).getBoundingClientRect();

/** The text of an element by the lines that it is broken into. */
function linesOf(text: HTMLElement): string[] {
  const range = document.createRange();
  const node = text.firstChild!;
  const lines: string[] = [];
  let bottom = 0;
  for (const { 0: letter, index: at } of node.textContent!.matchAll(/./g)) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const rect = range.getBoundingClientRect();
    if (rect.top >= bottom) lines.push('');
    bottom = rect.bottom - 2;
    lines.push(`${lines.pop()}${letter}`);
  }
  return lines;
}

describe('in a window of 320 px', () => {
  beforeEach(async function () {
    await setViewport({ width: 320, height: 568 }).catch(() => this.skip());
  });
  afterEach(async () => {
    element?.remove();
    document.documentElement.removeAttribute('lang');
    await setViewport({ width: 800, height: 600 }).catch(() => undefined);
  });

  it('the notice in a dialog is as wide as one at the foot', async () => {
    element = await STATES['the notice in a dialog']!(await languageOf('de'));
    expect(box('dialog').width).to.equal(320 - 2 * 8);
  });

  it('the message after a choice stands above its button, and not squeezed beside it', async () => {
    element = await STATES['the message']!(await languageOf('de'));
    expect(box('p').width).to.be.above(240);
    expect(box('button').top).to.be.at.least(box('p').bottom);
  });

  it('the answers of the preferences begin where the text above them does', async () => {
    element = await STATES['the preferences']!(await languageOf('de'));
    expect(box('[part~=reject]').left).to.equal(box('h2').left);
    expect(box('[part~=accept]').right).to.equal(box('.head').right - 16);
  });

  it('the sheet of the preferences has the corners of the theme', async () => {
    document.documentElement.style.setProperty('--may-i-radius', '0px');
    element = await STATES['the preferences']!(await languageOf('de'));
    const { borderTopLeftRadius, borderBottomLeftRadius } = getComputedStyle(find(element, 'dialog'));
    document.documentElement.removeAttribute('style');
    expect([borderTopLeftRadius, borderBottomLeftRadius]).to.deep.equal(['6px', '0px']);
  });

  it('Japanese breaks between phrases, where a browser knows them', async function () {
    if (!CSS.supports('word-break', 'auto-phrase')) this.skip();
    document.documentElement.lang = 'ja';
    element = await STATES['the notice in a dialog']!(await languageOf('ja'), { name: 'Clearwater' });
    const lines = linesOf(find(element, 'h2'));
    expect(lines.length).to.be.above(1);
    const phrases = ['Clearwater で ', 'Cookie を', '使用しても', 'よろしいですか？'];
    expect(phrases.filter((phrase) => lines.some((line) => line.startsWith(phrase)))).to.have.lengthOf(
      lines.length,
    );
  });
});

describe('in the place of a player of music', () => {
  afterEach(() => element?.remove());

  for (const [width, height] of [
    [300, 60],
    [350, 80],
    [700, 80],
  ] as const)
    it(`of ${width}×${height} px, who is asked for is read, and both buttons are whole`, async () => {
      element = await STATES['the placeholder of an embed']!(await languageOf('en'), { name: 'Spotify' });
      element.style.setProperty('width', `${width}px`, 'important');
      element.style.setProperty('height', `${height}px`, 'important');
      const place = element.getBoundingClientRect();
      const about = box('.about');
      expect(box('.name').bottom).to.be.at.most(about.bottom);
      const buttons = [...element.shadowRoot!.querySelectorAll('button')];
      expect(buttons).to.have.lengthOf(2);
      for (const button of buttons) {
        const { top, bottom, left, right } = button.getBoundingClientRect();
        expect(bottom - top).to.be.at.least(24);
        expect(button.scrollHeight).to.be.at.most(button.clientHeight);
        expect([
          top >= place.top,
          bottom <= place.bottom,
          left >= about.right,
          right <= place.right,
        ]).to.deep.equal([true, true, true, true]);
      }
    });
});
