import { declaration, type DeclarationMessages } from '../declaration/declaration.ts';
import { declarationStyles } from './declaration-styles.ts';
import { make } from './make.ts';
import type { Page } from './page.ts';
import { siteName } from './words.ts';

/**
 * The cookie declaration of a policy page: every purpose, service, cookie and key of the configuration.
 *
 * It stands in the page itself, without a shadow root: it is a part of the page's text, and looks like it. What stands in
 * the element is shown until then, and without JavaScript: `may-i declaration` writes it.
 *
 * @tag may-i-declaration
 * @summary The cookie declaration.
 */
export class MayIDeclaration extends HTMLElement {
  /** Shows the declaration in place of what stands in the element. */
  show(
    { config, language }: Pick<Page, 'config' | 'language'>,
    messages: DeclarationMessages,
    dir = 'ltr',
  ): void {
    const { adoptedStyleSheets: sheets } = document;
    if (!sheets.includes(declarationStyles)) sheets.push(declarationStyles);
    this.replaceChildren(
      make(
        'div',
        { lang: language, dir },
        declaration<Node>(make, config, messages, language, siteName(config)),
      ),
    );
  }
}
