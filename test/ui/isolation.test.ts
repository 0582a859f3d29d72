/** The style of a page changes nothing of the interface: every computed style of every part is as on a plain page. */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
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
  'all: unset for everything': '* { all: unset !important }',
  'no buttons and no dialogs': `button, dialog, section, input, details, summary, a, [popover], [role=status] {
    display: none !important; visibility: hidden !important; pointer-events: none !important }`,
  'a root of 4 px': 'html { font-size: 4px !important; line-height: 0 !important }',
  'what is not defined hidden': ':not(:defined) { display: none !important } :defined { opacity: 0.5 }',
  'a frozen page': `html, body { overflow: hidden !important; position: fixed !important; height: 100% !important;
    contain: strict !important; transform: translateX(50%) !important; filter: blur(4px) !important;
    perspective: 1px !important; will-change: transform !important; clip-path: inset(40%) !important }`,
  'motion for everything': `* { transition: all 9s !important; animation: spin 9s infinite !important; rotate: 3deg !important }
    @keyframes spin { to { opacity: 0; rotate: 1turn } }`,
  'custom properties of common names': `* { --paper: red !important; --ink: red !important; --accent: red !important;
    --on: red !important; --radius: 90px !important; --soft: red !important; --edge: red; --line: red; --t: 9 }`,
  'registered custom properties': `@property --paper { syntax: '<length>'; inherits: false; initial-value: 3px }
    @property --accent { syntax: '<color>'; inherits: false; initial-value: transparent }
    @property --radius { syntax: '<length>'; inherits: false; initial-value: 90px }
    @property --t { syntax: '<color>'; inherits: false; initial-value: red }`,
  'colours turned round': `html { filter: invert(1) hue-rotate(180deg); mix-blend-mode: difference; color-scheme: only dark }
    * { forced-color-adjust: none; accent-color: red; caret-color: red; color-interpolation: linearRGB; -webkit-text-fill-color: red;
    -webkit-text-stroke: 2px red; text-shadow: 0 0 9px red; font-variant: small-caps; hyphens: auto; word-break: break-all; quotes: none; tab-size: 40; text-wrap: nowrap; -webkit-text-security: disc }`,
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

/** A page that is wider for a style of its own gets bars where they take room, and less is left for everything. */
const NO_BARS = new CSSStyleSheet();
NO_BARS.replaceSync(':root:root { scrollbar-width: none !important }');

/** Which share of an element is in view, from 0 to 1. */
function shareInView(shown: Element): Promise<number> {
  return new Promise((resolve) => {
    new IntersectionObserver((entries, observer) => {
      observer.disconnect();
      resolve(entries[0]!.intersectionRatio);
    }).observe(shown);
  });
}

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
        document.adoptedStyleSheets.push(NO_BARS);
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

describe('on a page that zooms itself', () => {
  for (const [zoom, size] of [
    ['0.5', { width: 1280, height: 800 }],
    ['1.5', { width: 800, height: 600 }],
  ] as const)
    it(`to ${zoom} the answers are in view and alike`, async () => {
      await setViewport(size).catch(() => undefined);
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(`html { zoom: ${zoom} } body { zoom: 0.5 }`);
      document.adoptedStyleSheets.push(hostile);
      for (const name of ['the notice', 'the preferences'] as const) {
        element = await STATES[name]!(await languageOf('en'));
        const answers = ['reject', 'accept'].map((part) =>
          element.shadowRoot!.querySelector(`[part~=${part}]`)!,
        );
        const [reject, accept] = answers.map((answer) => answer.getBoundingClientRect());
        expect(reject!.height).to.be.closeTo(accept!.height, 0.01);
        expect(reject!.width).to.be.closeTo(accept!.width, 0.01);
        // Engines disagree about the pixels of a page that is zoomed, and not about what is in view.
        for (const answer of answers) expect(await shareInView(answer), name).to.be.above(0.99);
        element.remove();
      }
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
      // Before what turns it: that goes on while it is looked at.
      const { offsetWidth: width, offsetHeight: height } = embed;
      embed.dataset['mayI'] = 'marketing';
      await waitUntil(() => element.querySelector('may-i-embed'));
      const placed = element.querySelector<HTMLElement>('may-i-embed')!;
      expect(placed.offsetWidth).to.equal(width);
      expect(placed.offsetHeight).to.equal(height);
    });
});
