/** Where the notice stands and how it bends: a card at the bottom, in the top layer, above any z-index of the page. */
import { css, sheet } from './view.ts';

/** Styles of the notice. */
export const noticeStyles = sheet(css`
  .panel {
    position: fixed;
    z-index: 2147483647;
    inset: auto 16px 16px;
    max-width: 1040px;
    max-height: 75vh;
    margin: 0 auto;
    padding: 18px 24px 6px;
    box-shadow: 0 8px 40px rgb(15 20 30 / 0.18);
    display: flex;
    gap: 0 40px;
    align-items: center;
    overflow: hidden;
  }
  /* The answers always show: where there is no room the text scrolls, and fades where it goes on. */
  .text {
    flex: 1;
    min-height: 0;
    max-height: calc(75vh - 40px);
    overflow: auto;
    padding-bottom: 14px;
    mask: linear-gradient(#000 calc(100% - 14px), #0000);
  }
  .buttons {
    min-width: 350px;
  }
  h2 {
    font-size: 1.125em;
    line-height: 1.3;
    margin-bottom: 4px;
  }
  p {
    font-size: 0.875em;
    line-height: 1.45;
  }
  @media (max-width: 820px) {
    .panel {
      inset: auto 8px 8px;
      padding: 10px 14px 0;
      flex-direction: column;
      align-items: stretch;
      max-height: max(31vh, 12.4em);
    }
    .text {
      flex: auto;
    }
    .buttons {
      min-width: 0;
    }
    h2 {
      font-size: 0.9375em;
      margin-bottom: 2px;
    }
    p {
      font-size: 0.8125em;
      line-height: 1.35;
    }
  }
  @media (max-height: 420px) {
    .panel {
      display: block;
      max-height: 50vh;
      overflow: auto;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
`);
