/** The facts of a service: terms beside what they mean, on a phone above it. */
import { css, sheet } from './view.ts';

/** Styles of the facts, beside those of the preferences. */
export const factsStyles = sheet(css`
  dl {
    display: grid;
    grid-template-columns: minmax(0, 9em) 1fr;
    grid-column: 1 / -1;
    gap: 4px 16px;
    margin: 6px 0 0;
    font-size: 0.9375em;
  }
  dt {
    color: var(--mi-soft);
  }
  dd {
    margin: 0;
  }
  dd p {
    font-size: 1em;
    color: inherit;
  }
  small {
    font-size: 1em;
    color: var(--mi-soft);
  }
  dl summary {
    font-size: 1em;
  }
  code {
    font:
      0.9375em ui-monospace,
      monospace;
  }
  @media (max-width: 640px) {
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd {
      margin-bottom: 6px;
    }
  }
`);
