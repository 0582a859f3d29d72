/** Every state of the interface, drawn into the page: what a visitor may have before him. */
import { nextFrame, waitUntil } from '@open-wc/testing';
import type { Config, Service } from '../../src/config/config.ts';
import type { Decision } from '../../src/consent/decision.ts';
import type {
  EmbedMessages,
  NoticeMessages,
  PreferencesMessages,
  RightsMessages,
} from '../../src/locales/messages.ts';
import { collectionTexts } from '../../src/locales/collection-texts.ts';
import { arrangement } from '../../src/ui/arrangement.ts';
import { offerSearch } from '../../src/ui/find-services.ts';
import { MayIButton } from '../../src/ui/may-i-button.ts';
import { MayICollection } from '../../src/ui/may-i-collection.ts';
import { MayIDeclaration } from '../../src/ui/may-i-declaration.ts';
import { MayIEmbed } from '../../src/ui/may-i-embed.ts';
import { MayIMessage } from '../../src/ui/may-i-message.ts';
import { MayINotice } from '../../src/ui/may-i-notice.ts';
import { MayIPreferences, type PreferencesActions } from '../../src/ui/may-i-preferences.ts';
import { nameControllers } from '../../src/ui/name-controllers.ts';
import { scrollByKeys } from '../../src/ui/scroll-by-keys.ts';
import { showFacts } from '../../src/ui/show-facts.ts';
import { showRights } from '../../src/ui/rights-view.ts';
import { DECIDING, recipients } from '../../src/ui/words.ts';
import { find, pageOf } from './asked.ts';

customElements.define('may-i-button', MayIButton);
customElements.define('may-i-collection', MayICollection);
customElements.define('may-i-declaration', MayIDeclaration);
customElements.define('may-i-embed', MayIEmbed);
customElements.define('may-i-message', MayIMessage);
customElements.define('may-i-notice', MayINotice);
customElements.define('may-i-preferences', MayIPreferences);

/** All texts of a language. */
export interface Language {
  readonly tag: string;
  readonly shared: NoticeMessages;
  readonly own: PreferencesMessages;
  readonly rights: RightsMessages;
  readonly embeds: EmbedMessages;
}

/** Loads the texts of a language by the name of its files. */
export async function languageOf(tag: string): Promise<Language> {
  const load = async <Messages>(layer: string): Promise<Messages> => {
    const module = (await import(`../../src/locales/${tag}${layer}.ts`)) as { messages: Messages };
    return module.messages;
  };
  return {
    tag,
    shared: await load(''),
    own: await load('.preferences'),
    rights: await load('.rights'),
    embeds: await load('.embeds'),
  };
}

/** Two services, with every field that can be shown. */
const SERVICES: readonly Service[] = [
  {
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
    ],
  },
  {
    id: 'scale',
    purpose: 'analytics',
    name: 'Scale',
    provider: 'Scale B.V.',
    goal: 'Shows how far a page is read',
    country: 'NL',
    policyUrl: 'https://scale.example/privacy',
    stores: [],
  },
];

/** The configuration that every state is drawn with. */
export const CONFIG: Partial<Config> = {
  name: 'Shop',
  controller: { name: 'Shop Ltd', contact: 'privacy@shop.example' },
  policyUrl: '/privacy',
  purposes: ['analytics', 'marketing'],
  services: SERVICES,
  authority: { name: 'The Authority', url: 'https://authority.example/' },
  updated: '2026-11-01',
};

/** The page's own content, which some elements are a part of. */
function main(): HTMLElement {
  return document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
}

const DECISION: Decision = {
  consentId: 'f'.repeat(32),
  answers: { analytics: { grant: 'granted', revision: 1, decidedAt: Date.UTC(2026, 10, 2, 12) } },
};

/** Waits until what was first painted unseen is seen. */
async function seen(element: HTMLElement): Promise<void> {
  await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
}

