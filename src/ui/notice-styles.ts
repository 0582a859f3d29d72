/** Where the notice stands and how it bends: a card at the bottom, in the top layer, above any z-index of the page. */
import { css, sheet } from './view.ts';

/** Styles of the notice. */
export const noticeStyles = sheet(css`
  .panel {
    position: fixed;
    z-index: 2147483647;
    inset: auto 16px 16px;
    max-width: 1080px;
    margin: 0 auto;
    border-radius: var(--radius);
    padding: 20px 22px;
    max-height: 75vh;
    overflow: auto;
    box-shadow: 0 8px 40px rgb(15 20 30 / 0.18);
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px 28px;
    align-items: center;
  }
  h2 {
    font-size: 1.0625em;
    line-height: 1.3;
  }
  p,
  a {
    font-size: 0.875em;
    line-height: 1.45;
    margin-top: 4px;
  }
  @media (max-width: 820px) {
    .panel {
      inset: auto 8px 8px;
      padding: 16px;
      grid-template-columns: 1fr;
      gap: 12px;
    }
    .buttons {
      grid: auto-flow / 1fr 1fr;
    }
    .quiet {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
`);
