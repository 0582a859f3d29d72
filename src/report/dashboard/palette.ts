/**
 * Colours of the outcomes, once for the canvas of the chart. The style sheet has the same as custom properties.
 *
 * Blue, amber and plum after Okabe and Ito, "Color Universal Design" (2008), darkened or lightened to 3:1 against the
 * paper (WCAG 2.2, 1.4.11). Not green and red: refusing is no error. Line and fill differ too, for those who see no
 * colours.
 */
export interface Palette {
  readonly acceptAll: string;
  readonly partial: string;
  readonly rejectAll: string;
  readonly soft: string;
  readonly line: string;
}

const LIGHT: Palette = {
  acceptAll: '#0a66b0',
  partial: '#a86500',
  rejectAll: '#8d3a78',
  soft: '#565d68',
  line: '#e4e2dc',
};

const DARK: Palette = {
  acceptAll: '#6cb6f5',
  partial: '#e9ab4a',
  rejectAll: '#dc8fc8',
  soft: '#a9b0bb',
  line: '#383c43',
};

/** Picks the colours for the mode; paper is white, so print is light. */
export function paletteOf(isDark: boolean): Palette {
  return isDark ? DARK : LIGHT;
}
