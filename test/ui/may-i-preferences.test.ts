import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Config, Service } from '../../src/config/config.ts';
import type { Decision } from '../../src/consent/decision.ts';
import { messages as german } from '../../src/locales/de.preferences.ts';
import { messages as germanShared } from '../../src/locales/de.ts';
import { messages as greek } from '../../src/locales/el.preferences.ts';
import { messages as greekShared } from '../../src/locales/el.ts';
import { messages as own } from '../../src/locales/en.preferences.ts';
import { messages as shared } from '../../src/locales/en.ts';
import type { PreferencesMessages } from '../../src/locales/messages.ts';
import { offerSearch } from '../../src/ui/find-services.ts';
import { MayIPreferences, type PreferencesActions } from '../../src/ui/may-i-preferences.ts';
import type { Page } from '../../src/ui/page.ts';
import type { AllMessages } from '../../src/ui/purpose-rows.ts';
import { showFacts } from '../../src/ui/show-facts.ts';
import { find, pageOf, press, stylesOf, textOf } from '../suites/asked.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';
import { sends, sendsNothing } from '../suites/browser-signal.ts';
import { closePages, openPage } from '../suites/page.ts';

customElements.define('may-i-preferences', MayIPreferences);

let preferences: MayIPreferences;
let choices: [grants: object, act: object][];
let isKept: boolean;
let rights: HTMLElement[];
let shown: Page;
let words: PreferencesMessages;

const actions: PreferencesActions = {
  take(...choice) {
    choices.push(choice);
    return isKept;
  },
  // As in the page: what comes with a chunk comes when the panel stands.
  showFacts: (list) => queueMicrotask(() => void showFacts(list, shown, words)),
  showRights: (place) => void rights.push(place),
  offerSearch: (list) => queueMicrotask(() => offerSearch(list, own, 'en')),
};

function open(
  page: Page = pageOf(),
  messages: AllMessages = { shared, own },
  purpose?: string,
): Promise<boolean | undefined> {
  preferences = new MayIPreferences();
  shown = page;
  words = messages.own;
  document.body.append(preferences);
  return preferences.open(page, messages, actions, purpose);
}

const dialog = () => find<HTMLDialogElement>(preferences, 'dialog');
const button = (name: string) => find(preferences, `[part~=${name}]`);
const switches = () => [...preferences.shadowRoot!.querySelectorAll<HTMLInputElement>('[role=switch]')];
const states = () => switches().map(({ checked }) => checked);

const DECIDED_AT = Date.now() - 60_000;
function decision(grants: Readonly<Record<string, 'granted' | 'denied'>>): Decision {
  const answers = Object.entries(grants).map(
    ([id, grant]) => [id, { grant, revision: 1, decidedAt: DECIDED_AT }] as const,
  );
  return { consentId: 'f'.repeat(32), answers: Object.fromEntries(answers) };
}

const SERVICE: Service = {
  id: 'meter',
  purpose: 'analytics',
  name: 'Meter',
  provider: 'Meter Holding Ltd',
  goal: 'Counts page views',
  country: 'US',
  safeguard: 'standard contractual clauses',
  policyUrl: 'https://meter.example/privacy',
  role: 'controller',
  stores: [
    { name: '_mt_*', duration: 'P1Y', purpose: 'Tells visits apart' },
    { name: 'mt_tab', type: 'sessionStorage', duration: 'session' },
    { name: 'mt_db', type: 'indexedDB', duration: 'persistent' },
  ],
};

beforeEach(() => {
  choices = [];
  isKept = true;
  rights = [];
});
afterEach(() => {
  preferences.remove();
  closePages();
  sendsNothing();
});

