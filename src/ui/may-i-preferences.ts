import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Purpose, Service, StoredItem } from '../config/config.ts';
import { NECESSARY } from '../config/purposes.ts';
import type { Grant } from '../consent/decision.ts';
import { durationInWords } from '../locales/duration.ts';
import type { NoticeMessages, PreferencesMessages } from '../locales/messages.ts';
import { fill, plural } from '../locales/messages.ts';
import { baseStyles } from './base-styles.ts';
import type { Act, Decide, Page } from './page.ts';
import { preferencesStyles } from './preferences-styles.ts';
import { View } from './view.ts';
import { controllerName, localize, purposeText, siteName } from './words.ts';

/** The texts of both layers: the second shares words with the first. */
export interface AllMessages {
  readonly shared: NoticeMessages;
  readonly own: PreferencesMessages;
}

/**
 * The second layer: a switch for each purpose, its services with every fact of SD-17 and LB-32, and three ways out.
 *
 * A modal dialog, which the visitor opened: the browser keeps the focus in it and gives it back (A-06, A-07).
 *
 * @tag may-i-preferences
 * @summary The cookie preferences.
 *
 * @fires {CustomEvent<boolean>} may-i-saved - The visitor's choice was taken; the detail says whether the browser kept
 *   it. Bubbles, does not leave the document. Not cancelable.
 * @csspart panel - The sheet.
 * @csspart button - Every button; `reject`, `accept`, `save` and `close` name one each.
 * @csspart switch - The switch of a purpose.
 */
export class MayIPreferences extends View {
  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, preferencesStyles];
  }

  /** Opens the dialog; resolves when it has closed, with whether the browser kept a choice, if one was made. */
  open(page: Page, messages: AllMessages, take: Decide): Promise<boolean | undefined> {
    return new Promise((resolve) => {
      let isKept: boolean | undefined;
      const decide = (grants: Record<string, Grant>, method: Act['method']) => {
        isKept = take(grants, { method, layer: 'preferences', decisionMs: undefined });
        dialog?.close();
      };
      const closed = () => {
        this.remove();
        resolve(isKept);
      };
      this.draw(this.#dialog(page, messages, decide, closed));
      const dialog = this.root.querySelector('dialog');
      dialog?.showModal();
    });
  }

  #dialog(
    page: Page,
    { shared, own }: AllMessages,
    decide: (grants: Record<string, Grant>, method: Act['method']) => void,
    closed: () => void,
  ): TemplateResult {
    const { config, language } = page;
    const all = (grant: Grant) => Object.fromEntries(config.purposes.map(({ id }) => [id, grant]));
    const hasGrants = config.purposes.some(({ id }) => page.isGranted(id));
    const reject = () => {
      decide(all('denied'), hasGrants ? 'withdraw_all' : 'reject_all');
    };
    // A grant is a person's act (LB-04).
    const accept = (event: Event) => {
      if (event.isTrusted) decide(all('granted'), 'accept_all');
    };
    const save = (event: Event) => {
      const switches = [...this.root.querySelectorAll<HTMLInputElement>('[role=switch]')];
      const grants = Object.fromEntries(
        switches.map(
          ({ value, checked }) => [value, event.isTrusted && checked ? 'granted' : 'denied'] as const,
        ),
      );
      // A service is answered for itself only where it differs from its purpose.
      const own = Object.entries(grants).filter(
        ([need, grant]) => !need.includes(':') || grants[need.replace(/:.*/, '')] !== grant,
      );
      decide(Object.fromEntries(own), 'save');
    };
    const close = () => {
      this.root.querySelector('dialog')?.close();
    };
    return html`<dialog
      class="panel"
      part="panel"
      aria-labelledby="may-i-title"
      lang=${language}
      dir=${own.dir ?? 'ltr'}
      @close=${closed}
    >
      <div class="head">
        <h2 id="may-i-title" tabindex="-1" autofocus>${shared.preferences}</h2>
        <button class="close quiet" part="button close" aria-label=${own.closeUnsaved} @click=${close}>
          ×
        </button>
        <p>${fill(own.intro, { site: siteName(config) })} ${lastChosen(page, own)}</p>
      </div>
      <div class="body">
        <div class="purpose">
          <div class="row">
            <h3>${own.necessary}</h3>
            <p>${own.necessaryText}</p>
            <span class="control">${own.alwaysActive}</span>
          </div>
          ${services(page, own, NECESSARY)}
        </div>
        ${config.purposes.map((purpose) => purposeRow(page, shared, own, purpose))}
        ${about(page, shared, own)}
      </div>
      <div class="foot buttons">
        <button part="button reject" @click=${reject}>${shared.rejectAll}</button>
        <button part="button accept" @click=${accept}>${shared.acceptAll}</button>
        <button class="quiet save" part="button save" @click=${save}>${own.save}</button>
      </div>
    </dialog>`;
  }
}

function lastChosen(page: Page, own: PreferencesMessages): string {
  const times = Object.values(page.decision?.answers ?? {}).map(({ decidedAt }) => decidedAt);
  if (!times.length) return own.notYetChosen;
  const date = new Intl.DateTimeFormat(page.language, { dateStyle: 'long', timeStyle: 'short' });
  return fill(own.lastChosen, { date: date.format(Math.max(...times)) });
}

