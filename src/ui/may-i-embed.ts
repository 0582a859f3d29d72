import { fill, type EmbedMessages } from '../locales/messages.ts';
import { baseStyles } from './base-styles.ts';
import { embedStyles } from './embed-styles.ts';
import { make } from './make.ts';
import { View } from './view.ts';

/** What is kept back. */
export interface Embedded {
  /** Names of the services. */
  readonly name: string;
  /** Legal names of who receives data when it is loaded. */
  readonly provider: string;
  readonly policyUrl: string | undefined;
  /** What "always" grants: the services, or the purposes where nothing is known of a service. */
  readonly always: string;
}

/** What the buttons do. */
export interface EmbedActions {
  readonly once: () => void;
  readonly always: () => void;
}

/**
 * Stands in the place of an embed that is kept back, and asks there: once, or always (LB-56). Nothing of the provider is
 * asked for, no picture either.
 *
 * @tag may-i-embed
 * @summary The placeholder of an embed.
 *
 * @csspart panel - The box.
 * @csspart button - Both buttons; `once` and `always` name one each.
 */
export class MayIEmbed extends View {
  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, embedStyles];
  }

  /** Asks. Only a press by the visitor counts. */
  ask(language: string, messages: EmbedMessages, about: Embedded, { once, always }: EmbedActions): void {
    const { name, provider, policyUrl } = about;
    const pressed = (act: () => void) => (event: Event) => {
      if (event.isTrusted) act();
    };
    const button = (part: string, text: string, act: () => void) =>
      make('button', { part: `button ${part}`, 'aria-describedby': 'name', click: pressed(act) }, text);
    this.root.append(
      make(
        'div',
        {
          class: 'panel',
          part: 'panel',
          role: 'group',
          'aria-labelledby': 'name',
          lang: language,
          dir: messages.dir ?? 'ltr',
        },
        make(
          'div',
          { class: 'about' },
          make('p', { class: 'name', id: 'name' }, make('bdi', {}, name)),
          make(
            'p',
            {},
            `${fill(messages.text, { provider })} `,
            policyUrl !== undefined &&
              make('a', { href: policyUrl, rel: 'noreferrer' }, fill(messages.policy, { provider })),
          ),
        ),
        make(
          'div',
          { class: 'buttons' },
          button('once', messages.once, once),
          button('always', fill(messages.always, { name: about.always }), always),
        ),
      ),
    );
  }
}
