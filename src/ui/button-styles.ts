/** A slip in a corner at the foot of the window, above the page and below what it shows modally after that. */
import { css, sheet } from './view.ts';

/** Styles of the button that opens the preferences. */
export const buttonStyles = sheet(css`
  .panel {
    --mi-inset: max(12px, env(safe-area-inset-left), env(safe-area-inset-right));
    position: fixed;
    z-index: 2147483646;
    bottom: calc(max(12px, env(safe-area-inset-bottom)) + var(--mi-offset));
    inset-inline-end: var(--mi-inset);
    max-width: min(280px, 70%);
    border-color: var(--mi-edge);
    border-radius: calc(var(--mi-radius) + 10px);
    box-shadow: 0 2px 12px #0002;
  }
  .start {
    inset-inline: var(--mi-inset) auto;
  }
  .panel[hidden] {
    display: none;
  }
  button {
    display: block;
    min-width: 44px;
    padding: 4px 16px;
    border: 0;
    border-radius: inherit;
    background: none;
    color: var(--mi-ink);
    font-size: 0.8125em;
  }
  .behind,
  .away:not(:focus-within) {
    opacity: 0;
    pointer-events: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel {
      transition:
        translate 0.15s,
        opacity 0.15s;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
`);
