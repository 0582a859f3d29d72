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
    box-shadow: 0 8px 40px #0003;
    display: flex;
    gap: 0 40px;
    align-items: center;
    overflow: hidden;
    animation: a 1ms;
  }
  /* The answers always show: where there is no room the text scrolls, and fades where it goes on. */
  .text {
    flex: auto;
    max-height: 68vh;
    overflow: auto;
    padding-bottom: 14px;
    mask: linear-gradient(#000 calc(100% - 14px), #0000);
  }
  .buttons {
    flex: none;
    width: 360px;
  }
  h2 {
    font-size: 1.125em;
    line-height: 1.3;
  }
  p {
    font-size: 0.875em;
  }
  @media (max-width: 820px) {
    .panel {
      inset: auto 8px 8px;
      padding: 10px min(14px, 3vw) 0;
      flex-direction: column;
      align-items: stretch;
      max-height: max(31vh, 11.2em);
    }
    .buttons {
      width: auto;
    }
    h2 {
      font-size: 0.9375em;
    }
    p {
      font-size: 0.8125em;
      line-height: 1.35;
    }
    @media (max-height: 420px) {
      .panel {
        display: block;
        max-height: 50vh;
        overflow: auto;
      }
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
  /* What is first painted without being seen is no largest paint of the page (Largest Contentful Paint). */
  @keyframes a {
    from {
      opacity: 0;
    }
  }
`);
