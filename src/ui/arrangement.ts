/** Where the notice stands when not at the foot of the window, and what it says beyond the question. */
import type { Config } from '../config/config.ts';
import { arrangementStyles } from './arrangement-styles.ts';
import { make, type Content } from './make.ts';
import type { Arrangement } from './may-i-notice.ts';
import { roomAtFoot, type RoomFor } from './room.ts';

/** Says at the link to the policy, in what is drawn, which language that is in (LB-28). */
export type Label = (drawn: ParentNode) => void;

const roomAtHead: RoomFor = (height) => `html{scroll-padding-top:${height}}body{margin-top:${height}}`;
const noRoom: RoomFor = () => '';

/**
 * The arrangement that a configuration asks for.
 *
 * @param more Sentences that stand above the answers (LB-34, LB-35).
 * @param close Word for closing, where a cross does; what it does is refuse, and its name says so (LB-21).
 */
export function arrangement(
  { placement = 'bottom', modal = false }: Pick<Config, 'placement' | 'modal'>,
  more: readonly Content[],
  close?: string,
  label?: Label,
): Arrangement {
  return {
    room: modal || placement === 'inflow' ? noRoom : placement === 'top' ? roomAtHead : roomAtFoot,
    arrange(root, panel, refuse) {
      root.adoptedStyleSheets.push(arrangementStyles);
      label?.(panel);
      panel.classList.add(modal ? 'modal' : placement);
      panel
        .querySelector('.text')
        ?.append(...more.flatMap((text) => (text ? [make('p', { class: 'more' }, text)] : [])));
      if (close) {
        const name = `${close}: ${panel.querySelector('[part~=reject]')?.textContent}`;
        panel.classList.add('crossed');
        panel.append(
          make('button', { part: 'close', class: 'cross', 'aria-label': name, click: refuse }, '×'),
        );
      }
      if (modal) inDialog(root, panel);
      // In the page it scrolls with it.
      else if (placement === 'inflow') panel.removeAttribute('popover');
    },
  };
}

/** Puts the notice in a modal dialog. Escape takes it away without an answer: nobody is held (LB-10, LB-21). */
function inDialog(root: ShadowRoot, panel: HTMLElement): void {
  panel.removeAttribute('popover');
  const dialog = make('dialog', { 'aria-labelledby': 'title', close: () => root.host.remove() }, panel);
  root.append(dialog);
  dialog.showModal();
  // Not on an answer (LB-29).
  const title = panel.querySelector('h2');
  title?.setAttribute('tabindex', '-1');
  title?.focus();
}
