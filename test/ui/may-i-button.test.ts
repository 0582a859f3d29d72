/** The button that opens the preferences at any time: where it stands, when it is out of the way, and what it moves off. */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { find } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { languageOf, STATES } from '../suites/states.ts';
import type { Floating } from '../../src/ui/may-i-button.ts';
import { MayIButton } from '../../src/ui/may-i-button.ts';

let button: MayIButton;
const added: Element[] = [];

function show(changes: Partial<Floating> = {}): DOMRect {
  button = new MayIButton();
  button.show({ name: 'Cookie preferences', corner: 'end', language: 'en', ...changes });
  return place();
}

const panel = () => find(button, '.panel');

/** Where it stands, without what a movement adds on its way. */
function place(): DOMRect {
  for (const animation of panel().getAnimations()) animation.finish();
  return panel().getBoundingClientRect();
}

/** Adds HTML to the page, last in the body. */
function add(html: string): HTMLElement {
  const whole = document.createElement('div');
  whole.innerHTML = html;
  document.body.append(whole);
  added.push(whole);
  return whole.firstElementChild as HTMLElement;
}

function overlap(other: Element): number {
  const [a, b] = [place(), other.getBoundingClientRect()];
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

const isOff = (other: Element) => waitUntil(() => overlap(other) === 0);

afterEach(() => {
  button.remove();
  for (const element of added.splice(0)) element.remove();
  scrollTo(0, 0);
});

describe('<may-i-button>', () => {
  it('is last in the document, named as what it opens, and large enough for a finger', () => {
    show({ name: 'تفضيلات', language: 'ar', dir: 'rtl' });
    const control = find<HTMLButtonElement>(button, 'button');
    expect(document.documentElement.lastElementChild).to.equal(button);
    expect(control.textContent).to.equal('تفضيلات');
    expect(control.matches('[data-may-i-open][aria-haspopup=dialog]')).to.equal(true);
    expect([panel().lang, panel().dir]).to.deep.equal(['ar', 'rtl']);
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('stands in the corner that is asked for, in the direction of the language, above the room that is left', () => {
    const near = ({ left, right }: DOMRect) => (left < innerWidth - right ? 'left' : 'right');
    const corners = [
      show(),
      (button.remove(), show({ corner: 'start' })),
      (button.remove(), show({ dir: 'rtl' })),
      (button.remove(), show({ corner: 'start', dir: 'rtl' })),
    ];
    expect(corners.map(near)).to.deep.equal(['right', 'left', 'left', 'right']);
    const [{ bottom } = place()] = corners;
    button.remove();
    expect(show({ offsetPx: 80 }).bottom).to.equal(bottom - 80);
  });

  it('is gone while there is a question, and not seen while the preferences are open', async () => {
    show();
    const notice = await STATES['the notice']!(await languageOf('en'));
    await waitUntil(() => !panel().checkVisibility());
    notice.remove();
    await waitUntil(() => panel().checkVisibility());
    const preferences = document.createElement('may-i-preferences');
    document.documentElement.append(preferences);
    await waitUntil(() => getComputedStyle(panel()).pointerEvents === 'none');
    place();
    expect(getComputedStyle(panel()).opacity).to.equal('0');
    // What opened them gets the focus back.
    find(button, 'button').focus();
    expect(button.shadowRoot!.activeElement).to.equal(find(button, 'button'));
    preferences.remove();
    await waitUntil(() => getComputedStyle(panel()).pointerEvents !== 'none');
  });

  for (const [what, html] of [
    [
      'a control of the page that floats there',
      '<button style="right:8px;bottom:8px;height:56px">Chat</button>',
    ],
    ['a bar at the foot', '<div style="left:0;right:0;bottom:0;height:60px"><a href="#">Cart</a></div>'],
    ['what floats there and is no control', '<div style="right:0;bottom:0;height:90px;width:90px"></div>'],
    ['one thing on top of another', '<div style="right:0;bottom:0;height:90px;width:90px"></div><div></div>'],
  ] as const)
    it(`moves above ${what}, and back`, async () => {
      const home = show();
      const other = add(html);
      for (const each of added[0]!.children)
        (each as HTMLElement).style.cssText ||= 'right:0;bottom:90px;height:50px;width:200px';
      for (const each of added[0]!.children) (each as HTMLElement).style.position = 'fixed';
      for (const each of added[0]!.children) await isOff(each);
      expect(place().bottom).to.be.below(other.getBoundingClientRect().top);
      added.pop()!.remove();
      await waitUntil(() => place().bottom === home.bottom);
    });

  it('moves above one in a shadow tree', async () => {
    show();
    const host = add('<div></div>');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<button style="position:fixed;right:8px;bottom:8px;height:56px">Chat</button>';
    document.body.classList.toggle('chat');
    await isOff(host.shadowRoot!.firstElementChild!);
  });

  it('covers nothing of what has the focus (WCAG 2.2, 2.4.11)', async () => {
    const home = show();
    const field = add(
      '<textarea style="position:absolute;left:0;width:100%;height:120px;box-sizing:border-box"></textarea>',
    );
    field.style.top = `${innerHeight - 120}px`;
    // It covers less than half of it.
    await nextFrame();
    field.focus();
    await isOff(field);
    field.blur();
    await waitUntil(() => place().bottom === home.bottom);
  });

  it('does not take the last link of a page from it, and lets a card be', async () => {
    add(`<div style="height:3000px"></div>`);
    const links = add('<p style="text-align:right;margin:0;height:40px"><a href="#">Imprint</a></p>');
    const home = show();
    scrollTo(0, document.documentElement.scrollHeight);
    const link = links.querySelector('a')!;
    const { bottom } = link.getBoundingClientRect();
    if (bottom > home.top) await isOff(link);
    links.innerHTML = '<a href="#" style="display:block;height:300px">A card</a>';
    scrollTo(0, document.documentElement.scrollHeight);
    await waitUntil(() => place().bottom === home.bottom);
    expect(overlap(links.querySelector('a')!)).to.be.above(0);
  });

  it('goes for a while where there is no place, and can be reached by keyboard', async () => {
    show();
    const rows = Array.from(
      { length: Math.ceil(innerHeight / 30) },
      (_, n) =>
        `<button style="position:fixed;right:0;bottom:${n * 30}px;height:30px;width:120px">${n}</button>`,
    );
    add(`<div>${rows.join('')}</div>`);
    await waitUntil(() => panel().classList.contains('away'));
    place();
    expect(getComputedStyle(panel()).pointerEvents).to.equal('none');
    find(button, 'button').focus();
    place();
    expect(getComputedStyle(panel()).opacity).to.equal('1');
    find(button, 'button').blur();
    added.pop()!.remove();
    await waitUntil(() => !panel().classList.contains('away'));
  });

  it('does not move away from who has it in focus', async () => {
    const home = show();
    find(button, 'button').focus();
    const other = add('<button style="position:fixed;right:8px;bottom:8px;height:56px">Chat</button>');
    await new Promise((resolve) => {
      // As long as it takes to look.
      other.addEventListener('transitionend', resolve, { once: true });
      other.style.cssText += 'transition:opacity 0.3s;opacity:0.99';
      other.getBoundingClientRect();
      other.style.opacity = '0.5';
    });
    expect(place().bottom).to.equal(home.bottom);
  });
});
