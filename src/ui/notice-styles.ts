/** Where the notice stands and how it bends: a card at the bottom, in the top layer, above any z-index of the page. */
import { css, sheet } from './view.ts';

export const noticeStyles = sheet(css`
  .layer {
    position: fixed;
    z-index: 2147483647;
    inset: auto 16px max(16px, env(safe-area-inset-bottom));
    margin: 0 auto;
    width: auto;
    max-width: 1040px;
    padding: 0;
    border: 0;
    background: none;
    overflow: visible;
  }
  .panel {
    border-radius: calc(var(--radius) + 4px);
    padding: 20px 22px;
    max-height: 50vh;
    overflow: auto;
    box-shadow:
      0 12px 40px rgb(15 20 30 / 0.16),
      0 2px 6px rgb(15 20 30 / 0.08);
  }
  .ask {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px 28px;
    align-items: center;
  }
  h2 {
    font-size: 1.0625em;
  }
  p {
    font-size: 0.9375em;
    margin-top: 4px;
    max-width: 64ch;
  }
  .status {
    display: flex;
    gap: 16px;
    align-items: center;
    justify-content: space-between;
    width: fit-content;
    margin: auto;
    padding: 10px 12px 10px 20px;
  }
  .status:empty {
    padding: 0;
    border: 0;
  }
  .status p {
    margin: 0;
    color: var(--ink);
  }
  @media (max-width: 820px) {
    .layer {
      inset-inline: 8px;
      bottom: max(8px, env(safe-area-inset-bottom));
    }
    .panel {
      padding: 14px 16px 16px;
    }
    .ask {
      grid-template-columns: 1fr;
      gap: 12px;
    }
    p {
      font-size: 0.875em;
      line-height: 1.42;
    }
    .ask .buttons {
      grid: auto-flow / 1fr 1fr;
    }
    .quiet {
      grid-column: 1 / -1;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel {
      animation: rise 0.2s ease-out;
    }
    @keyframes rise {
      from {
        transform: translateY(12px);
      }
    }
  }
  @media print {
    .layer {
      display: none;
    }
  }
`);
