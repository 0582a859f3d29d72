/** A sheet at the head of the window: a table in small type, which becomes a stack of slips where it is narrow. */
import { css, sheet } from './view.ts';

/**
 * Styles of the developer's overlay. Blue, amber and plum after Okabe and Ito (2008), as in the report: being blocked is
 * no error, so nothing is red or green. Each state has its word as well.
 */
export const overlayStyles = sheet(css`
  .panel {
    --let: #0a66b0;
    --odd: #8f5600;
    --held: #8d3a78;
    position: fixed;
    z-index: 2147483647;
    inset: 8px 8px auto;
    max-width: 1240px;
    max-height: min(var(--room, 60vh), 62vh);
    margin: 0 auto;
    padding: 0;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border-radius: var(--mi-radius);
    box-shadow: 0 8px 40px rgb(15 20 30 / 0.22);
    font-size: 13px;
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
  }
  @supports (color: light-dark(#000, #fff)) {
    .panel {
      --let: light-dark(#0a66b0, #6cb6f5);
      --odd: light-dark(#8f5600, #e9ab4a);
      --held: light-dark(#8d3a78, #dc8fc8);
    }
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 10px 14px;
    border-bottom: 1px solid var(--mi-line);
  }
  h2 {
    font-size: 15px;
    line-height: 1.3;
    font-weight: 650;
  }
  h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 650;
    color: var(--odd);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    margin-inline-start: auto;
  }
  [role='status'] {
    color: var(--mi-soft);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    flex: 1 1 auto;
  }
  button,
  input {
    font: inherit;
    min-height: 30px;
    padding: 3px 11px;
    border: 1px solid var(--mi-edge);
    border-radius: 8px;
    background: none;
    color: var(--mi-ink);
  }
  input {
    flex: 0 1 240px;
    min-width: 0;
  }
  input::placeholder {
    color: var(--mi-soft);
    opacity: 1;
  }
  .chip {
    --tint: var(--mi-ink);
    display: flex;
    gap: 6px;
    align-items: center;
    border-radius: 15px;
    border-color: var(--mi-line);
    font-weight: 400;
  }
  .chip::before,
  .state::before {
    content: '';
    width: 9px;
    height: 9px;
    border-radius: 2px;
    background: var(--tint);
  }
  .chip.all::before {
    display: none;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--tint);
    box-shadow: inset 0 0 0 1px var(--tint);
    font-weight: 600;
  }
  .blocked {
    --tint: var(--held);
  }
  .released,
  .allowed,
  .waiting {
    --tint: var(--let);
  }
  .unknown {
    --tint: var(--odd);
  }
  .stored {
    --tint: var(--mi-soft);
  }
  .chip.released::before,
  .released .state::before {
    border-radius: 50%;
  }
  .chip.waiting::before,
  .waiting .state::before {
    border-radius: 50%;
    background: none;
    box-shadow: inset 0 0 0 2px var(--tint);
  }
  .body {
    overflow: auto;
    padding: 10px 14px 14px;
  }
  .body:focus-visible {
    outline-offset: -3px;
  }
  [hidden] {
    display: none;
  }
  ul {
    margin: 6px 0 14px;
    padding: 0;
    list-style: none;
    display: grid;
    gap: 4px;
  }
  li {
    padding: 6px 10px;
    border-inline-start: 3px solid var(--odd);
    border-radius: 0 6px 6px 0;
    background: color-mix(in srgb, var(--odd) 9%, var(--mi-paper));
  }
  .fine {
    margin: 2px 0 10px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  caption {
    text-align: start;
    color: var(--mi-soft);
    padding-bottom: 4px;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 6px 12px 6px 0;
    border-top: 1px solid var(--mi-line);
  }
  th {
    border: 0;
    font-weight: 600;
    color: var(--mi-soft);
  }
  th:first-child {
    width: 92px;
  }
  th:nth-child(2) {
    width: 32%;
  }
  th:nth-child(3) {
    width: 15%;
  }
  code {
    font:
      12px/1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
  }
  .state {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-weight: 600;
    color: var(--tint);
  }
  .kind {
    font-weight: 600;
  }
  .soft {
    display: block;
    color: var(--mi-soft);
  }
  @media (max-width: 820px) {
    .panel {
      inset: 4px 4px auto;
    }
    header {
      padding: 8px 10px;
      gap: 8px;
    }
    .filters {
      flex: 1 0 100%;
    }
    input {
      flex: 1 0 100%;
      min-height: 34px;
      font-size: 16px;
    }
    table,
    caption,
    tbody,
    tr,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      padding: 8px 0;
      border-top: 1px solid var(--mi-line);
    }
    td {
      border: 0;
      padding: 0 0 2px;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
`);
