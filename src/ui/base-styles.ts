/** Colours, type and buttons of both layers. */
import { css, sheet } from './view.ts';

/**
 * Custom properties a site may set on the elements. They address both answers at once: there is none for one button
 * alone (LB-15).
 */
export const baseStyles = sheet(css`
  :host {
    --paper: var(--may-i-paper, #fff);
    --ink: var(--may-i-ink, #1c1f24);
    display: contents;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --paper: var(--may-i-paper, light-dark(#fff, #212429));
      --ink: var(--may-i-ink, light-dark(#1c1f24, #eceef1));
    }
  }
  /* What a page lets be inherited stops here: a deck has pointer-events: none on its body, a reset letter-spacing on all. */
  .panel {
    all: initial;
    color-scheme: var(--may-i-color-scheme, light dark);
    --accent: var(--may-i-accent, var(--ink));
    --soft: color-mix(in srgb, var(--ink) 72%, var(--paper));
    --edge: color-mix(in srgb, var(--ink) 55%, var(--paper));
    --line: color-mix(in srgb, var(--ink) 14%, var(--paper));
    --radius: var(--may-i-radius, 12px);
    font: medium/1.5 var(--may-i-font, system-ui, sans-serif);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    box-sizing: border-box;
    overflow-wrap: anywhere;
  }
  h2,
  p {
    margin: 0;
  }
  p {
    color: var(--soft);
  }
  a {
    color: inherit;
  }
  .buttons {
    display: grid;
    grid: auto-flow / repeat(3, 1fr);
    gap: 10px;
  }
  button {
    font: inherit;
    font-size: 0.9375em;
    font-weight: 600;
    min-height: 46px;
    padding: 8px 18px;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--may-i-on-accent, var(--paper));
    cursor: pointer;
  }
  button:hover {
    opacity: 0.85;
  }
  .quiet {
    background: none;
    color: var(--ink);
    border-color: var(--edge);
  }
  :focus-visible {
    outline: 3px solid var(--may-i-focus, var(--ink));
    outline-offset: 3px;
  }
`);
