import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { messages } from '../../src/locales/en.ts';
import { MayINotice } from '../../src/ui/may-i-notice.ts';
import type { Page } from '../../src/ui/page.ts';
import { find, pageOf, press, stylesOf, textOf } from '../suites/asked.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';
import { sends, sendsNothing } from '../suites/browser-signal.ts';
import { rgb } from '../suites/contrast.ts';
import { closePages, openPage } from '../suites/page.ts';

customElements.define('may-i-notice', MayINotice);

let notice: MayINotice;
let choices: [
  grants: object,
  act: { method: string; layer: string; decisionMs: number | undefined },
  hadFocus: boolean,
][];
let openers: (EventTarget | null)[];

function ask(page: Page = pageOf()): void {
  notice = new MayINotice();
  document.body.prepend(notice);
  notice.ask(page, messages, {
    decide: (...choice) => void choices.push(choice),
    openPreferences: (opener) => void openers.push(opener),
  });
}

const button = (name: string) => find(notice, `[part~=${name}]`);

beforeEach(() => {
  choices = [];
  openers = [];
});
afterEach(() => {
  notice.remove();
  closePages();
  sendsNothing();
});

describe('<may-i-notice>', () => {
  it('is a region with the question as its name, in its own language (A-01)', () => {
    ask();
    const panel = find(notice, 'section');
    expect(textOf(find(notice, `#${panel.getAttribute('aria-labelledby')!}`))).to.equal(
      'May we use cookies on Shop?',
    );
    expect(panel.getAttribute('role')).to.be.null;
    expect(panel.lang).to.equal('en');
    expect(find(notice, 'dialog, [role=dialog], [aria-modal]')).to.be.null;
  });

  it('says who asks, for what, who else receives data, and how to change one’s mind (LB-18)', () => {
    const service = { id: 's', name: 'S', goal: 'g', country: 'IE', policyUrl: '/s' };
    const services = [
      { ...service, purpose: 'analytics', provider: 'One Ltd' },
      { ...service, purpose: 'marketing', provider: 'One Ltd' },
      { ...service, purpose: 'marketing', provider: 'Two Ltd' },
      { ...service, purpose: 'necessary', provider: 'Host Ltd' },
    ];
    ask(
      pageOf({
        controller: { name: 'Shop Ltd', contact: 'a@shop.example' },
        policyUrl: '/privacy',
        services,
      }),
    );
    const text = textOf(find(notice, 'section'));
    expect(text).to.include('Shop Ltd');
    for (const id of ['analytics', 'marketing'] as const) expect(text).to.include(messages.purposes[id]);
    expect(text).to.include('2 partners');
    expect(text).to.include(messages.change);
    expect(find(notice, 'a').getAttribute('href')).to.equal('/privacy');
  });

  it('does not ask for what the browser has refused, and answers it with a refusal (LB-44)', async () => {
    sends({ globalPrivacyControl: true });
    ask();
    const text = textOf(find(notice, 'section'));
    expect(text).to.include(messages.purposes.analytics);
    expect(text).not.to.include(messages.purposes.marketing);
    await press(button('accept'));
    expect(choices[0]![0]).to.deep.equal({ analytics: 'granted', marketing: 'denied' });
  });

  it('has the buttons reject, accept and preferences, in this order, also by Tab', async () => {
    const start = document.createElement('button');
    document.body.prepend(start);
    ask();
    document.body.prepend(start);
    start.focus();
    const names: string[] = [];
    for (let n = 0; n < 3; n++) {
      await sendKeys({ press: 'Tab' });
      names.push(textOf(notice.shadowRoot!.activeElement));
    }
    start.remove();
    expect(names).to.deep.equal([messages.rejectAll, messages.acceptAll, messages.preferences]);
    expect(button('preferences').getAttribute('aria-haspopup')).to.equal('dialog');
  });

  it('gives both answers the same looks, to the last computed style (LB-15)', () => {
    ask();
    const [reject, accept] = [button('reject'), button('accept')];
    expect(stylesOf(accept)).to.deep.equal(stylesOf(reject));
    const [one, other] = [reject.getBoundingClientRect(), accept.getBoundingClientRect()];
    expect(Math.abs(one.width - other.width)).to.be.below(1);
    expect(Math.abs(one.height - other.height)).to.be.below(1);
    expect(one.top).to.equal(other.top);
  });

  it('gives both answers the same looks in the colours of the site', () => {
    ask();
    notice.style.setProperty('--may-i-accent', 'rgb(1, 2, 3)');
    notice.style.setProperty('--may-i-on-accent', 'rgb(250, 251, 252)');
    expect(stylesOf(button('accept'))).to.deep.equal(stylesOf(button('reject')));
    expect(rgb(getComputedStyle(button('accept')).backgroundColor)).to.deep.equal([1, 2, 3]);
  });

  it('has answers that are large enough for a finger', () => {
    ask();
    for (const part of ['reject', 'accept', 'preferences']) {
      expect(button(part).getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('leaves the focus and the place where they are, also while somebody types (A-03)', async () => {
    const input = document.createElement('input');
    const tall = document.createElement('div');
    tall.style.height = '3000px';
    // A browser scrolls a field into view while somebody types; this one always is.
    input.style.position = 'fixed';
    input.style.top = '0';
    document.body.append(input, tall);
    input.focus();
    await sendKeys({ type: 'ab' });
    scrollTo(0, 200);
    const place = scrollY;
    let hasMoved = false;
    const moved = () => (hasMoved = true);
    document.addEventListener('focusin', moved);
    ask();
    await nextFrame();
    document.removeEventListener('focusin', moved);
    expect(document.activeElement).to.equal(input);
    expect(hasMoved).to.be.false;
    // What was prepended may shift the page by nothing: it is in the top layer.
    expect(scrollY).to.equal(place);
    await sendKeys({ type: 'cd' });
    expect(input.value).to.equal('abcd');
    input.remove();
    tall.remove();
    scrollTo(0, 0);
  });

  it('stays when Escape is pressed: that is no answer', async () => {
    ask();
    await sendKeys({ press: 'Escape' });
    await press(button('reject'), 'Escape');
    expect(notice.isConnected).to.be.true;
    expect(choices).to.be.empty;
  });

  const answers: [part: string, grant: string, method: string][] = [
    ['reject', 'denied', 'reject_all'],
    ['accept', 'granted', 'accept_all'],
  ];
  for (const [part, grant, method] of answers) {
    for (const key of ['Enter', 'Space']) {
      it(`takes "${part}" by ${key} for every purpose, in one press, and goes (LB-16)`, async () => {
        ask();
        await press(button(part), key);
        await waitUntil(() => choices.length === 1);
        const [grants, act, hadFocus] = choices[0]!;
        expect(grants).to.deep.equal({ analytics: grant, marketing: grant });
        expect(act).to.deep.include({ method, layer: 'notice' });
        expect(act.decisionMs).to.be.a('number').that.satisfies(Number.isInteger);
        expect(hadFocus).to.be.true;
        expect(notice.isConnected).to.be.false;
      });
    }
  }

  it('takes a refusal of a visitor’s tool, but no grant of a script (LB-04)', () => {
    ask();
    button('accept').click();
    button('accept').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(choices).to.be.empty;
    expect(notice.isConnected).to.be.true;
    button('reject').click();
    expect(choices).to.have.lengthOf(1);
    expect(choices[0]?.[2]).to.be.false;
  });

  it('opens the preferences and stays', async () => {
    ask();
    await press(button('preferences'));
    await waitUntil(() => openers.length === 1);
    expect(openers[0]).to.equal(button('preferences'));
    expect(notice.isConnected).to.be.true;
    expect(choices).to.be.empty;
  });

  it('asks only for what is open, and answers only that (SD-22)', async () => {
    const decidedAt = Date.now() - 1000;
    const decision = { answers: { analytics: { grant: 'granted', revision: 1, decidedAt } } } as const;
    ask(pageOf({}, decision));
    const text = textOf(find(notice, 'section'));
    expect(text).to.include(messages.purposes.marketing);
    expect(text).to.not.include(messages.purposes.analytics);
    await press(button('reject'));
    await waitUntil(() => choices.length === 1);
    expect(choices[0]?.[0]).to.deep.equal({ marketing: 'denied' });
  });

  it('shows markup in the configuration as text', () => {
    const markup = '<img src="x" onerror="alert(1)"><b>bold</b>';
    const purposes = [{ id: 'own', title: markup }];
    ask(pageOf({ name: markup, controller: markup, purposes }));
    expect(textOf(find(notice, 'h2'))).to.include(markup);
    expect(textOf(find(notice, 'section')).split(markup)).to.have.lengthOf(4);
    expect(find(notice, 'img, b')).to.be.null;
  });

  it('makes room at the foot of the page, and gives it back', async () => {
    const room = () => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
    expect(room()).to.equal(0);
    ask();
    await waitUntil(() => room() > 0);
    expect(room()).to.be.at.least(find(notice, 'section').getBoundingClientRect().height);
    expect(Number.parseFloat(getComputedStyle(document.body).marginBottom)).to.equal(room());
    notice.remove();
    await waitUntil(() => room() === 0);
  });

  it('is accessible', async () => {
    ask(pageOf({ policyUrl: '/privacy' }));
    await expect(notice).to.be.accessible();
  });

  for (const [name, length, purposes] of [
    ['two purposes', 1, ['analytics', 'marketing']],
    [
      '40 purposes and names of 300 characters',
      300,
      Array.from({ length: 40 }, (_, n) => ({ id: `p${n}`, title: 'x'.repeat(300) })),
    ],
  ] as const) {
    it(`does not overflow at 320 px with ${name}, and both answers are in view`, async () => {
      const page = await openPage(
        `<script type="module">
          import { MayINotice } from '/src/ui/may-i-notice.ts';
          customElements.define('may-i-notice', MayINotice);
        </script></head><body>`,
        320,
      );
      const inner = page.document.createElement('may-i-notice') as unknown as MayINotice;
      page.document.body.prepend(inner);
      inner.ask(pageOf({ name: 'n'.repeat(length), purposes }), messages, {
        decide: () => undefined,
        openPreferences: () => undefined,
      });
      const panel = find(inner, 'section');
      expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      const { left, right, bottom } = panel.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      expect(bottom).to.be.at.most(600);
      const [reject, accept] = ['reject', 'accept'].map((part) =>
        find(inner, `[part~=${part}]`).getBoundingClientRect(),
      );
      expect(reject!.width).to.be.closeTo(accept!.width, 1);
      if (length === 1) expect(Math.max(reject!.bottom, accept!.bottom)).to.be.at.most(600);
    });
  }
});
