/** A slip of paper at the foot of the window. */
import { css, sheet } from './view.ts';

/** Styles of the message after a choice. */
export const messageStyles = sheet(css`
  .status {
    position: fixed;
    z-index: 2147483647;
    inset: auto 0 16px;
    width: fit-content;
    max-width: min(720px, 100% - 32px);
    margin: 0 auto;
    padding: 10px 12px 10px 16px;
    border-radius: calc(var(--mi-radius) + 4px);
    box-shadow: 0 8px 40px #0003;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    justify-content: end;
  }
  .status:empty {
    visibility: hidden;
  }
  /* Beside the button while there is room for a few words, above it where there is not. */
  .status p {
    flex: 1 1 13em;
    font-size: 0.9375em;
    overflow-wrap: break-word;
    color: var(--mi-ink);
  }
  button {
    flex: none;
  }
  @media print {
    .status {
      display: none;
    }
  }
`);
