/** A row for each purpose: its switch, what it is for, and its services by name. */
import type { Purpose, Service } from '../config/config.ts';
import { NECESSARY } from '../config/purposes.ts';
import { isObjectable } from '../config/browser-signal.ts';
import { purposeText } from '../locales/localize.ts';
import type { NoticeMessages, PreferencesMessages } from '../locales/messages.ts';
import { plural } from '../locales/messages.ts';
import { make, type Content } from './make.ts';
import type { Page } from './page.ts';

/** The texts of both layers: the second shares words with the first. */
export interface AllMessages {
  readonly shared: NoticeMessages;
  readonly own: PreferencesMessages;
}

/** A sentence as it stands after another: apart by a space, but where the language writes none. */
export function afterAnother(before: string, sentence: string): string {
  return before.endsWith('。') ? sentence : ` ${sentence}`;
}

/** The services of a purpose that can be switched one by one: two or more. */
export function covered({ config: { services = [] } }: Page, purpose: string): string[] {
  const needs = services.filter((service) => service.purpose === purpose).map(({ id }) => `${purpose}:${id}`);
  return needs.length > 1 && purpose !== NECESSARY ? needs : [];
}

/** The row of what is necessary: no switch. */
export function necessaryRow(page: Page, { own }: AllMessages): HTMLElement {
  return row(
    make('h3', {}, own.necessary),
    own.necessaryText,
    make('span', { class: 'control' }, own.alwaysActive),
    services(page, own, NECESSARY),
  );
}

/** The row of a purpose. */
export function purposeRow(page: Page, { shared, own }: AllMessages, purpose: Purpose): HTMLElement {
  const { id, title, text } = purpose;
  const { config, language, decision, isOpen } = page;
  const isNew = decision && isOpen({ revision: 1, ...purpose });
  const isOn = [id, ...covered(page, id)].some(page.isGranted);
  const does = text || id in own.purposes ? purposeText(purpose, text, own.purposes, language) : '';
  const grounds = purpose.access === 'exempt' ? own.exempt : own.legitimateInterest;
  const more = isObjectable(purpose) ? (isOn ? grounds : own.off) : config.sensitive && own.explicit;
  const made = row(
    make(
      'h3',
      {},
      make('label', { for: id, dir: 'auto' }, purposeText(purpose, title, shared.purposes, language)),
      isNew && make('span', { class: 'new' }, own.isNew),
    ),
    [make('bdi', {}, does), more && afterAnother(does, more)],
    make('span', { class: 'control' }, toggle(id, isOn, `${id}-text`)),
    services(page, own, id),
    `${id}-text`,
  );
  made.addEventListener('change', follow);
  return made;
}

function row(title: Content, text: Content, control: Content, more: Content, textId?: string): HTMLElement {
  return make(
    'div',
    { class: 'purpose' },
    make('div', { class: 'row' }, title, make('p', { id: textId }, text), control),
    more,
  );
}

function toggle(need: string, isOn: boolean, describedBy?: string): HTMLElement {
  return make('input', {
    type: 'checkbox',
    role: 'switch',
    part: 'switch',
    id: need,
    value: need,
    checked: isOn,
    'aria-describedby': describedBy,
  });
}

/** The switches of the services follow that of their purpose; the purpose is on while one of them is. */
function follow({ target, currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  const [whole, ...parts] = currentTarget.querySelectorAll<HTMLInputElement>('[role=switch]');
  if (!whole) return;
  if (target !== whole) whole.checked = parts.some(({ checked }) => checked);
  else for (const part of parts) part.checked = whole.checked;
}

function services(page: Page, own: PreferencesMessages, purpose: string): Content {
  const ofPurpose = (page.config.services ?? []).filter((service) => service.purpose === purpose);
  return (
    ofPurpose.length > 0 &&
    make(
      'details',
      {},
      make('summary', {}, plural(own.services, ofPurpose.length, page.language)),
      ofPurpose.map((service) => serviceView(page, service)),
    )
  );
}

function serviceView(page: Page, service: Service): HTMLElement {
  const need = `${service.purpose}:${service.id}`;
  const isSwitched = covered(page, service.purpose).includes(need);
  return make(
    'div',
    { class: 'service', 'data-need': need },
    make('h4', {}, make(isSwitched ? 'label' : 'bdi', { for: need, dir: 'auto' }, service.name)),
    isSwitched && toggle(need, page.isGranted(need)),
  );
}
