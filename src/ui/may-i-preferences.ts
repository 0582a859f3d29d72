import { isObjectable, optsOut } from '../config/browser-signal.ts';
import type { Grant } from '../consent/decision.ts';
import { dateInWords } from '../locales/date-in-words.ts';
import { list } from '../locales/intl.ts';
import { localize, purposeText } from '../locales/localize.ts';
import { fill } from '../locales/messages.ts';
import { baseStyles } from './base-styles.ts';
import { make, type Content } from './make.ts';
import type { Act, Decide, Page } from './page.ts';
import { preferencesStyles } from './preferences-styles.ts';
import { afterAnother, necessaryRow, purposeRow, type AllMessages } from './purpose-rows.ts';
import { View } from './view.ts';
import { controllerName, siteName } from './words.ts';

/** Takes answers and the button that gave them. */
export type Answered = (grants: Record<string, Grant>, method: Act['method']) => void;

/** What the panel may do. */
export interface PreferencesActions {
  readonly take: Decide;
  /** Shows the visitor's record and rights in the place that is given. */
  readonly showRights: (place: HTMLElement) => void;
  /** Puts under each service in the list that is given every fact of SD-17 and LB-32. */
  readonly showFacts: (list: HTMLElement) => void;
  /** Puts a field before a long list that finds what is in it. */
  readonly offerSearch: (list: HTMLElement) => void;
}

/** From so many services or purposes on they can be searched. */
const MANY = 8;

/**
 * The second layer: a switch for each purpose, its services with every fact of SD-17 and LB-32, and three ways out.
 *
 * A modal dialog, which the visitor opened: the browser keeps the focus in it and gives it back. In a page
 * of the site with the attribute `inline` it is a part of that page.
 *
 * @tag may-i-preferences
 * @summary The cookie preferences.
 *
 * @attr {boolean} inline - Shows the panel in the page, at this place.
 * @csspart panel - The sheet.
 * @csspart button - Every button; `reject`, `accept`, `save` and `close` name one each.
 * @csspart switch - The switch of a purpose.
 */
export class MayIPreferences extends View {
  #gone?: () => void;

  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, preferencesStyles];
  }

  /**
   * Opens the dialog; resolves when it has closed, or the page has taken it away, with whether the browser kept a choice, if one was made.
   *
   * @param purpose The one that is asked for: its switch gets the focus, in sight; else the title does.
   */
  open(
    page: Page,
    messages: AllMessages,
    actions: PreferencesActions,
    purpose?: string,
  ): Promise<boolean | undefined> {
    return new Promise((resolve) => {
      let isKept: boolean | undefined;
      this.#gone = () => {
        resolve(isKept);
      };
      const answered: Answered = (grants, method) => {
        isKept = actions.take(grants, { method, layer: 'preferences', decisionMs: undefined });
        dialog.close();
      };
      const dialog = make(
        'dialog',
        {
          class: 'panel',
          part: 'panel',
          'aria-labelledby': 'may-i-title',
          lang: page.language,
          dir: messages.shared.dir ?? 'ltr',
          close: () => {
            this.remove();
          },
        },
        this.content(page, messages, actions, answered, () => dialog.close()),
      );
      this.root.replaceChildren(dialog);
      const show = () => {
        if (!dialog.isConnected) return;
        dialog.showModal();
        (this.root.getElementById(purpose ?? '') ?? this.root.querySelector('h2'))?.focus();
      };
      // What is long to make is laid out in a turn of its own: a slow phone answers in between.
      if (page.config.purposes.length < MANY) show();
      else setTimeout(show);
    });
  }

  /** The browser calls it when the panel goes. */
  disconnectedCallback(): void {
    this.#gone?.();
  }

  /** What stands in the panel. */
  content(
    page: Page,
    messages: AllMessages,
    actions: PreferencesActions,
    answered: Answered,
    close?: () => void,
  ): Content {
    const { config } = page;
    const { own, shared } = messages;
    const { purposes, services = [] } = config;
    const intro = fill(own.intro, { site: siteName(config) });
    const list = make(
      'div',
      {},
      necessaryRow(page, messages),
      purposes.map((purpose) => purposeRow(page, messages, purpose)),
    );
    const body = make('div', { class: 'body' }, notes(page, messages), list, about(page, messages, actions));
    if (services.length > 0) actions.showFacts(list);
    if (services.length >= MANY || purposes.length >= MANY) actions.offerSearch(list);
    return [
      make(
        'div',
        { class: 'head' },
        make('h2', { id: 'may-i-title', tabindex: close && -1 }, shared.preferences),
        close &&
          make(
            'button',
            { class: 'close quiet', part: 'button close', 'aria-label': own.closeUnsaved, click: close },
            '×',
          ),
        make('p', {}, intro, afterAnother(intro, lastChosen(page, messages))),
      ),
      body,
      this.#foot(page, messages, answered),
    ];
  }

  #foot(page: Page, { shared, own }: AllMessages, answered: Answered): HTMLElement {
    const { purposes } = page.config;
    // What runs without consent is answered only where the visitor objects, or lifts an objection (SD-16).
    const stays = (need: string, grant: Grant) =>
      grant === 'granted' &&
      page.isGranted(need) &&
      purposes.some((purpose) => purpose.id === need && isObjectable(purpose));
    const all = (grant: Grant) =>
      Object.fromEntries(purposes.filter(({ id }) => !stays(id, grant)).map(({ id }) => [id, grant]));
    const button = (name: string, text: string, click: (event: Event) => void) =>
      make('button', { class: name === 'save' && 'quiet save', part: `button ${name}`, click }, text);
    return make(
      'div',
      { class: 'foot buttons' },
      button('reject', shared.rejectAll, () => {
        const hasGrants = purposes.some(({ id }) => page.isGranted(id));
        answered(all('denied'), hasGrants ? 'withdraw_all' : 'reject_all');
      }),
      // A grant is a person's act (LB-04).
      button('accept', shared.acceptAll, ({ isTrusted }) => {
        if (isTrusted) answered(all('granted'), 'accept_all');
      }),
      button('save', own.save, ({ isTrusted }) => {
        const switches = [...this.root.querySelectorAll<HTMLInputElement>('[role=switch]')];
        const grants = Object.fromEntries(
          switches.map(({ value, checked }) => [value, isTrusted && checked ? 'granted' : 'denied'] as const),
        );
        // A service is answered for itself only where it differs from its purpose.
        const answers = Object.entries(grants).filter(
          ([need, grant]) =>
            !stays(need, grant) && (!need.includes(':') || grants[need.replace(/:.*/, '')] !== grant),
        );
        answered(Object.fromEntries(answers), 'save');
      }),
    );
  }
}

