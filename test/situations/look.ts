/** What is seen of the notice in a page. Each function runs in the page, and stands for itself there. */

/** What a visitor sees of a layer. */
export interface Seen {
  /** Problems with where it is. */
  readonly outside: readonly string[];
  /** Problems with its texts. */
  readonly unreadable: readonly string[];
  /** Computed style of each of its elements, but for what follows from the window. */
  readonly styles: Readonly<Record<string, string>>;
}

/** Looks at the notice; `undefined` while it is not shown. */
export function lookAtNotice(): Seen | undefined {
  const root = document.querySelector('may-i-notice')?.shadowRoot;
  const panel = root?.querySelector('section');
  if (!root || !panel?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined;
  const outside: string[] = [];
  const unreadable: string[] = [];
  const styles: Record<string, string> = {};
  const { left, right, top, bottom, width, height } = panel.getBoundingClientRect();
  if (!width || !height) return undefined;
  // A scroll bar of the page takes its place from the notice.
  if (left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1)
    outside.push(
      `panel at ${[left, top, right, bottom].map(Math.round).join()} of ${innerWidth}x${innerHeight}`,
    );

  const numbers = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+(?=[,\s)])/g) ?? []).map(Number);
    return color.startsWith('color(srgb') ? [r, g, b] : [r / 255, g / 255, b / 255];
  };
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = numbers(color).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isClear = (color: string) => /^(transparent|rgba\(.*, 0\))$/.test(color);

  const elements = [...root.querySelectorAll('*')].filter((element) => element.localName !== 'style');
  elements.forEach((element, place) => {
    const style = getComputedStyle(element);
    const name = `${place} ${element.localName}`;
    const kept: string[] = [];
    for (let at = 0; at < style.length; at++) {
      const property = style.item(at);
      // These follow from the size of the window, its scroll bars, and where the pointer is.
      if (
        /^(--|(max-|min-)?(width|height|inline-size|block-size)$|(top|left|right|bottom)$|inset|margin|perspective-origin|transform-origin|grid-template|cursor$)/.test(
          property,
        )
      )
        continue;
      kept.push(`${property}: ${style.getPropertyValue(property)}`);
    }
    styles[name] = kept.join('; ');
    const text = element.localName === 'button' || element.localName === 'p' || element.localName === 'h2';
    if (!text) return;
    let behind = element;
    while (isClear(getComputedStyle(behind).backgroundColor) && behind.parentElement)
      behind = behind.parentElement;
    const [a, b] = [luminance(style.color), luminance(getComputedStyle(behind).backgroundColor)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) unreadable.push(`${name}: contrast ${contrast.toFixed(2)}`);
    if (Number.parseFloat(style.fontSize) < 12) unreadable.push(`${name}: ${style.fontSize}`);
    if (element.scrollWidth > element.clientWidth + 1) unreadable.push(`${name}: cut off`);
    if (element.localName !== 'button') return;
    const box = element.getBoundingClientRect();
    if (box.height < 44) unreadable.push(`${name}: ${Math.round(box.height)} px high`);
    if (box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
      outside.push(`${name} at ${[box.left, box.top, box.right, box.bottom].map(Math.round).join()}`);
  });
  // Anything that hides the whole, and that no style of an element says.
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const hit = document.elementFromPoint(x, y);
  if (hit?.localName !== 'may-i-notice') outside.push(`covered by ${hit?.localName ?? 'nothing'}`);
  return { outside, unreadable, styles };
}

/** Says whether the preferences are open, in the window, with their buttons in view. */
export function arePreferencesOpen(): boolean {
  const root = document.querySelector('may-i-preferences')?.shadowRoot;
  const dialog = root?.querySelector('dialog');
  if (!dialog?.open) return false;
  const save = root?.querySelector('[part~=save]')?.getBoundingClientRect();
  if (!save?.width) return false;
  const hit = document.elementFromPoint((save.left + save.right) / 2, (save.top + save.bottom) / 2);
  return hit?.localName === 'may-i-preferences' && save.bottom <= innerHeight && save.right <= innerWidth;
}

/** The stored choice, without its times and its id; and what the page is told. */
export function lookAtChoice(): string {
  const cookie = /(?:^|; )may-i=([^;]*)/.exec(document.cookie)?.[1] ?? 'nothing';
  const told = ['preferences', 'analytics'].map((purpose) => String(window.mayI?.(purpose)));
  return `${cookie.replace(/^1~\w*/, '').replace(/\.\w+(?=~|$)/g, '')} ${told.join()}`;
}

/** Forgets the choice. */
export function forgetChoice(): void {
  document.cookie = 'may-i=; path=/; max-age=0';
  localStorage.clear();
  sessionStorage.clear();
}

/** How far anything in the page has been scrolled. */
export function scrolled(): number {
  return [...document.querySelectorAll('*')].reduce((sum, { scrollTop }) => sum + Math.abs(scrollTop), 0);
}

/** Puts a link that opens the preferences into the page, as its foot has one, and presses it. */
export function pressOpener(): void {
  const link = document.createElement('a');
  link.href = '#cookie-preferences';
  link.textContent = 'Cookie preferences';
  (document.body ?? document.documentElement).append(link);
  link.click();
}
