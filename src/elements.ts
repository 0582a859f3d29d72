/**
 * What a policy page loads beside the tag: shows the preferences and the declaration where the page has their elements.
 *
 * Apart from the gate, so that no other page pays for it.
 */
import { whenMayI } from './index.ts';
import { watchFor } from './gate/arm.ts';

const SHOWN = 'may-i-preferences[inline],may-i-declaration';

whenMayI((mayI) => {
  const show = (element: Element) => {
    if (element.matches(SHOWN)) mayI.open(element);
  };
  document.querySelectorAll(SHOWN).forEach(show);
  watchFor(document, SHOWN, show);
});
