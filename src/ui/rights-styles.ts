/** The record as a short list of dates, and quiet buttons. */
import { css, sheet } from './view.ts';

/** Styles of the record and the rights, beside those of the preferences. */
export const rightsStyles = sheet(css`
  .rights {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 12px 16px 16px;
    border-radius: var(--mi-radius);
    background: color-mix(in srgb, var(--mi-ink) 4%, var(--mi-paper));
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 10px;
    font-size: 0.9375em;
  }
  li {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--mi-edge);
  }
  li p {
    font-size: 1em;
  }
  .act {
    color: var(--mi-ink);
    font-weight: 600;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin-bottom: 8px;
  }
  .rights button:disabled {
    color: var(--mi-soft);
    cursor: progress;
  }
  .rights > button {
    margin-bottom: 8px;
  }
  [role='status']:not(:empty) {
    scroll-margin: 16px;
    color: var(--mi-ink);
    font-weight: 600;
  }
`);
