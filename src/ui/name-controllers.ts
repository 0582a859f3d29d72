/** Names on the first layer who decides for itself what it does with data (SD-18). */
import { list } from '../locales/intl.ts';
import type { PreferencesMessages } from '../locales/messages.ts';
import { make } from './make.ts';
import type { Page } from './page.ts';
import { css, sheet } from './view.ts';
import { recipients } from './words.ts';

/** So many are named at sight, and the layer stays short (LB-18); a press shows the others. */
const AT_SIGHT = 3;

const styles = sheet(css`
  details {
    font-size: 0.875em;
    color: var(--mi-soft);
  }
  summary {
    padding: 4px 0;
    cursor: pointer;
  }
  @media (max-width: 820px) {
    details {
      font-size: 0.8125em;
      line-height: 1.35;
    }
  }
`);

/** Puts the names under the sentence that says how many receive data: "Ads Ltd (controller) and Maps Ltd (joint controller)". */
export function nameControllers(
  drawn: ShadowRoot,
  { config, language }: Pick<Page, 'config' | 'language'>,
  roles: PreferencesMessages['roles'],
): void {
  // Who is both is called a controller: that is more.
  const named = (['joint', 'controller'] as const).flatMap((role) => {
    const [, ...names] = recipients(config, new RegExp(role));
    // What stands behind the colon explains the word, in the preferences.
    return names.map((name) => [name, `${String(name)} (${roles[role].replace(/\s*[:：].*/, '')})`] as const);
  });
  const all = [...new Map(named).values()];
  const others = all.slice(AT_SIGHT);
  const atSight = all.slice(0, AT_SIGHT);
  const names = others.length
    ? make(
        'details',
        {},
        make('summary', {}, list([...atSight, `+${others.length.toLocaleString(language)}`], language)),
        list(others, language),
      )
    : make('p', {}, list(atSight, language));
  drawn.adoptedStyleSheets.push(styles);
  // The last sentence of both layers is who receives data, and what can be done about it.
  [...drawn.querySelectorAll('p')].at(-1)?.after(names);
}
