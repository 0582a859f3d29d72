/** What a site may keep on a device and who receives data by it, as the policy page says it (SD-17, LB-32). */
import type { Purpose, Service, StoredItem } from '../config/config.ts';
import { NECESSARY } from '../config/purposes.ts';
import { purposeText } from '../locales/localize.ts';
import type { NoticeMessages, PreferencesMessages } from '../locales/messages.ts';
import { fill } from '../locales/messages.ts';
import { fact, isolated, serviceFacts, storedWords, type Content, type Make } from './service-facts.ts';

/** What is declared of a site. */
export interface Declared {
  readonly purposes: readonly Purpose[];
  readonly services?: readonly Service[] | undefined;
}

/** The texts that a declaration takes. */
export interface DeclarationMessages {
  readonly shared: Pick<NoticeMessages, 'purposes'>;
  readonly own: PreferencesMessages;
}

/**
 * The declaration, made of the elements of a page or of a file: by purpose, each service with every fact, and a table of what
 * it keeps.
 *
 * @param site Name of the site, for the heading.
 */
export function declaration<Made>(
  make: Make<Made>,
  { purposes, services = [] }: Declared,
  { shared, own }: DeclarationMessages,
  language: string,
  site: string,
): Content<Made> {
  const section = (id: string, title: string, text: string) => {
    const covered = services.filter((service) => service.purpose === id);
    if (id === NECESSARY && !covered.length) return undefined;
    return make(
      'section',
      { class: 'purpose' },
      make(
        'h3',
        {},
        isolated(
          make,
          title.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(language)),
        ),
      ),
      text && make('p', {}, isolated(make, text)),
      covered.map((service) =>
        make(
          'div',
          { class: 'service' },
          make('h4', {}, isolated(make, service.name)),
          make(
            'dl',
            {},
            serviceFacts(make, service, purposes, own, language),
            !service.stores?.length && fact(make, own.stored, own.storesNothing),
          ),
          service.stores?.length ? table(make, service.stores, own, language) : undefined,
        ),
      ),
    );
  };
  return [
    make('h2', {}, fill(own.declaration, { site })),
    section(NECESSARY, own.necessary, own.necessaryText),
    purposes.map((purpose) => {
      const { id, title, text } = purpose;
      return section(
        id,
        purposeText(purpose, title, shared.purposes, language),
        text || id in own.purposes ? purposeText(purpose, text, own.purposes, language) : '',
      );
    }),
  ];
}

function table<Made>(
  make: Make<Made>,
  stores: readonly StoredItem[],
  own: PreferencesMessages,
  language: string,
): Made {
  const title = (text: string) => make('th', { scope: 'col' }, text);
  return make(
    'table',
    {},
    make('caption', {}, own.stored),
    make('thead', {}, make('tr', {}, title(own.name), title(own.kind), title(own.duration))),
    make(
      'tbody',
      {},
      stores.map((item) => {
        const [name, kind, duration, ...more] = storedWords(item, own, language);
        return make(
          'tr',
          {},
          make(
            'th',
            { scope: 'row' },
            make('bdi', {}, make('code', {}, name)),
            more.map((text) => text && make('small', {}, isolated(make, text))),
          ),
          make('td', {}, kind),
          make('td', {}, duration),
        );
      }),
    ),
  );
}
