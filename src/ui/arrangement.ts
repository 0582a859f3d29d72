/** Where the notice stands when not at the foot of the window, and what it says beyond the question. */
import type { Config } from '../config/config.ts';
import { arrangementStyles } from './arrangement-styles.ts';
import { make } from './make.ts';
import type { Arrangement } from './may-i-notice.ts';
import { roomAtFoot, type RoomFor } from './room.ts';

/** Says more in a layer that is drawn. */
export type Label = (drawn: ShadowRoot) => void;

const roomAtHead: RoomFor = (height) => `html{scroll-padding-top:${height}}body{margin-top:${height}}`;
const noRoom: RoomFor = () => '';

/**
 * The arrangement that a configuration asks for.
 *
 * @param more Sentences that stand above the answers (LB-34, LB-35).
 * @param close Word for closing, where a cross does; what it does is refuse, and its name says so (LB-21).
 * @param label Says at the link in which language the policy is (LB-28).
 * @param name Names who decides for itself what it does with data (SD-18).
 */
export function arrangement(
  { placement = 'bottom', modal = false }: Pick<Config, 'placement' | 'modal'>,
  more: readonly string[],
  close?: string,
  label?: Label,
  name?: Label | false,
): Arrangement {
  return (root, panel, refuse) => {
    root.adoptedStyleSheets.push(arrangementStyles);
    if (label) label(root);
    if (name) name(root);
    panel.classList.add(modal ? 'modal' : placement);
    panel.querySelector('.text')?.append(...more.map((text) => make('p', { class: 'more' }, text)));
    if (close) {
      const name = `${close}: ${panel.querySelector('[part~=reject]')?.textContent}`;
      panel.classList.add('crossed');
      panel.append(make('button', { part: 'close', class: 'cross', 'aria-label': name, click: refuse }, '×'));
    }
    if (!modal && placement !== 'inflow') return placement === 'top' ? roomAtHead : roomAtFoot;
    // In the page it scrolls with it.
    panel.removeAttribute('popover');
    if (modal) inDialog(root, panel);
    return noRoom;
  };
}

/** Puts the notice in a modal dialog. Escape takes it away without an answer: nobody is held (LB-10, LB-21). */
function inDialog(root: ShadowRoot, panel: HTMLElement): void {
  const dialog = make('dialog', { 'aria-labelledby': 'title', close: () => root.host.remove() }, panel);
  root.append(dialog);
  dialog.showModal();
  // Not on an answer (LB-29).
  const title = panel.querySelector('h2');
  if (!title) return;
  title.tabIndex = -1;
  title.focus();
}