/** Shows a state, and resolves with its element when it stands. */
export type Draw = (language: Language, config?: Partial<Config>) => Promise<HTMLElement>;

function ask(more: (language: Language) => readonly string[], changes: Partial<Config> = {}): Draw {
  return async (language, config = {}) => {
    const notice = new MayINotice();
    document.documentElement.insertBefore(notice, document.body);
    const page = pageOf({ ...CONFIG, ...changes, ...config }, undefined, language.tag);
    notice.ask(
      page,
      language.shared,
      { decide: () => undefined, openPreferences: () => undefined },
      arrangement(page.config, more(language), undefined, undefined, (drawn) => {
        // As in the page: only where there is somebody to name.
        if (recipients(page.config, DECIDING).size > 1) nameControllers(drawn, page, language.own.roles);
      }),
    );
    scrollByKeys(find(notice, '.text'));
    await nextFrame();
    await seen(notice);
    return notice;
  };
}

function collect(refusable: readonly string[], isHonored: boolean, changes: Partial<Config> = {}): Draw {
  return async (language, config = {}) => {
    const collection = new MayICollection();
    document.documentElement.insertBefore(collection, document.body);
    const { lang } = collectionTexts(language.tag);
    const { shared } = await languageOf(lang);
    const page = pageOf({ ...CONFIG, ...changes, ...config }, undefined, lang);
    collection.tell(
      { ...page, isGranted: () => true },
      shared,
      { refusable, isHonored },
      { optOut: () => undefined, openPreferences: () => undefined, close: () => undefined },
    );
    scrollByKeys(find(collection, '.text'));
    await nextFrame();
    await seen(collection);
    return collection;
  };
}

interface Opening {
  readonly config?: Partial<Config>;
  readonly decision?: Decision;
  readonly isInline?: boolean;
  readonly search?: string;
}

function open({ config: changes = {}, decision, isInline = false, search }: Opening = {}): Draw {
  return async (language, config = {}) => {
    const page = pageOf({ ...CONFIG, ...changes, ...config }, decision, language.tag);
    const actions: PreferencesActions = {
      take: () => true,
      // As in the page: it comes with a chunk, when the panel stands.
      showFacts: (list) => {
        queueMicrotask(() => void showFacts(list, page, language.own));
      },
      showRights(place) {
        showRights(place, page, { messages: language.rights, purposes: language.shared.purposes }, [], {
          access: () => Promise.resolve(undefined),
          erase: () => Promise.resolve(undefined),
          object: () => Promise.resolve(undefined),
        });
      },
      offerSearch: (list) => {
        queueMicrotask(() => {
          offerSearch(list, language.own, language.tag);
        });
      },
    };
    const preferences = new MayIPreferences();
    const { root } = preferences;
    (isInline ? main() : document.body).append(preferences);
    if (isInline) {
      const section = document.createElement('section');
      section.className = 'panel';
      section.setAttribute('aria-labelledby', 'may-i-title');
      section.lang = language.tag;
      section.dir = language.shared.dir ?? 'ltr';
      for (const part of [preferences.content(page, language, actions, () => undefined)].flat())
        if (part instanceof Node) section.append(part);
      root.append(section);
    } else void preferences.open(page, language, actions);
    await waitUntil(() => isInline || root.querySelector('dialog')?.open);
    // They come in turns.
    await waitUntil(() => !root.querySelector('.service:not(:has(dl))'));
    await nextFrame();
    if (search === undefined) return preferences;
    const field = root.querySelector<HTMLInputElement>('[type=search]')!;
    field.value = search;
    field.dispatchEvent(new Event('input'));
    layOut(root);
    return preferences;
  };
}

/** Also what is below the fold, where a browser lays it out when it comes near. */
function layOut(root: ShadowRoot): void {
  const whole = new CSSStyleSheet();
  whole.replaceSync('.purpose, .service { content-visibility: visible }');
  root.adoptedStyleSheets.push(whole);
}

