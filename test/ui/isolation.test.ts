/** The style of a page changes nothing of the interface: every computed style of every part is as on a plain page. */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { watchEmbeds } from '../../src/gate/embeds.ts';
import { stylesOf } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { languageOf, STATES } from '../suites/states.ts';

/** What pages write to reset, to restyle and to space out everything. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a reset with !important': `* { margin: 7px !important; padding: 9px !important; border: 3px dotted red !important;
    box-sizing: content-box !important; background: yellow !important; color: red !important; float: left !important;
    font: italic 30px/3 serif !important; min-height: 90px !important; max-width: 50px !important }`,
  'what is inherited': `:root { letter-spacing: 5px; word-spacing: 9px; text-transform: uppercase; text-align: right;
    line-height: 4; color: red; cursor: wait; visibility: hidden; direction: rtl; pointer-events: none; white-space: pre;
    text-indent: 40px; font: italic 900 9px/5 serif; writing-mode: vertical-rl; list-style: square; user-select: none }`,
  'all: unset': `body, body *, may-i-notice, may-i-preferences, may-i-message, may-i-collection {
    all: unset !important }`,
  'a layer': '@layer site { :host, * { all: revert !important; opacity: 0.3; color: red !important } }',
  'rules for hosts': `:host, :host(*), :host-context(*) { display: none !important }
    may-i-notice, may-i-preferences, may-i-message, may-i-embed, may-i-collection { font: 40px serif !important;
    color: red !important; background: red !important; text-align: right !important; letter-spacing: 9px !important }`,
  'text spacing': `html * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`,
};

const NAMES = [
  'the notice',
  'the notice at collection',
  'the preferences with every detail',
  'the preferences in the page',
  'the message',
  'the placeholder of an embed',
] as const;

let element: HTMLElement;

/** Computed styles of all parts of a state, in their order. */
async function drawn(name: (typeof NAMES)[number]): Promise<Record<string, string>[]> {
  element = await STATES[name]!(await languageOf('en'));
  const parts = [...element.shadowRoot!.querySelectorAll('*')];
  const styles = parts.map((part) => ({ part: part.localName, ...stylesOf(part) }));
  element.remove();
  return styles;
}

afterEach(() => {
  element.remove();
  document.adoptedStyleSheets = [];
});

for (const [about, css] of Object.entries(HOSTILE))
  describe(`on a page with ${about}`, () => {
    for (const name of NAMES)
      it(`nothing of ${name} looks otherwise`, async () => {
        const plain = await drawn(name);
        const hostile = new CSSStyleSheet();
        hostile.replaceSync(css);
        document.adoptedStyleSheets.push(hostile);
        const styled = await drawn(name);
        // What stands in the page is as wide as that lets it be.
        const isPlace = (key: string) =>
          name.endsWith('in the page') && /size|width|height|origin|^grid-template/.test(key);
        const changes = plain.flatMap((styles, index) =>
          Object.keys(styles)
            .filter((key) => !isPlace(key) && styles[key] !== styled[index]?.[key])
            .map((key) => `${styles['part']} ${key}: ${styles[key]} | ${String(styled[index]?.[key])}`),
        );
        expect(changes.slice(0, 12)).to.deep.equal([]);
      });
  });

describe('on a page with rules for parts', () => {
  it('both answers take them alike', async () => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync(
      '*::part(button) { font-size: 30px !important; background: red !important; order: 3 }',
    );
    document.adoptedStyleSheets.push(hostile);
    for (const name of ['the notice', 'the preferences'] as const) {
      element = await STATES[name]!(await languageOf('en'));
      const [reject, accept] = ['reject', 'accept'].map((part) =>
        element.shadowRoot!.querySelector(`[part~=${part}]`),
      );
      expect(getComputedStyle(reject!).fontSize).to.equal('30px');
      const own = (button: Element) =>
        Object.entries(stylesOf(button)).filter(
          ([key]) => !/width|height|size|origin|inset|left|right/.test(key),
        );
      expect(own(accept!)).to.deep.equal(own(reject!));
      element.remove();
    }
  });
});

describe('the place of an embed that is kept back', () => {
  watchEmbeds({}, async () => {
    await nextFrame();
    return document.createElement('may-i-embed');
  });
  for (const [about, css] of Object.entries(HOSTILE))
    it(`is as large on a page with ${about}`, async () => {
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(css);
      document.adoptedStyleSheets.push(hostile);
      element = document.createElement('div');
      element.innerHTML = '<iframe width="480" height="270" title="A film"></iframe>';
      document.body.append(element);
      const embed = element.querySelector('iframe')!;
      const { width, height } = embed.getBoundingClientRect();
      embed.dataset['mayI'] = 'marketing';
      await waitUntil(() => element.querySelector('may-i-embed'));
      const placed = element.querySelector('may-i-embed')!.getBoundingClientRect();
      expect([placed.width, placed.height]).to.deep.equal([width, height]);
    });
});