describe('<may-i-preferences>', () => {
  it('is a modal dialog with a name and a language', () => {
    void open();
    expect(dialog().matches(':modal')).to.be.true;
    expect(textOf(find(preferences, `#${dialog().getAttribute('aria-labelledby')!}`))).to.equal(
      shared.preferences,
    );
    expect(dialog().lang).to.equal('en');
  });

  it('puts the focus on its title', () => {
    void open();
    expect(textOf(preferences.shadowRoot!.activeElement)).to.equal(shared.preferences);
  });

  it('puts the focus on the switch that is asked for, and on the title for one that is not there', () => {
    void open(pageOf(), { shared, own }, 'marketing');
    expect(preferences.shadowRoot!.activeElement?.id).to.equal('marketing');
    preferences.remove();
    void open(pageOf(), { shared, own }, 'maps');
    expect(preferences.shadowRoot!.activeElement?.localName).to.equal('h2');
  });

  it('has closed, without a choice, when the page takes it away', async () => {
    const closed = open();
    preferences.remove();
    expect(await closed).to.equal(undefined);
  });

  it('keeps the focus within, and goes from close to the switches, the record, reject, accept and save', async () => {
    void open();
    const parts: (string | null | undefined)[] = [];
    for (let n = 0; n < 7; n++) {
      await sendKeys({ press: 'Tab' });
      parts.push(preferences.shadowRoot!.activeElement?.getAttribute('part'));
    }
    expect(parts).to.deep.equal([
      'button close',
      'switch',
      'switch',
      null,
      'button reject',
      'button accept',
      'button save',
    ]);
  });

  it('names each switch by its purpose and describes it (A-09)', () => {
    void open();
    for (const [index, id] of (['analytics', 'marketing'] as const).entries()) {
      const one = switches()[index]!;
      expect(one.type).to.equal('checkbox');
      expect(textOf(one.labels![0]!)).to.equal(shared.purposes[id]);
      expect(textOf(find(preferences, `#${one.getAttribute('aria-describedby')!}`))).to.equal(
        own.purposes[id],
      );
    }
  });

  it('has no switch for what is necessary (A-09)', () => {
    void open();
    expect(textOf(find(preferences, '.purpose')))
      .to.include(own.necessary)
      .and.include(own.alwaysActive);
    expect(find(preferences, '.purpose').querySelector('input')).to.be.null;
  });

  it('has every switch off before a choice (LB-19), and saves that as a refusal (LB-30)', async () => {
    const closed = open();
    expect(states()).to.deep.equal([false, false]);
    expect(textOf(find(preferences, '.head'))).to.include(own.notYetChosen);
    await press(button('save'));
    expect(await closed).to.be.true;
    expect(choices).to.deep.equal([
      [
        { analytics: 'denied', marketing: 'denied' },
        { method: 'save', layer: 'preferences', decisionMs: undefined },
      ],
    ]);
  });

  it('shows what is in force, and when it was chosen (SD-02), with the id to quote (SD-25)', () => {
    void open(pageOf({}, decision({ analytics: 'granted', marketing: 'denied' })));
    expect(states()).to.deep.equal([true, false]);
    expect(textOf(find(preferences, '.head'))).to.include(`${new Date(DECIDED_AT).getFullYear()}`);
    expect(textOf(find(preferences, '.about'))).to.include('f'.repeat(32));
  });

  it('shows by the place of its thumb, not by its colour alone, whether a switch is on (A-18)', () => {
    void open(pageOf({}, decision({ analytics: 'granted', marketing: 'denied' })));
    const places = switches().map((one) => getComputedStyle(one, '::after').translate);
    expect(places).to.deep.equal(['22px', 'none']);
  });

  it('has one switch for what rests on legitimate interest, off like the others (LB-22)', () => {
    void open(pageOf({ purposes: [{ id: 'analytics', basis: 'legitimate-interest' }, 'marketing'] }));
    expect(states()).to.deep.equal([false, false]);
  });

  it('says of what needs no consent what is true: that it runs, or that it does not (SD-16)', () => {
    const purposes = [
      { id: 'analytics', basis: 'legitimate-interest' },
      { id: 'marketing', access: 'exempt' },
    ] as const;
    const said = () => ['analytics', 'marketing'].map((id) => textOf(find(preferences, `#${id}-text`)));
    void open(pageOf({ purposes }, decision({ analytics: 'granted', marketing: 'denied' })));
    expect(said()[0]).to.include(own.legitimateInterest);
    expect(said()[1]).to.include(own.off).and.not.to.include(own.exempt);
    preferences.remove();
    void open(pageOf({ purposes }, decision({ analytics: 'denied', marketing: 'granted' })));
    expect(said()[0]).to.include(own.off).and.not.to.include(own.legitimateInterest);
    expect(said()[1]).to.include(own.exempt);
  });

  it('says on a sensitive site what a visit reveals, and at each switch that the consent is explicit (SD-24, LB-35)', () => {
    void open(pageOf({ sensitive: true }));
    expect(textOf(find(preferences, '.note'))).to.equal(own.sensitive);
    for (const id of ['analytics', 'marketing'])
      expect(textOf(find(preferences, `#${id}-text`))).to.include(own.explicit);
    preferences.remove();
    const explicitConsent = 'I consent although my visit shows that I look for a psychologist.';
    void open(pageOf({ sensitive: true, explicitConsent }));
    expect(textOf(find(preferences, '.note'))).to.equal(explicitConsent);
  });

  it('says on a site for children that they choose with a guardian (LB-34)', () => {
    void open(pageOf({ audience: 'children' }));
    expect(textOf(find(preferences, '.note'))).to.equal(own.guardian);
  });

  it('has a switch off whose grant has expired or was revised', () => {
    const granted = decision({ analytics: 'granted', marketing: 'granted' });
    void open(pageOf({ revision: 2 }, granted));
    expect(states()).to.deep.equal([false, false]);
  });

  it('saves what was switched, by the keyboard', async () => {
    const closed = open(pageOf({}, decision({ analytics: 'granted', marketing: 'denied' })));
    for (const one of switches()) await press(one, 'Space');
    expect(states()).to.deep.equal([false, true]);
    await press(button('save'));
    await closed;
    expect(choices[0]?.[0]).to.deep.equal({ analytics: 'denied', marketing: 'granted' });
  });

  it('switches by its label (A-27)', () => {
    void open();
    switches()[1]!.labels![0]!.click();
    expect(states()).to.deep.equal([false, true]);
  });

  const answers: [name: string, part: string, before: Decision | undefined, grant: string, method: string][] =
    [
      ['a refusal', 'reject', undefined, 'denied', 'reject_all'],
      ['another refusal', 'reject', decision({ analytics: 'denied' }), 'denied', 'reject_all'],
      ['a withdrawal', 'reject', decision({ analytics: 'granted' }), 'denied', 'withdraw_all'],
      ['a grant', 'accept', undefined, 'granted', 'accept_all'],
    ];
  for (const [name, part, before, grant, method] of answers) {
    it(`takes ${name} for every purpose by "${part}" and closes`, async () => {
      const closed = open(pageOf({}, before));
      await press(button(part));
      await closed;
      expect(choices).to.have.lengthOf(1);
      expect(choices[0]?.[0]).to.deep.equal({ analytics: grant, marketing: grant });
      expect(choices[0]?.[1]).to.deep.include({ method, layer: 'preferences' });
      expect(preferences.isConnected).to.be.false;
    });
  }

  it('says whether the browser kept the choice', async () => {
    isKept = false;
    const closed = open();
    await press(button('reject'));
    expect(await closed).to.be.false;
  });

  for (const name of ['Escape', 'the cross'] as const) {
    it(`closes by ${name} without a choice, and gives the focus back`, async () => {
      const opener = document.createElement('button');
      document.body.append(opener);
      opener.focus();
      const closed = open();
      switches()[0]!.click();
      if (name === 'Escape') await sendKeys({ press: 'Escape' });
      else await press(button('close'));
      expect(await closed).to.be.undefined;
      expect(choices).to.be.empty;
      expect(preferences.isConnected).to.be.false;
      expect(document.activeElement).to.equal(opener);
      opener.remove();
    });
  }

  it('takes a refusal of a visitor’s tool, but no grant of a script (LB-04)', async () => {
    const closed = open();
    button('accept').click();
    expect(choices).to.be.empty;
    for (const one of switches()) one.checked = true;
    button('save').click();
    await closed;
    expect(choices[0]?.[0]).to.deep.equal({ analytics: 'denied', marketing: 'denied' });
  });

  it('gives both answers the same looks, to the last computed style (LB-15)', () => {
    void open();
    expect(stylesOf(button('accept'))).to.deep.equal(stylesOf(button('reject')));
    expect(button('accept').getBoundingClientRect().width).to.be.closeTo(
      button('reject').getBoundingClientRect().width,
      1,
    );
  });

  it('lists services under their purpose, also what is necessary', () => {
    const services = [SERVICE, { ...SERVICE, id: 'b', purpose: 'necessary' }, { ...SERVICE, id: 'c' }];
    void open(pageOf({ services }));
    const rows = [...preferences.shadowRoot!.querySelectorAll('.purpose')];
    const counts = rows.map((row) => row.querySelectorAll('.service').length);
    expect(counts).to.deep.equal([1, 2, 0]);
  });

  it('says that Global Privacy Control was heard, only where it is sent (LB-45)', async () => {
    void open();
    expect(textOf(dialog())).not.to.include('Global Privacy Control');
    preferences.remove();
    sends({ globalPrivacyControl: true });
    void open();
    expect(textOf(find(preferences, '.note'))).to.equal(own.gpc);
    // Asked here, the visitor may still say yes.
    await press(button('accept'));
    expect(choices[0]![0]).to.deep.equal({ analytics: 'granted', marketing: 'granted' });
  });

  it('says who answers questions (SD-25), where to complain (SD-26) and how to withdraw', () => {
    const config: Partial<Config> = {
      controller: { name: 'Shop Ltd', contact: 'privacy@shop.example' },
      authority: { name: 'The Authority', url: 'https://authority.example/' },
      policyUrl: '/privacy',
    };
    void open(pageOf(config));
    const links = [...find(preferences, '.about').querySelectorAll('a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).to.deep.equal(['mailto:privacy@shop.example', 'https://authority.example/', '/privacy']);
    const text = textOf(find(preferences, '.about'));
    for (const part of [own.withdrawal, 'Shop Ltd', 'The Authority']) expect(text).to.include(part);
  });

  it('shows markup in the configuration as text', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const stores = [{ name: markup, duration: markup, purpose: markup }];
    const services = [
      { ...SERVICE, purpose: 'own', name: markup, provider: markup, goal: markup, safeguard: markup, stores },
    ];
    const purposes = [{ id: 'own', title: markup, text: markup }];
    const authority = { name: markup, url: '/a' };
    void open(
      pageOf({ name: markup, purposes, services, authority, controller: { name: markup, contact: markup } }),
    );
    await nextFrame();
    expect(find(preferences, 'img')).to.be.null;
    expect(textOf(dialog()).split(markup).length - 1).to.be.at.least(11);
  });

  it('speaks the language of the page, with the site’s own texts in it', async () => {
    const purposes = [{ id: 'own', title: { en: 'Own', de: 'Eigenes' }, text: { en: 'English only' } }];
    void open(pageOf({ purposes, services: [SERVICE, { ...SERVICE, purpose: 'own' }] }, undefined, 'de'), {
      shared: germanShared,
      own: german,
    });
    await nextFrame();
    const text = textOf(dialog());
    for (const part of ['Eigenes', 'English only', 'Vereinigte Staaten', '1 Jahr'])
      expect(text).to.include(part);
  });

  it('ends the sentence on when it was chosen once, where the date ends so (Greek)', () => {
    const afternoon = new Date(2026, 10, 2, 15).getTime();
    const answers = { analytics: { grant: 'granted', revision: 1, decidedAt: afternoon } } as const;
    void open(pageOf({}, { answers }, 'el'), { shared: greekShared, own: greek });
    expect(textOf(find(preferences, '.head p'))).to.match(/[^.]\.$/);
  });

  it('is accessible, with its services closed and open', async () => {
    void open(pageOf({ services: [SERVICE], policyUrl: '/privacy' }, decision({ analytics: 'granted' })));
    await nextFrame();
    await expect(preferences).to.be.accessible();
    find<HTMLDetailsElement>(preferences, 'details').open = true;
    await expect(preferences).to.be.accessible();
  });

  it('does not overflow at 320 px with 40 purposes and names of 300 characters, and shows every way out', async () => {
    const page = await openPage(
      `<script type="module">
        import { MayIPreferences } from '/src/ui/may-i-preferences.ts';
        customElements.define('may-i-preferences', MayIPreferences);
      </script></head><body>`,
      320,
    );
    const long = 'x'.repeat(300);
    const purposes = Array.from({ length: 40 }, (_, n) => ({ id: `p${n}`, title: long, text: long }));
    const services = [
      {
        ...SERVICE,
        purpose: 'p0',
        name: long,
        provider: long,
        goal: long,
        stores: [{ name: long, duration: 'P1Y' }],
      },
    ];
    const inner = page.document.createElement('may-i-preferences') as unknown as MayIPreferences;
    page.document.body.append(inner);
    shown = pageOf({ name: long, purposes, services });
    void inner.open(shown, { shared, own }, actions);
    await waitUntil(() => find<HTMLDialogElement>(inner, 'dialog').open);
    find<HTMLDetailsElement>(inner, 'details').open = true;
    const parts = [
      ...inner.shadowRoot!.querySelectorAll<HTMLElement>('dialog, .head, .body, .purpose, .service, .foot'),
    ];
    expect(inner.shadowRoot!.querySelectorAll('[role=switch]')).to.have.lengthOf(40);
    for (const part of parts) {
      const name = part.className || part.localName;
      expect(part.getBoundingClientRect().right, name).to.be.at.most(320);
      // The area that a finger may hit reaches over the edge of a switch, into the margin.
      if (name !== 'purpose') expect(part.scrollWidth, name).to.be.at.most(part.clientWidth);
    }
    for (const name of ['reject', 'accept', 'save', 'close']) {
      const { top, bottom, left, right } = find(inner, `[part~=${name}]`).getBoundingClientRect();
      expect(Math.min(top, left), name).to.be.at.least(0);
      expect(bottom, name).to.be.at.most(600);
      expect(right, name).to.be.at.most(320);
    }
  });

  it('is as tall as what is in it, until it meets the edge of the window', async () => {
    void open(pageOf({ purposes: ['analytics'] }));
    const small = dialog().clientHeight;
    expect(find(preferences, '.body').scrollHeight).to.equal(find(preferences, '.body').clientHeight);
    preferences.remove();
    void open(pageOf({ purposes: Array.from({ length: 40 }, (_, n) => ({ id: `p${n}`, title: `${n}` })) }));
    await waitUntil(() => dialog().open);
    expect(dialog().clientHeight).to.be.above(small);
    expect(dialog().getBoundingClientRect().bottom).to.be.at.most(innerHeight);
    expect(dialog().getBoundingClientRect().top).to.be.at.least(0);
  });

  it('opens no more when the page has taken it away before a long list is shown', async () => {
    const closed = open(
      pageOf({ purposes: Array.from({ length: 40 }, (_, n) => ({ id: `p${n}`, title: `${n}` })) }),
    );
    preferences.remove();
    expect(await closed).to.equal(undefined);
    await nextFrame();
    expect(dialog().open).to.be.false;
  });

  it('closes once: a second press has nothing to press', async () => {
    const closed = open();
    const reject = button('reject');
    reject.click();
    reject.click();
    await closed;
    await waitUntil(() => !preferences.isConnected);
    expect(preferences.isConnected).to.be.false;
  });
});
