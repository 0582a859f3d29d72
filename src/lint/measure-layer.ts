/** Measures the first layer. Runs in the page, so it may use nothing from outside itself. */

/** A button as it is shown. */
export interface Measured {
  readonly tag: string;
  readonly isInParagraph: boolean;
  /** Styles that must be alike (LB-15). */
  readonly styles: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
  /** Wholly within the window, and the topmost thing at its middle. */
  readonly isInView: boolean;
  readonly text: string;
  /** Ratio of contrast of the label to the fill, and of the fill to the panel (WCAG 2.2). */
  readonly labelContrast: number;
  readonly fillContrast: number;
  /** The stronger of border and fill against the panel. */
  readonly edgeContrast: number;
  /** Place among what can have the focus, from 0. */
  readonly tabStop: number;
  /** Outline while it has the focus, in CSS px, and its contrast to the panel. */
  readonly focusWidth: number;
  readonly focusContrast: number;
}

/** The first layer. */
export interface Layer {
  readonly accept: Measured | undefined;
  readonly reject: Measured | undefined;
  /** Contrast of the text to the panel. */
  readonly textContrast: number;
  /** Names of what is shown beside the two, to tell that nothing hides them. */
  readonly isModal: boolean;
}

/** Measures; see {@link Layer}. */
export function measureLayer(): Layer {
  const LIKE = [
    'fontSize',
    'fontWeight',
    'fontFamily',
    'textTransform',
    'textDecorationLine',
    'paddingTop',
    'paddingRight',
    'paddingBottom',
    'paddingLeft',
    'borderTopWidth',
    'borderTopLeftRadius',
    'minWidth',
    'opacity',
    'boxShadow',
    'visibility',
    'display',
  ] as const;
  const root = document.querySelector('may-i-notice')?.shadowRoot;
  const panel = root?.querySelector('[part~=panel]');

  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  /** Red, green, blue and opacity of any CSS colour, over another. */
  const over = (color: string, below: readonly number[]): number[] => {
    if (!paint) return [...below];
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = `rgb(${below.slice(0, 3).join(' ')})`;
    paint.fillRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = color.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: readonly number[], other: readonly number[]) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const white = [255, 255, 255, 255];
  const panelColor = panel ? over(getComputedStyle(panel).backgroundColor, white) : white;
  const stops = [...(root?.querySelectorAll<HTMLElement>('a[href],button,input,[tabindex]') ?? [])].filter(
    (element) => element.tabIndex >= 0,
  );

  const measure = (part: string): Measured | undefined => {
    const element = root?.querySelector<HTMLElement>(`[part~=${part}]`);
    if (!element) return undefined;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const fill = over(style.backgroundColor, panelColor);
    const label = over(style.color, fill);
    const border = style.borderTopStyle === 'none' ? fill : over(style.borderTopColor, panelColor);
    const styles = Object.fromEntries(LIKE.map((name) => [name, style[name]]));
    const top = root?.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const before = document.activeElement;
    element.focus({ focusVisible: true });
    const focused = getComputedStyle(element);
    const focusWidth = focused.outlineStyle === 'none' ? 0 : parseFloat(focused.outlineWidth);
    const focusContrast = contrast(over(focused.outlineColor, panelColor), panelColor);
    element.blur();
    if (before instanceof HTMLElement) before.focus();
    return {
      tag: element.localName,
      isInParagraph: element.closest('p') !== null,
      styles: { ...styles, labelColor: label.slice(0, 3).join(), fillColor: fill.slice(0, 3).join() },
      width: box.width,
      height: box.height,
      isInView:
        box.x >= 0 &&
        box.y >= 0 &&
        box.right <= innerWidth + 1 &&
        box.bottom <= innerHeight + 1 &&
        box.width > 0 &&
        style.visibility === 'visible' &&
        (top === element || element.contains(top ?? null)),
      text: element.textContent.trim(),
      labelContrast: contrast(label, fill),
      fillContrast: contrast(fill, panelColor),
      edgeContrast: Math.max(contrast(fill, panelColor), contrast(border, panelColor)),
      tabStop: stops.indexOf(element),
      focusWidth,
      focusContrast,
    };
  };
  const text = root?.querySelector('p');
  return {
    accept: measure('accept'),
    reject: measure('reject'),
    textContrast: text ? contrast(over(getComputedStyle(text).color, panelColor), panelColor) : 0,
    isModal: root?.querySelector('dialog[open]')?.matches(':modal') ?? false,
  };
}
