/** Puts under each service of the preferences every fact of SD-17 and LB-32. */
import type { Service, StoredItem } from '../config/config.ts';
import { comma, fact, isolated, serviceFacts, storedWords } from '../declaration/service-facts.ts';
import type { PreferencesMessages } from '../locales/messages.ts';
import { factsStyles } from './facts-styles.ts';
import { make, type Content } from './make.ts';
import type { Page } from './page.ts';

/** A service that stores more than this shows the list on demand. */
const FEW = 6;

/** Milliseconds after which others have their turn: a visitor may have pressed a key. */
const TURN_MS = 8;

/**
 * Puts the facts into the services that stand in a list and have none; resolves when all have.
 *
 * @param list Where the purposes are, with their services in them; in a shadow tree.
 */
export async function showFacts(
  list: Element,
  { config: { services = [], purposes }, language }: Pick<Page, 'config' | 'language'>,
  own: PreferencesMessages,
): Promise<void> {
  const root = list.getRootNode();
  // In a page it is drawn again after each choice.
  if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(factsStyles))
    root.adoptedStyleSheets.push(factsStyles);
  let since = performance.now();
  for (const place of list.querySelectorAll<HTMLElement>('.service')) {
    const service = services.find(({ purpose, id }) => `${purpose}:${id}` === place.dataset['need']);
    // The search asks for them as well.
    if (!service || place.querySelector('dl')) continue;
    place.append(
      make(
        'dl',
        {},
        serviceFacts<Node>(make, service, purposes, own, language),
        fact<Node>(make, own.stored, storedItems(service, own, language)),
      ),
    );
    if (performance.now() - since < TURN_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}

function storedItems({ stores = [] }: Service, own: PreferencesMessages, language: string): Content {
  const items = stores.map((item) => stored(item, own, language));
  if (items.length <= FEW) return items.length ? items : own.storesNothing;
  const count = new Intl.NumberFormat(language).format(items.length);
  return make('details', {}, make('summary', {}, `${own.stored} (${count})`), items);
}

/** In paragraphs: a screen reader runs together what is apart by style alone. */
function stored(item: StoredItem, own: PreferencesMessages, language: string): Content {
  const [name, kind, duration, ...more] = storedWords(item, own, language);
  return [
    make('p', {}, make('bdi', {}, make('code', {}, name)), ['', kind, duration].join(comma(own))),
    more.map((text) => text && make('p', {}, make('small', {}, isolated<Node>(make, text)))),
  ];
}
