/** The field above a long list: it stays in view. */
import { css, sheet } from './view.ts';

/** Styles of the search, beside those of the preferences. */
export const searchStyles = sheet(css`
  [hidden] {
    display: none;
  }
  .search {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 14px 0 10px;
    background: var(--paper);
  }
  [type='search'] {
    font: inherit;
    width: 100%;
    box-sizing: border-box;
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: none;
    color: inherit;
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  .search p:not(:empty) {
    padding-top: 6px;
  }
`);