/** Opens every detail of what a state shows, and waits for what that loads. */
const opened =
  (draw: Draw): Draw =>
  async (language, config) => {
    const element = await draw(language, config);
    const root = element.shadowRoot!;
    for (const details of root.querySelectorAll('details')) details.open = true;
    layOut(root);
    await waitUntil(() => root.querySelector('.rights'));
    return element;
  };

/** Recipients that decide for themselves. */
const deciding = (count: number): Partial<Config> => ({
  services: Array.from({ length: count }, (_, n) => ({
    ...SERVICES[0]!,
    id: `d${n}`,
    provider: `Advertising Exchange ${n} International Limited`,
    role: n % 2 ? 'joint' : 'controller',
  })),
});

const MANY: Partial<Config> = {
  purposes: Array.from({ length: 12 }, (_, n) => ({
    id: `p${n}`,
    title: `Purpose ${n}`,
    text: 'A sentence.',
  })),
  services: Array.from({ length: 30 }, (_, n) => ({
    ...SERVICES[0]!,
    id: `s${n}`,
    purpose: `p${n % 12}`,
    name: `Service ${n}`,
  })),
};

/** All states by name. */
export const STATES: Readonly<Record<string, Draw>> = {
  'the notice': ask(() => []),
  'the notice at the head': ask(() => [], { placement: 'top' }),
  'the notice in a corner': ask(() => [], { placement: 'corner' }),
  'the notice in the page': ask(() => [], { placement: 'inflow' }),
  'the notice in a dialog': ask(() => [], { modal: true }),
  'the notice that says more': ask(({ own }) => [own.guardian, own.sensitive], { sensitive: true }),
  'the notice that names controllers': ask(() => [], deciding(3)),
  'the notice that names many controllers': ask(() => [], deciding(20)),
  'the notice at collection': collect(['marketing'], false),
  'the notice at collection of sensitive data': collect(['marketing'], false, {
    purposes: ['analytics', { id: 'marketing', sensitive: true }],
  }),
  'the notice at collection that was honored': collect([], true),
  'the preferences': open(),
  'the preferences with every detail': opened(open()),
  'the preferences of somebody who has chosen': open({ decision: DECISION }),
  'the preferences of a sensitive site': open({ config: { sensitive: true, audience: 'children' } }),
  'the preferences in the page': open({ isInline: true }),
  'a search in the preferences': open({ config: MANY, search: 'Service 7' }),
  async 'the message'({ tag, shared, own }) {
    const message = new MayIMessage();
    document.documentElement.insertBefore(message, document.body);
    message.say({ text: own.saved, close: own.close, language: tag, dir: shared.dir, takesFocus: false });
    await waitUntil(() => message.root.querySelector('p'));
    return message;
  },
  async 'the button'({ tag, shared }) {
    const button = new MayIButton();
    button.show({ name: shared.preferences, corner: 'end', language: tag, dir: shared.dir });
    await nextFrame();
    return button;
  },
  async 'the placeholder of an embed'({ tag, embeds }, { name = 'Vimeo' } = {}) {
    const embed = new MayIEmbed();
    // As the gate does it for an embed of this size.
    const place =
      'display: block; position: static; float: none; box-sizing: content-box; margin: 0; padding: 0;';
    const size = 'border-width: 0; width: 480px; height: 270px; min-height: 0; max-width: none;';
    embed.style.cssText = `${place}${size}`.replaceAll(';', ' !important;');
    main().append(embed);
    const about = { name, provider: `${name}, Inc.`, policyUrl: '/vimeo', always: name };
    embed.ask(tag, embeds, about, { once: () => undefined, always: () => undefined });
    await nextFrame();
    return embed;
  },
  async 'the declaration'(language, config = {}) {
    const declaration = new MayIDeclaration();
    main().append(declaration);
    const page = pageOf({ ...CONFIG, ...config }, undefined, language.tag);
    declaration.show({ config: page.config, language: language.tag }, language, language.shared.dir);
    await nextFrame();
    return declaration;
  },
};
