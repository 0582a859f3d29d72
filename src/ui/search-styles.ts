/** The field above a long list: it stays in view. */
import { css, sheet } from './view.ts';

/** Styles of the search, beside those of the preferences. */
export const searchStyles = sheet(css`
  [hidden] {
    display: none;
  }
  /* What is found is more or less: the sheet stays as it is. */
  dialog.panel {
    height: 100%;
  }
  .search {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 12px 0 10px;
    background: var(--mi-paper);
  }
  .search label {
    display: grid;
    gap: 5px;
    font-size: 0.875em;
    font-weight: 600;
  }
  [type='search'] {
    font: inherit;
    font-weight: 400;
    box-sizing: border-box;
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--mi-edge);
    border-radius: var(--mi-radius);
    background: none;
    color: inherit;
  }
  .search p:not(:empty) {
    padding-top: 6px;
  }
`);
