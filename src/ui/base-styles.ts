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
    --soft: var(--may-i-soft, #565d68);
    --line: var(--may-i-line, #dfe3e8);
    --edge: var(--may-i-edge, #808894);
    --accent: var(--may-i-accent, #24292f);
    --on-accent: var(--may-i-on-accent, #fff);
    --focus: var(--may-i-focus, #0b6bcb);
    --radius: var(--may-i-radius, 12px);
    color-scheme: var(--may-i-color-scheme, light dark);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --paper: var(--may-i-paper, light-dark(#fff, #212429));
      --ink: var(--may-i-ink, light-dark(#1c1f24, #eceef1));
      --soft: var(--may-i-soft, light-dark(#565d68, #b0b7c1));
      --line: var(--may-i-line, light-dark(#dfe3e8, #3a3f47));
      --edge: var(--may-i-edge, light-dark(#808894, #7f8792));
      --accent: var(--may-i-accent, light-dark(#24292f, #eceef1));
      --on-accent: var(--may-i-on-accent, light-dark(#fff, #16181b));
      --focus: var(--may-i-focus, light-dark(#0b6bcb, #7cc0ff));
    }
  }
  .panel {
    font:
      medium/1.5 var(--may-i-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    box-sizing: border-box;
    text-align: start;
    text-transform: none;
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  p {
    margin: 0;
    font-size: inherit;
  }
  h2 {
    line-height: 1.3;
    font-weight: 650;
  }
  p {
    color: var(--soft);
    text-wrap: pretty;
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
  .buttons {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 10px;
  }
  button {
    font: inherit;
    font-size: 0.9375em;
    font-weight: 600;
    min-height: 46px;
    padding: 8px 18px;
    border: 1.5px solid var(--accent);
    border-radius: calc(var(--radius) - 2px);
    background: var(--accent);
    color: var(--on-accent);
    cursor: pointer;
    overflow-wrap: normal;
  }
  button:hover {
    box-shadow: inset 0 0 0 99px rgb(128 128 128 / 0.18);
  }
  .quiet {
    background: none;
    color: var(--ink);
    border-color: var(--edge);
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }
`);
