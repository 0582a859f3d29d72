/** The notice at collection: what it says is longer, and one press against it has the width of the panel. */
import { css, sheet } from './view.ts';

/** Styles of the notice at collection, after those of the notice. */
export const collectionStyles = sheet(css`
  .buttons {
    row-gap: 10px;
    padding-bottom: 10px;
  }
  .opt-out {
    flex: 1 0 100%;
  }
  .close {
    flex: 1 0 0;
    overflow-wrap: break-word;
    font-size: 0.8125em;
  }
  @media (max-width: 820px) and (min-height: 421px) {
    .panel {
      max-height: max(40vh, 15em);
    }
  }
`);