function purposeRow(
  page: Page,
  shared: NoticeMessages,
  own: PreferencesMessages,
  purpose: Purpose,
): TemplateResult {
  const { id, title, text } = purpose;
  return html`<div class="purpose" @change=${follow}>
    <div class="row">
      <h3><label for=${id}>${purposeText(purpose, title, shared.purposes, page.language)}</label></h3>
      <p id="${id}-text">
        ${text || id in own.purposes ? purposeText(purpose, text, own.purposes, page.language) : nothing}
      </p>
      <span class="control">
        <input
          type="checkbox"
          role="switch"
          part="switch"
          id=${id}
          value=${id}
          aria-describedby="${id}-text"
          .checked=${[id, ...covered(page, id)].some(page.isGranted)}
        />
      </span>
    </div>
    ${services(page, own, id)}
  </div>`;
}

/** The switches of the services follow that of their purpose; the purpose is on while one of them is. */
function follow({ target, currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  const [whole, ...parts] = currentTarget.querySelectorAll<HTMLInputElement>('[role=switch]');
  if (!whole) return;
  if (target !== whole) whole.checked = parts.some(({ checked }) => checked);
  else for (const part of parts) part.checked = whole.checked;
}

/** The services of a purpose that can be switched one by one: two or more. */
function covered({ config: { services = [] } }: Page, purpose: string): string[] {
  const needs = services.filter((service) => service.purpose === purpose).map(({ id }) => `${purpose}:${id}`);
  return needs.length > 1 && purpose !== NECESSARY ? needs : [];
}

function services(page: Page, own: PreferencesMessages, purpose: string): TemplateResult | typeof nothing {
  const ofPurpose = (page.config.services ?? []).filter((service) => service.purpose === purpose);
  if (!ofPurpose.length) return nothing;
  return html`<details>
    <summary>${plural(own.services, ofPurpose.length, page.language)}</summary>
    ${ofPurpose.map((service) => serviceFacts(page, own, service))}
  </details>`;
}

/** A country in words; what is no ISO 3166-1 code stays as the site wrote it. */
function countryName(code: string, language: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code);
}

function serviceFacts(page: Page, own: PreferencesMessages, service: Service): TemplateResult {
  const { language } = page;
  const fact = (name: string, value: unknown) =>
    value
      ? html`<dt>${name}</dt>
          <dd>${value}</dd>`
      : nothing;
  const need = `${service.purpose}:${service.id}`;
  const isSwitched = covered(page, service.purpose).includes(need);
  return html`<div class="service">
    <h4>${isSwitched ? html`<label for=${need}>${service.name}</label>` : service.name}</h4>
    ${
      isSwitched
        ? html`<input
            type="checkbox"
            role="switch"
            part="switch"
            id=${need}
            value=${need}
            .checked=${page.isGranted(need)}
          />`
        : nothing
    }
    <dl>
      ${fact(own.goal, localize(service.goal, language))}
      ${fact(
        own.provider,
        html`<bdi>${service.provider}</bdi>, ${own.roles[service.role ?? 'processor']}.
          <a href=${service.policyUrl}>${fill(own.servicePolicy, { name: service.name })}</a>`,
      )}
      ${fact(own.country, countryName(service.country, language))}
      ${fact(own.safeguard, localize(service.safeguard, language))}
      ${fact(
        own.stored,
        service.stores?.map((item) => stored(item, own, language)),
      )}
    </dl>
  </div>`;
}

function stored(item: StoredItem, own: PreferencesMessages, language: string): TemplateResult {
  const { name, duration, purpose, host } = item;
  const words =
    duration === 'session' || duration === 'persistent' ? own[duration] : durationInWords(duration, language);
  return html`<span>
    <bdi><code>${name}</code></bdi
    >,
    ${words}${purpose ? html`: ${localize(purpose, language)}` : nothing}${
      host === undefined ? nothing : html`; ${fill(own.remains, { host })}`
    }
  </span>`;
}

function about({ config, decision }: Page, shared: NoticeMessages, own: PreferencesMessages): TemplateResult {
  const { authority, policyUrl } = config;
  const contact = typeof config.controller === 'object' ? config.controller.contact : undefined;
  const consentId = decision?.consentId;
  return html`<div class="about">
    <p>${own.withdrawal}</p>
    ${
      contact
        ? html`<p>
            ${withLink(fill(own.contact, { controller: controllerName(config) }), 'contact', {
              name: contact,
              url: contact.includes('@') ? `mailto:${contact}` : contact,
            })}
          </p>`
        : nothing
    }
    ${authority ? html`<p>${withLink(own.authority, 'authority', authority)}</p>` : nothing}
    ${policyUrl ? html`<p><a href=${policyUrl}>${shared.policy}</a></p>` : nothing}
    ${consentId ? html`<p>${fill(own.consentId, { id: consentId })}</p>` : nothing}
  </div>`;
}

/** A sentence with a link in the place of its placeholder. */
function withLink(text: string, placeholder: string, link: { name: string; url: string }): TemplateResult {
  const [before, after] = text.split(`{${placeholder}}`);
  return html`${before}<a href=${link.url}>${link.name}</a>${after}`;
}
