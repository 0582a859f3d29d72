/** The other places of the notice: at the head, in a corner, in the page, in a dialog. */
import { css, sheet } from './view.ts';

/** Styles of the notice that is not at the foot; after those of the notice. */
export const arrangementStyles = sheet(css`
  .more {
    margin-top: 8px;
    color: var(--mi-ink);
  }
  /* What has to be read before an answer is in view with it (LB-35). */
  .panel:has(.more) {
    max-height: 75vh;
  }
  .cross {
    position: absolute;
    top: 2px;
    inset-inline-end: 2px;
    width: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: 1.5em;
    font-weight: 400;
  }
  .top {
    inset: 16px 16px auto;
  }
  .corner {
    inset: auto;
    bottom: 20px;
    inset-inline-end: 20px;
    width: 400px;
    margin: 0;
  }
  .inflow,
  .modal {
    position: static;
    width: auto;
    max-height: none;
    box-shadow: none;
  }
  .inflow {
    z-index: auto;
    max-width: none;
    border-width: 0 0 1px;
    border-radius: 0;
    padding-inline: max(24px, 50% - 520px);
  }
  /* The question has the focus, and is no control: a ring belongs to what can be pressed. */
  .modal h2 {
    outline: 0;
    font-size: 1.125em;
  }
  .modal p {
    font-size: 0.875em;
  }
  .corner,
  .modal {
    padding: 20px min(22px, 9vw - 20px) 6px;
    flex-direction: column;
    align-items: stretch;
  }
  :is(.corner, .modal) .buttons {
    width: auto;
  }
  .inflow .text {
    max-height: none;
  }
  dialog {
    width: min(520px, 100% - 16px);
    max-width: none;
    max-height: calc(100% - 32px);
    box-sizing: border-box;
    padding: 0;
    border: 0;
    border-radius: var(--may-i-radius, 12px);
    background: none;
    box-shadow: 0 24px 80px #0006;
  }
  dialog::backdrop {
    background: #0007;
  }
  @media (min-width: 461px) and (min-height: 421px) {
    .corner {
      max-height: 75vh;
    }
  }
  @media (max-width: 820px) {
    .top {
      inset: 8px 8px auto;
    }
    .inflow {
      padding: 14px 16px 2px;
    }
  }
  @media (max-width: 460px) {
    .corner {
      inset: auto 8px 8px;
      width: auto;
    }
    .corner {
      padding: 14px min(14px, 3vw) 2px;
    }
  }
  /* Beside the cross there is nothing else; where one stands above the other, only the question makes room for it. */
  .crossed {
    padding-inline-end: 56px;
  }
  .crossed:is(.inflow, .modal) {
    position: relative;
  }
  .crossed:is(.corner, .modal) {
    padding-inline-end: 22px;
  }
  .crossed:is(.corner, .modal) h2 {
    padding-inline-end: 40px;
  }
  @media (max-width: 820px) {
    .crossed.crossed {
      padding-inline-end: min(14px, 3vw);
    }
    .crossed h2 {
      padding-inline-end: 40px;
    }
  }
`);
