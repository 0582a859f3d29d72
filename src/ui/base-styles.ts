/** Colours, type and buttons of both layers. */
import { css, sheet } from './view.ts';

/**
 * Custom properties a site may set on the elements. They address both answers at once: there is none for one button
 * alone (LB-15).
 */
export const baseStyles = sheet(css`
  :host {
    --mi-paper: var(--may-i-paper, #fff);
    --mi-ink: var(--may-i-ink, #1c1f24);
    display: contents;
  }
  /*
   * What a page lets be inherited stops here: a deck has pointer-events: none on its body, a reset letter-spacing on all.
   * But for the language: by it Chromium chooses glyphs and breaks lines, those of Japanese between phrases.
   */
  .panel {
    all: initial;
    color-scheme: var(--may-i-color-scheme, light dark);
    --mi-radius: var(--may-i-radius, 12px);
    --mi-accent: var(--may-i-accent, var(--mi-ink));
    --mi-on: var(--may-i-on-accent, var(--mi-paper));
    --mi-rim: var(--mi-accent);
    --mi-soft: color-mix(in srgb, var(--mi-ink) 75%, var(--mi-paper));
    --mi-edge: color-mix(in srgb, var(--mi-ink) 55%, var(--mi-paper));
    --mi-line: color-mix(in srgb, var(--mi-ink) 14%, var(--mi-paper));
    font: medium/1.5 var(--may-i-font, system-ui, sans-serif);
    color: var(--mi-ink);
    background: var(--mi-paper);
    border: 1px solid var(--mi-line);
    border-radius: var(--mi-radius);
    box-sizing: border-box;
    -webkit-locale: inherit;
    word-break: auto-phrase;
    overflow-wrap: anywhere;
  }
  /*
   * Whatever the colour: what shows of the paper through it is left out, its text is black or white (WCAG 2.2, 1.4.3), its
   * rim stands out from the paper (1.4.11).
   */
  @supports (color: light-dark(#000, oklch(from #fff l c h))) {
    :host {
      --mi-paper: var(--may-i-paper, light-dark(#fff, #212429));
      --mi-ink: var(--may-i-ink, light-dark(#1c1f24, #eceef1));
    }
    .panel {
      --mi-accent: rgb(from var(--may-i-accent, var(--mi-ink)) r g b / 1);
      --mi-t: clamp(0, 179 - 213 * r - 715 * g - 72 * b, 1);
      --mi-on: var(
        --may-i-on-accent,
        color(from var(--mi-accent) srgb-linear var(--mi-t) var(--mi-t) var(--mi-t))
      );
      --mi-rim: light-dark(
        oklch(from var(--mi-accent) min(l, 0.6) c h),
        oklch(from var(--mi-accent) max(l, 0.66) c h)
      );
    }
  }
  h2,
  p {
    margin: 0;
  }
  p {
    color: var(--mi-soft);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
  }
  /* Two halves, whatever is in them, and no room for a third; what is no answer shares a row as its words need it. */
  .buttons > * {
    flex: 1 0 48%;
    padding-inline: 4px;
  }
  button,
  .link {
    font: 600 0.9375em/1.25 var(--may-i-font, system-ui, sans-serif);
    min-height: 44px;
    padding: 4px 12px;
    border: 2px solid var(--mi-rim);
    border-radius: var(--mi-radius);
    background: var(--mi-accent);
    color: var(--mi-on);
    cursor: pointer;
  }
  /* A finger hovers over what it has left: one of two answers would look chosen. */
  @media (hover) {
    button:hover {
      box-shadow: 0 0 0 4px var(--mi-line);
    }
  }
  .quiet,
  .link {
    background: none;
    color: var(--mi-ink);
    border-color: var(--mi-edge);
  }
  .link {
    flex: 1 0 0;
    overflow-wrap: break-word;
    display: grid;
    place-content: center;
    text-align: center;
    padding: 0;
    border: 0;
    font-size: 0.8125em;
    font-weight: 500;
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--may-i-focus, var(--mi-ink));
    outline-offset: 3px;
  }
`);
