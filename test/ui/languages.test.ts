import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { PURPOSES } from '../../src/config/purposes.ts';
import type { NoticeMessages } from '../../src/locales/messages.ts';
import { MayINotice } from '../../src/ui/may-i-notice.ts';
import { find, pageOf, stylesOf } from '../suites/asked.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';
import { LANGUAGES } from '../suites/languages.ts';

customElements.define('may-i-notice', MayINotice);

/** What may differ in the computed styles of both answers: where they stand. */
const PLACE =
  /^(inset|top|right|bottom|left|perspective-origin|transform-origin|block-size|inline-size|width|height)/;

let notice: MayINotice;

async function ask(tag: string): Promise<NoticeMessages> {
  const { messages } = (await import(`../../src/locales/${tag}.ts`)) as { messages: NoticeMessages };
  const service = { id: 's', name: 'S', goal: 'g', country: 'IE', policyUrl: '/s' };
  const config = {
    controller: 'Clearwater Services Ltd',
    policyUrl: '/privacy',
    purposes: [...PURPOSES],
    services: [1, 2, 3].map((n) => ({ ...service, purpose: 'marketing', provider: `P${String(n)}` })),
  };
  notice = new MayINotice();
  document.body.prepend(notice);
  notice.ask(pageOf(config, undefined, tag), messages, {
    decide: () => undefined,
    openPreferences: () => undefined,
  });
  await nextFrame();
  return messages;
}

afterEach(() => {
  notice.remove();
});

for (const [name, width, height] of [
  ['on a phone of 320 px', 320, 640],
  ['on a screen of 1200 px', 1200, 800],
] as const)
  describe(`<may-i-notice> ${name} (LG-10)`, () => {
    beforeEach(async () => {
      // The driver of WebKit cannot: there the window is as wide as it is.
      await setViewport({ width, height }).catch(() => undefined);
    });

    for (const tag of LANGUAGES) {
      it(`shows every word in ${tag}, and says that it is (A-21, LG-09), and both answers alike`, async () => {
        const { dir = 'ltr', acceptAll, rejectAll, preferences } = await ask(tag);
        const panel = find(notice, '.panel');
        expect(panel.lang).to.equal(tag);
        // What has no spaces between words has none between sentences.
        expect(panel.textContent).not.to.contain('。 ');
        expect(getComputedStyle(panel).direction).to.equal(dir);

        for (const element of panel.querySelectorAll<HTMLElement>('h2, p, a, button')) {
          const { left, right } = element.getBoundingClientRect();
          const about = `${element.localName} "${element.textContent.trim()}"`;
          expect(left, about).to.be.at.least(0);
          expect(right, about).to.be.at.most(document.documentElement.clientWidth);
          if (element.localName === 'a') continue;
          expect(element.scrollWidth, about).to.be.at.most(element.clientWidth);
          expect(element.scrollHeight, about).to.be.at.most(element.clientHeight + 1);
        }

        // However long the names of the buttons are, the text has room.
        expect(find(notice, 'h2').clientWidth).to.be.at.least(240);

        const buttons = ['reject', 'accept', 'preferences'].map((name) => find(notice, `[part~=${name}]`));
        const [reject, accept] = buttons as [HTMLElement, HTMLElement, HTMLElement];
        expect(buttons.map(({ textContent }) => textContent.trim())).to.deep.equal([
          rejectAll,
          acceptAll,
          preferences,
        ]);
        // Equal by measure (LB-15), also from right to left.
        const [first, second] = [reject.getBoundingClientRect(), accept.getBoundingClientRect()];
        expect(first.width).to.be.closeTo(second.width, 0.5);
        expect(first.height).to.be.closeTo(second.height, 0.5);
        const own = (element: Element) =>
          Object.entries(stylesOf(element)).filter(([name]) => !PLACE.test(name));
        expect(own(reject)).to.deep.equal(own(accept));
        // The first of the two stands where reading begins (LG-08).
        if (first.top === second.top) expect(first.left < second.left).to.equal(dir === 'ltr');
      });
    }
  });