function lastChosen(page: Page, { own }: AllMessages): string {
  const times = Object.values(page.decision?.answers ?? {}).map(({ decidedAt }) => decidedAt);
  if (!times.length) return own.notYetChosen;
  const date = dateInWords(Math.max(...times), page.language, { timeStyle: 'short' });
  // A Greek afternoon ends in "μ.μ.", and the sentence with it.
  return fill(own.lastChosen, { date }).replace('..', '.');
}

/** What a visitor should know before the switches: what is new, what a visit may reveal. */
function notes(page: Page, { shared, own }: AllMessages): Content {
  const { config, language, decision } = page;
  const open = decision ? config.purposes.filter(page.isOpen) : [];
  const titles = open.map((purpose) => purposeText(purpose, purpose.title, shared.purposes, language));
  return [
    // Said in every case: the browser's owner sees that it was heard (LB-45).
    optsOut(config) && own.gpc,
    titles.length > 0 && fill(own.changed, { purposes: list(titles, language) }),
    config.sensitive && (localize(config.explicitConsent, language) || own.sensitive),
    config.audience === 'children' && own.guardian,
  ].map((text) => text && make('p', { class: 'note' }, text));
}

function about(page: Page, { shared, own }: AllMessages, { showRights }: PreferencesActions): HTMLElement {
  const { config, decision, language } = page;
  const { authority, policyUrl, controller, revision = 1, updated } = config;
  const contact = typeof controller === 'object' ? controller.contact : undefined;
  const consentId = decision?.consentId;
  const line = (...text: Content[]) => make('p', {}, text);
  const rights = make('details', {}, make('summary', {}, own.record));
  // Only who looks loads it.
  rights.addEventListener('toggle', () => showRights(rights), { once: true });
  return make(
    'div',
    { class: 'about' },
    line(own.withdrawal),
    contact &&
      line(
        withLink(fill(own.contact, { controller: controllerName(config) }), {
          name: contact,
          url: contact.includes('@') ? `mailto:${contact}` : contact,
        }),
      ),
    authority && line(withLink(own.authority, authority)),
    policyUrl && line(make('a', { href: policyUrl }, shared.policy)),
    updated &&
      line(
        fill(own.version, {
          revision,
          date: dateInWords(new Date(updated), language, { timeZone: 'UTC' }),
        }),
      ),
    consentId && line(fill(own.consentId, { id: consentId })),
    rights,
  );
}

/** A sentence with a link in the place of the placeholder that is left in it. */
function withLink(text: string, { name, url }: { name: string; url: string }): Content {
  const [before, after] = text.split(/\{.*\}/);
  return [before, make('a', { href: url, dir: 'auto' }, name), after];
}
