/** The visitor's own record in words, and the rights that go with it: access, erasure, objection (SD-10 to SD-16). */
import { dateInWords } from '../locales/date-in-words.ts';
import { list } from '../locales/intl.ts';
import { purposeText } from '../locales/localize.ts';
import type { RightsMessages } from '../locales/messages.ts';
import { fill, plural } from '../locales/messages.ts';
import type { OwnMethod } from '../protocol/consent-event.ts';
import { make, type Content } from './make.ts';
import type { Page } from './page.ts';
import { rightsStyles } from './rights-styles.ts';
import { controllerName, siteName } from './words.ts';

/** What the collector holds, or has deleted. */
export interface Held {
  readonly count: number;
  readonly records?: readonly unknown[] | undefined;
}

/** A choice as the browser keeps it; of the event what is put into words. */
export interface OwnEvent {
  readonly decidedAt: number;
  readonly method: OwnMethod | undefined;
  readonly states: Readonly<Record<string, string>> | undefined;
}

/** What the buttons do; `undefined` says that the collector does not answer. */
export interface RightsActions {
  readonly access: () => Promise<Held | undefined>;
  readonly erase: () => Promise<Held | undefined>;
  readonly object: () => Promise<Held | undefined>;
}

/** The texts, and the short titles of the shipped purposes. */
export interface RightsTexts {
  readonly messages: RightsMessages;
  readonly purposes: Readonly<Record<string, string>>;
}

/**
 * Shows the record and the rights in a place.
 *
 * @param records Oldest first; `undefined` where the browser has no database.
 */
export function showRights(
  place: HTMLElement,
  page: Page,
  texts: RightsTexts,
  records: readonly OwnEvent[] | undefined,
  actions: RightsActions,
): void {
  const { messages } = texts;
  const { config, decision } = page;
  const site = { site: siteName(config) };
  const status = make('p', { role: 'status' });
  let held: Held | undefined;
  const buttons: HTMLButtonElement[] = [];
  const button = (part: string, text: string, act: () => unknown) => {
    const made = make('button', { class: 'quiet', part: `button ${part}`, click: () => void act() }, text);
    buttons.push(made);
    return made;
  };
  /** Presses once, and says what came of it. */
  const ask = async (act: () => Promise<Held | undefined>, forms: RightsMessages['held']) => {
    for (const each of buttons) each.disabled = true;
    const answer = await act();
    for (const each of buttons) each.disabled = false;
    status.textContent = answer
      ? plural(forms, answer.count, page.language)
      : fill(messages.unreachable, site);
    // Below the buttons, and on a phone below what is in view.
    status.scrollIntoView({ block: 'nearest' });
    return answer;
  };
  const list = make(
    'ol',
    {},
    records?.toReversed().map((event) => entry(event, page, texts)),
  );
  const deleted = async (act: () => Promise<Held | undefined>) => {
    if (await ask(act, messages.erased)) list.remove();
  };
  const hasNumber = decision?.consentId !== undefined && config.collector !== undefined;
  const intro = !records ? messages.noDatabase : records.length ? messages.intro : messages.none;
  place.append(
    make(
      'div',
      { class: 'rights' },
      make('p', {}, intro),
      // An empty list would be read as one.
      records?.length ? list : undefined,
      config.collector === undefined && make('p', {}, messages.local),
      make(
        'div',
        { class: 'acts' },
        button('download', messages.download, () => {
          download(config.site, {
            schema: 'may-i/receipt/1',
            ...site,
            controller: controllerName(config),
            consentId: decision?.consentId,
            madeAt: new Date().toISOString(),
            onThisDevice: records ?? [],
            atTheSite: held?.records,
          });
        }),
        hasNumber &&
          button('access', fill(messages.access, site), async () => {
            held = await ask(actions.access, messages.held);
          }),
      ),
      make('p', { id: 'erasure-text' }, fill(messages.erasureText, site)),
      button('erasure', messages.erasure, () => deleted(actions.erase)),
      make('p', { id: 'objection-text' }, fill(messages.objectionText, site)),
      button('objection', messages.objection, () => deleted(actions.object)),
      status,
    ),
  );
  for (const right of ['erasure', 'objection']) {
    place.querySelector(`[part~=${right}]`)?.setAttribute('aria-describedby', `${right}-text`);
  }
  const root = place.getRootNode();
  if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(rightsStyles);
}

/** A choice in words: when, how, and what it allowed. */
function entry(
  { decidedAt, method, states = {} }: OwnEvent,
  page: Page,
  { messages, purposes }: RightsTexts,
): Content {
  const { config, language } = page;
  const date = dateInWords(decidedAt, language, { timeStyle: 'short' });
  const nameOf = (need: string) => {
    const [id = '', service] = need.split(':');
    if (service !== undefined) return config.services?.find((one) => one.id === service)?.name ?? service;
    const purpose = config.purposes.find((one) => one.id === id);
    return purposeText({ id }, purpose?.title, purposes, language);
  };
  const line = (isAllowed: boolean, text: string) => {
    const needs = Object.keys(states).filter(
      (need) => /granted|renewed/.test(states[need] ?? '') === isAllowed,
    );
    const names = list(needs.map(nameOf), language);
    return names && make('p', {}, fill(text, { purposes: names }));
  };
  return make(
    'li',
    {},
    make('p', {}, make('time', { datetime: new Date(decidedAt).toISOString() }, date)),
    method &&
      make(
        'p',
        { class: 'act' },
        method === 'gpc'
          ? 'Global Privacy Control'
          : messages.methods[
              method === 'opt_out'
                ? 'save'
                : method === 'embed_once'
                  ? 'embed_always'
                  : method === 'close'
                    ? 'reject_all'
                    : method
            ],
      ),
    line(true, messages.allowed),
    line(false, messages.refused),
  );
}

/** Gives the visitor a file. */
function download(site: string, content: object): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(content, undefined, 2)], { type: 'application/json' }),
  );
  make('a', { href: url, download: `${site}-consent.json` }).click();
  // After the browser has taken it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
