/**
 * What visitors set, in WebKitGTK: a window as at 400 %, a phone's, and text that is spaced out. Its driver sets no viewport, so the
 * page stands in a frame of the size; colours and motion it cannot emulate at all.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startJourneyDemo, type JourneyDemo } from '../support/journey-demo.ts';
import { Browser } from '../support/webdriver.ts';
import { startWebKit, type RunningWebKit } from '../support/webkit.ts';

/** What is measured of a layer in the frame. */
interface Measured {
  /** Part of the frame that it covers. */
  readonly share: number;
  /** How far the page and the layer are wider than the frame. */
  readonly tooWide: number;
  /** Controls that are not wholly in the frame when they are scrolled to. */
  readonly outOfReach: readonly string[];
  /** Texts that their box cuts off. */
  readonly cutOff: readonly string[];
}

/** Measures a layer, spaced out as WCAG 2.2, 1.4.12 has it where that is asked for. Runs in the page. */
const MEASURE = `
  const [selector, isSpaced] = arguments;
  const { document: page } = document.querySelector('iframe').contentWindow;
  const [host, part] = selector.split(' ');
  const root = page.querySelector(host).shadowRoot;
  const layer = root.querySelector(part);
  if (isSpaced) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    root.adoptedStyleSheets.push(sheet);
  }
  const { clientWidth, clientHeight } = page.documentElement;
  const shown = (selector) => [...layer.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  const outOfReach = shown('button, a[href], [role=switch], summary').filter((control) => {
    control.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom } = control.getBoundingClientRect();
    return left < -0.5 || right > clientWidth + 0.5 || top < -0.5 || bottom > clientHeight + 0.5;
  });
  const cutOff = shown('h2, h3, p, button, summary').filter((each) => each.scrollWidth > each.clientWidth + 1);
  const words = (found) => found.map(({ localName, textContent }) => localName + ' ' + textContent);
  return {
    share: (layer.offsetWidth * layer.offsetHeight) / (clientWidth * clientHeight),
    tooWide: Math.max(page.documentElement.scrollWidth - clientWidth, layer.scrollWidth - layer.clientWidth),
    outOfReach: words(outOfReach),
    cutOff: words(cutOff),
  };
`;

describe('in WebKitGTK', () => {
  let webkit: RunningWebKit;
  let demo: JourneyDemo;
  let browser: Browser;

  before(async () => {
    webkit = await startWebKit();
    demo = await startJourneyDemo();
    browser = await Browser.open(webkit);
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await webkit.stop();
  });

  for (const [width, height, share] of [
    [320, 256, 0.5],
    [640, 256, 0.5],
    [320, 568, 0.3],
  ] as const)
    for (const isSpaced of [false, true])
      it(`at ${width}×${height} every word and control of both layers is within reach${isSpaced ? ', with text that is spaced out' : ''} (A-15, A-16)`, async () => {
        await browser.goto(`${demo.url}/nothing-there`);
        await browser.run(
          `const [width, height] = arguments;
          const frame = document.createElement('iframe');
          Object.assign(frame, { src: '/', width, height });
          frame.style.border = '0';
          document.body.replaceChildren(frame);`,
          width,
          height,
        );
        const measure = async (selector: string) => {
          await browser.waitFor(
            `const [host, part] = arguments[0].split(' ');
            return Boolean(document.querySelector('iframe').contentDocument.querySelector(host)?.shadowRoot.querySelector(part));`,
            selector,
          );
          return (await browser.run(MEASURE, selector, isSpaced)) as Measured;
        };
        const notice = await measure('may-i-notice section');
        assert.ok(notice.share <= share, `${notice.share}`);
        assert.deepEqual([notice.tooWide, notice.outOfReach, notice.cutOff], [0, [], []]);
        await browser.run(
          `document.querySelector('iframe').contentDocument.querySelector('may-i-notice').shadowRoot.querySelector('[part~=preferences]').click();`,
        );
        const preferences = await measure('may-i-preferences dialog');
        assert.deepEqual([preferences.tooWide, preferences.outOfReach, preferences.cutOff], [0, [], []]);
      });
});
