/**
 * Finds embeds that are kept back, and puts something in their place until they are given back: of the same size, at the
 * same place, whatever the page's style sheets say.
 */
import type { Gate } from './gate.ts';
import type { Declared } from './give-back.ts';

/** Selects embeds that are kept back. */
export const EMBEDS = ':is(iframe,object,embed,video,audio)[data-may-i]';

/** Least width and height of an embed that is there to be seen, in CSS px: smaller ones are pixels that count. */
const SEEN_PX = 24;

/** What makes the place of a box in its surroundings, whatever is in it. */
const PLACE = [
  'position top right bottom left z-index float clear vertical-align',
  'width height min-width min-height max-width max-height aspect-ratio box-sizing',
  ...['top', 'right', 'bottom', 'left'].map((side) => `margin-${side} padding-${side} border-${side}-width`),
  'flex-grow flex-shrink flex-basis align-self justify-self order',
  'grid-row-start grid-row-end grid-column-start grid-column-end border-radius',
].flatMap((names) => names.split(' '));

interface Placed {
  /** Inline `display` of the embed before it was hidden. */
  readonly display: string;
  readonly placeholder: HTMLElement;
}

const placed = new Map<Declared, Placed | undefined>();
const watched = new WeakSet<Node>();

function hide(element: Declared): void {
  element.style.setProperty('display', 'none', 'important');
}

function show(element: Declared, display: string): void {
  // Giving back may have set the whole style.
  if (element.style.display === 'none') element.style.setProperty('display', display);
}

/** Gives a placeholder the place of an embed, and hides that. */
function takePlace(element: Declared, { placeholder, display }: Placed): void {
  show(element, display);
  const style = getComputedStyle(element);
  const { display: shown, width, height } = style;
  hide(element);
  // Of a box that is not there the browser gives lengths as they were said: percentages stay percentages.
  // What the page says of every element it has said of the embed already.
  const own = placeholder.style;
  const set = (name: string, value: string) => {
    own.setProperty(name, value, 'important');
  };
  for (const name of PLACE) set(name, style.getPropertyValue(name));
  set('display', shown === 'inline' ? 'inline-block' : shown);
  set('border-style', 'solid');
  set('border-color', 'transparent');
  // An embed that is told no size has one of its own.
  if (own.width === 'auto') set('width', width);
  if (own.height === 'auto' && own.aspectRatio === 'auto') set('height', height);
}

/**
 * Starts to watch; a further call looks for shadow trees that have come since.
 *
 * @param make Makes what stands in the place of an embed.
 */
export function watchEmbeds(
  { roots = new Set() }: Pick<Gate, 'roots'>,
  make: (element: Declared) => Promise<HTMLElement>,
): void {
  const place = async (element: Declared) => {
    placed.set(element, undefined);
    const placeholder = await make(element);
    // It may have been let go, or have gone, in the meantime.
    if (element.isConnected && element.matches(EMBEDS)) {
      const place = { placeholder, display: element.style.display };
      placed.set(element, place);
      takePlace(element, place);
      element.before(placeholder);
    } else placed.delete(element);
  };
  // One in a part of the page that is not shown is asked about when that is.
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const isSeen = Math.min(contentRect.width, contentRect.height) >= SEEN_PX;
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only such are observed
      const element = target as Declared;
      if (!isSeen || !element.matches(EMBEDS) || placed.has(element)) continue;
      // To hide it in this frame would be one more size to tell of, which the browser calls an error of the page.
      sizes.unobserve(element);
      void place(element);
    }
  });
  const follow = () => {
    for (const [element, place] of placed) {
      if (!place) continue;
      const { placeholder, display } = place;
      if (!element.isConnected || !element.matches(EMBEDS)) {
        const hadFocus = placeholder.matches(':focus-within');
        placeholder.remove();
        placed.delete(element);
        show(element, display);
        if (hadFocus) element.focus();
      } else if (placeholder.nextSibling !== element) element.before(placeholder);
    }
  };
  for (const root of [document, ...roots]) {
    const look = () => {
      for (const element of root.querySelectorAll<Declared>(EMBEDS))
        if (!placed.has(element)) sizes.observe(element);
    };
    if (watched.has(root)) continue;
    watched.add(root);
    look();
    new MutationObserver(() => {
      follow();
      look();
    }).observe(root, { childList: true, subtree: true, attributeFilter: ['data-may-i'] });
  }
  // Rules for other widths of the window may hold now.
  addEventListener('resize', () => {
    for (const [element, place] of placed) if (place) takePlace(element, place);
  });
}
