/** A sheet in the middle, on a phone from the foot up; the ways out are always in view. */
import { css, sheet } from './view.ts';

/** Styles of the preferences. */
export const preferencesStyles = sheet(css`
  .panel {
    text-wrap: pretty;
    display: flex;
    flex-direction: column;
    border-radius: calc(var(--mi-radius) + 6px);
    overflow: hidden;
  }
  dialog.panel {
    position: fixed;
    inset: 0;
    margin: auto;
    width: min(680px, 100% - 32px);
    height: fit-content;
    max-height: min(780px, 100% - 32px);
    box-shadow: 0 24px 80px #0006;
  }
  dialog.panel:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: #0007;
  }
  .head {
    padding: 20px 24px 14px;
    border-bottom: 1px solid var(--mi-line);
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 12px;
    align-items: center;
  }
  h2 {
    font-size: 1.25em;
  }
  h3,
  h4 {
    margin: 0;
    font-size: inherit;
  }
  h3::first-letter {
    text-transform: uppercase;
  }
  p,
  summary {
    font-size: 0.9375em;
  }
  .close {
    border: 0;
    width: 44px;
    padding: 0;
    margin: -6px 0;
    margin-inline-end: -12px;
    outline-offset: -3px;
    font-size: 1.5em;
    font-weight: 400;
    color: var(--mi-soft);
  }
  .body {
    flex: auto;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 24px 16px;
    outline-offset: -3px;
  }
  a {
    color: inherit;
  }
  .note {
    margin-top: 16px;
    padding: 10px 14px;
    border-inline-start: 3px solid var(--mi-accent);
    background: color-mix(in srgb, var(--mi-ink) 4%, var(--mi-paper));
    color: var(--mi-ink);
  }
  /* Forty are laid out as they come into view; what is cut off at their edges is no ring around a switch. */
  .purpose {
    content-visibility: auto;
    contain-intrinsic-size: auto 100px;
    margin-inline: -8px;
    padding: 0 8px 10px;
  }
  .row,
  .about {
    padding-top: 16px;
    border-top: 1px solid var(--mi-line);
  }
  .purpose:first-child .row {
    border: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 1fr fit-content(40%);
    gap: 2px 12px;
    align-items: center;
  }
  .head p,
  .row p {
    grid-column: 1 / -1;
  }
  .new {
    margin-inline-start: 8px;
    padding: 1px 8px;
    border: 1px solid var(--mi-edge);
    border-radius: 9px;
    font-size: 0.75em;
    font-weight: 600;
    white-space: nowrap;
  }
  .control {
    grid-area: 1 / 2;
    display: flex;
    align-items: center;
    font-size: 0.875em;
    color: var(--mi-soft);
  }
  [role='switch'] {
    appearance: none;
    position: relative;
    box-sizing: border-box;
    width: 52px;
    height: 30px;
    margin: 0;
    border: 2px solid var(--mi-edge);
    border-radius: 15px;
    background: var(--mi-paper);
    cursor: pointer;
  }
  [role='switch']::before {
    content: '';
    position: absolute;
    inset: -9px;
  }
  [role='switch']::after {
    content: '';
    position: absolute;
    inset-block: 4px;
    inset-inline-start: 4px;
    width: 18px;
    border-radius: 50%;
    background: var(--mi-edge);
  }
  [role='switch']:checked {
    background: var(--mi-accent);
    border-color: var(--mi-rim);
  }
  [role='switch']:checked::after {
    translate: 22px;
    background: var(--mi-on);
  }
  [role='switch']:checked:dir(rtl)::after {
    translate: -22px;
  }
  summary {
    color: var(--mi-soft);
    cursor: pointer;
    width: fit-content;
    padding: 5px 0;
  }
  .service {
    content-visibility: auto;
    contain-intrinsic-size: auto 200px;
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    margin: 6px 0 8px;
    padding: 12px 16px;
    border-radius: var(--mi-radius);
    background: color-mix(in srgb, var(--mi-ink) 4%, var(--mi-paper));
  }
  .about {
    display: grid;
    gap: 8px;
  }
  .foot {
    padding: 14px 24px;
    border-top: 1px solid var(--mi-line);
    display: grid;
    grid: auto-flow / repeat(3, 1fr);
    gap: 10px;
  }
  @media (max-width: 640px) {
    dialog.panel {
      width: 100%;
      max-width: none;
      max-height: 92%;
      margin: auto 0 0;
      border-width: 1px 0 0;
      border-radius: calc(var(--mi-radius) + 6px) calc(var(--mi-radius) + 6px) 0 0;
    }
    .head,
    .body {
      padding-inline: 16px;
    }
    .foot {
      padding: 12px 16px max(12px, env(safe-area-inset-bottom));
      grid: auto-flow / 1fr 1fr;
    }
    .save {
      grid-column: 1 / -1;
      order: -1;
    }
  }
  @media (max-height: 420px) {
    dialog.panel[open] {
      display: block;
      overflow: auto;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [role='switch']::after {
      transition: translate 0.15s;
    }
  }
  @media (forced-colors: active) {
    /* The browser's own frame of what is hovered: after a tap that opens the sheet it would be around one answer. */
    button[part] {
      forced-color-adjust: none;
      background: ButtonFace;
      color: ButtonText;
      border-color: ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
    [role='switch']:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
    [role='switch']::after {
      background: ButtonText;
    }
  }
  @media print {
    dialog.panel {
      display: none;
    }
  }
`);
