import { list } from '../locales/intl.ts';
import { purposeText } from '../locales/localize.ts';
import type { NoticeMessages } from '../locales/messages.ts';
import { fill, plural } from '../locales/messages.ts';
import { collectionTexts } from '../locales/collection-texts.ts';
import { baseStyles } from './base-styles.ts';
import { collectionStyles } from './collection-styles.ts';
import { keepEvents } from './keep-events.ts';
import { make } from './make.ts';
import { noticeStyles } from './notice-styles.ts';
import type { Page } from './page.ts';
import { keepRoom, roomAtFoot } from './room.ts';
import { View } from './view.ts';
import { controllerName, recipients } from './words.ts';

/** What the buttons do. */
export interface CollectionActions {
  /** Refuses what is shared or sold, and what uses sensitive data. */
  readonly optOut: (hadFocus: boolean) => void;
  /** Opens the preferences; the focus comes back to the opener. */
  readonly openPreferences: (opener: EventTarget | null) => void;
  readonly close: () => void;
}

/**
 * The notice at collection, where the law is opt-out: what is collected for what, and one press against it (LB-44).
 *
 * A region at the foot that takes no focus; nothing waits for it.
 *
 * @tag may-i-collection
 * @summary What is said where the law asks for an opt-out.
 *
 * @csspart panel - The box.
 * @csspart button - Every button; `opt-out`, `preferences` and `close` name one each.
 */
export class MayICollection extends View {
  #giveRoomBack?: () => void;

  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, noticeStyles, collectionStyles];
    keepEvents(this);
  }

  /**
   * Tells.
   *
   * @param page In the language that {@link collectionTexts} has: no sentence is in two.
   * @param shared In the same language.
   * @param refusable Ids of the purposes that one press refuses.
   * @param isHonored Whether the browser sends Global Privacy Control: then it is said that it was heard (LB-45).
   */
  tell(
    page: Page,
    shared: NoticeMessages,
    { refusable, isHonored }: { readonly refusable: readonly string[]; readonly isHonored: boolean },
    actions: CollectionActions,
  ): void {
    const { config, language } = page;
    const { texts } = collectionTexts(language);
    const titles = config.purposes.map((purpose) =>
      purposeText(purpose, purpose.title, shared.purposes, language),
    );
    const mayRefuse = config.purposes.filter(({ id }) => refusable.includes(id) && page.isGranted(id));
    const button = (name: string, look: string, text: string, click: (event: Event) => void) =>
      make('button', { part: `button ${name}`, class: look, click }, text);
    const panel = make(
      'section',
      {
        class: 'panel',
        part: 'panel',
        'aria-labelledby': 'title',
        lang: language,
        dir: 'ltr',
        popover: 'manual',
      },
      make(
        'div',
        { class: 'text' },
        make('h2', { id: 'title' }, texts.choices),
        isHonored && make('p', { class: 'honored' }, make('strong', {}, texts.honored)),
        make(
          'p',
          {},
          `${fill(texts.collected, {
            controller: controllerName(config),
            purposes: list(titles, language),
          })} ${plural(shared.recipients, recipients(config).size - 1, language)}`,
        ),
      ),
      make(
        'div',
        { class: 'buttons' },
        mayRefuse.length > 0 &&
          button(
            'opt-out',
            'opt-out',
            mayRefuse.some(({ sensitive }) => sensitive) ? texts.optOutSensitive : texts.optOut,
            () => {
              const hadFocus = this.root.activeElement !== null;
              this.remove();
              actions.optOut(hadFocus);
            },
          ),
        button('close', 'close quiet', texts.close, () => {
          this.remove();
          actions.close();
        }),
        button('preferences', 'link', texts.choices, ({ target }) => actions.openPreferences(target)),
        config.policyUrl && make('a', { class: 'link', href: config.policyUrl }, shared.policy),
      ),
    );
    this.root.append(panel);
    this.showInTopLayer();
    this.#giveRoomBack = keepRoom(panel, roomAtFoot);
  }

  /** Gives the room back; the browser calls it when it goes. */
  disconnectedCallback(): void {
    this.#giveRoomBack?.();
  }
}
