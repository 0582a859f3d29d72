/** Moves what floats above the page off what of the page can be used (A-33; WCAG 2.2, 2.4.11). */

/** What a visitor uses. */
const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,iframe,audio,video,[tabindex]:not([tabindex="-1"]),[role=button],[contenteditable]';

/** Space that is left between it and what it gives way to, in CSS px. */
const GAP_PX = 8;

/** What of the window's height it keeps to, from the foot up; where it finds no place in that, it is gone for a while. */
const REACH = 0.5;

/** How many things on top of each other it climbs over. */
const MOST = 8;

/** Least time between two looks at the page, in milliseconds. */
const PAUSE_MS = 100;

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const areaOf = ({ left, top, right, bottom }: Box) => Math.max(0, right - left) * Math.max(0, bottom - top);

const common = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The element around one, out of its shadow tree. */
function around(element: Element): Element | null {
  const { assignedSlot, parentElement } = element;
  const root = element.getRootNode();
  return assignedSlot ?? parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** What has the focus, in whatever shadow tree. */
function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found === document.body ? null : found;
}

/** What a visitor hits at a point under something else, in whatever shadow tree. */
function hitUnder(above: Element, x: number, y: number): Element | undefined {
  let hit = document.elementsFromPoint(x, y).find((element) => element !== above);
  for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
    const inner = root.elementsFromPoint(x, y).find((element) => element.getRootNode() === root);
    if (!inner) break;
    hit = inner;
  }
  return hit;
}

/** The box of what stands in the way where something is hit: a bar of the page as a whole, or one control. */
function inTheWay(hit: Element, place: Box): Box | undefined {
  let control: Element | undefined;
  for (let element: Element | null = hit; element; element = around(element)) {
    if (element.matches(CONTROLS)) control ??= element;
    const box = element.getBoundingClientRect();
    // What fills the window is the page itself, as some applications are built.
    if (/fixed|sticky/.test(getComputedStyle(element).position) && box.height < innerHeight * REACH)
      return box;
  }
  const box = control?.getBoundingClientRect();
  // Of what scrolls the half is enough to be used, and it can be scrolled out from under it.
  return box && areaOf(common(box, place)) > areaOf(box) / 2 ? box : undefined;
}

/** What stands in the way at a place: what has the focus, or what is under one of nine points of it. */
function obstacleAt(place: Box, above: Element): Box | undefined {
  const focus = focused();
  const focusBox = focus?.getBoundingClientRect();
  if (focusBox && focusBox.height < innerHeight * REACH && areaOf(common(focusBox, place)) > 0)
    return focusBox;
  const { left, top, right, bottom } = place;
  for (const x of [left, (left + right) / 2, right - 1])
    for (const y of [top, (top + bottom) / 2, bottom - 1]) {
      const hit = hitUnder(above, x, y);
      const obstacle = hit && inTheWay(hit, place);
      if (obstacle) return obstacle;
    }
  return undefined;
}

/** Lower edge of the first free place from the foot of the window up; nothing where there is none. */
function freeBottom(home: Box, above: Element): number | undefined {
  const heightPx = home.bottom - home.top;
  let { bottom } = home;
  for (let n = 0; n < MOST && bottom - heightPx > innerHeight * (1 - REACH); n++) {
    const obstacle = obstacleAt({ ...home, top: bottom - heightPx, bottom }, above);
    if (!obstacle) return bottom;
    bottom = obstacle.top - GAP_PX;
  }
  return undefined;
}

/**
 * Keeps a box off the controls of the page, as long as the page is: it moves up, and goes for a while where there is no place.
 *
 * @param box Stands fixed at the foot of the window, in a shadow tree; gets the class `away` where there is no place for it.
 * @param host The element of that shadow tree.
 */
export function giveWay(box: HTMLElement, host: Element): void {
  let isDue = false;
  const look = () => {
    isDue = false;
    // Nothing moves away from who is about to press it.
    if (!box.isConnected || box.hidden || box.matches(':hover, :focus-within')) return;
    const { left, right, height } = box.getBoundingClientRect();
    // Where it stands when nothing is in the way, also while it moves.
    const foot = innerHeight - parseFloat(getComputedStyle(box).bottom);
    const bottom = freeBottom({ left, top: foot - height, right, bottom: foot }, host);
    box.classList.toggle('away', bottom === undefined);
    box.style.setProperty('translate', `0 ${(bottom ?? foot) - foot}px`);
  };
  const lookSoon = () => {
    if (!isDue) setTimeout(look, PAUSE_MS);
    isDue = true;
  };
  const listen = (...types: readonly string[]) => {
    for (const type of types) addEventListener(type, lookSoon, { capture: true, passive: true });
  };
  // Where the browser says when it has scrolled, nothing is asked of it while it does.
  listen('focusin', 'focusout', 'resize', 'transitionend', 'animationend');
  listen('onscrollend' in window ? 'scrollend' : 'scroll');
  new MutationObserver(lookSoon).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['class', 'style', 'hidden', 'open'],
  });
  look();
}
