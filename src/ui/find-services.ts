/** Finds services and what they store, in the list that is there: nothing is asked of anyone. */
import type { PreferencesMessages } from '../locales/messages.ts';
import { plural } from '../locales/messages.ts';
import { make } from './make.ts';
import { searchStyles } from './search-styles.ts';

/**
 * Puts a field before a list: it leaves of the list what has the words in it, and opens it; says how many services that
 * are.
 *
 * @param list Where the purposes are, with their services in them; in a shadow tree.
 * @returns Looks again, where what can be found has changed.
 */
export function offerSearch(list: Element, own: PreferencesMessages, language: string): () => void {
  const status = make('p', { role: 'status' });
  const find = () => {
    const wanted = field.value.trim().toLocaleLowerCase(language);
    const has = (node: Element | null | undefined) =>
      !!node?.textContent?.toLocaleLowerCase(language).includes(wanted);
    let found = 0;
    for (const purpose of list.querySelectorAll<HTMLElement>('.purpose')) {
      const isNamed = has(purpose.querySelector('.row'));
      let hits = 0;
      for (const service of purpose.querySelectorAll<HTMLElement>('.service')) {
        service.hidden = !isNamed && !has(service);
        if (!service.hidden) hits++;
      }
      found += hits;
      purpose.hidden = !isNamed && !hits;
      for (const details of purpose.querySelectorAll('details')) details.open = wanted !== '' && hits > 0;
    }
    status.textContent = wanted && plural(own.found, found, language);
  };
  const field = make('input', { type: 'search', input: find });
  list.before(make('div', { class: 'search' }, make('label', {}, own.search, field), status));
  const root = list.getRootNode();
  if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(searchStyles);
  return () => {
    if (field.value) find();
  };
}
