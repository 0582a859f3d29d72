import { css } from 'lit';

/** Style of the page for records, beside that of the report. */
export const recordsStyles = css`
  .unpublished h2 {
    font-size: 17px;
  }
  .unpublished code {
    overflow-wrap: anywhere;
  }
  .grow {
    flex: 1 1 260px;
  }
  .search input,
  .id {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
  }
  .search input {
    width: 100%;
    min-height: 44px;
    font-size: 15px;
  }
  .search button {
    min-height: 44px;
  }
  button.id {
    border: 0;
    background: none;
    padding: 4px 0;
    min-height: 24px;
    color: var(--soft);
    font-size: 13px;
    text-decoration: underline;
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
    text-align: start;
  }
  button.danger {
    color: var(--wrong-ink);
    border-color: currentColor;
  }
  button.main.danger {
    background: #a3271a;
    border-color: #a3271a;
    color: #fff;
  }
  .subject {
    display: grid;
    gap: 14px;
  }
  .subject .id {
    font-size: 17px;
    overflow-wrap: anywhere;
    line-height: 1.35;
  }
  .states {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    list-style: none;
  }
  .states li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    border: 1px solid var(--line);
    border-radius: 999px;
    padding: 3px 12px 3px 9px;
    font-size: 14px;
  }
  .states span {
    color: var(--soft);
  }
  .states svg {
    width: 12px;
    height: 12px;
    fill: none;
    stroke: var(--soft);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .states .on {
    border-color: var(--accept-all);
  }
  .states .on svg {
    stroke: var(--accept-all);
  }
  .timeline {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .timeline > li {
    position: relative;
    display: grid;
    gap: 6px;
    padding: 0 0 22px 24px;
    border-inline-start: 2px solid var(--line);
    margin-inline-start: 6px;
  }
  .timeline > li:last-child {
    padding-bottom: 0;
  }
  .timeline > li::before {
    content: '';
    position: absolute;
    inset-inline-start: -7px;
    top: 5px;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--paper);
    border: 2px solid var(--edge);
  }
  .timeline > li:first-child::before {
    background: var(--accept-all);
    border-color: var(--accept-all);
  }
  .when {
    font-size: 14px;
    color: var(--soft);
  }
  .what {
    font-weight: 550;
  }
  .facts {
    display: grid;
    gap: 2px;
    font-size: 14px;
  }
  .facts div {
    display: grid;
    grid-template-columns: minmax(150px, 270px) 1fr;
    gap: 2px 16px;
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
  }
  .facts div:last-child {
    border: 0;
  }
  .facts dt {
    color: var(--soft);
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .notes,
  .requests {
    list-style: none;
    display: grid;
    gap: 0;
  }
  .notes li,
  .requests li {
    padding: 10px 0;
    border-bottom: 1px solid var(--line);
  }
  .notes li:last-child,
  .requests li:last-child {
    border: 0;
  }
  .notes p:first-child {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .requests li {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    justify-content: space-between;
    font-size: 14px;
  }
  .requests li > div:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    min-width: 0;
  }
  .requests .group {
    align-items: center;
    gap: 14px;
  }
  .due {
    color: var(--soft);
  }
  .is-late .due,
  .late {
    color: var(--wrong-ink);
    background: var(--wrong);
    border-radius: 999px;
    padding: 3px 12px;
    font-size: 14px;
    font-weight: 550;
  }
  details > form {
    padding-top: 4px;
  }
  form textarea {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 9px;
    padding: 9px 14px;
    min-height: 84px;
    width: 100%;
    resize: vertical;
  }
  dialog {
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 16px;
    padding: 26px 28px;
    width: min(480px, calc(100vw - 32px));
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog form {
    display: grid;
    gap: 14px;
  }
  dialog .group {
    justify-content: flex-end;
    margin-top: 6px;
  }
  @media (max-width: 720px) {
    .facts div {
      grid-template-columns: 1fr;
    }
    .requests li .group {
      width: 100%;
      justify-content: space-between;
    }
    .search button {
      width: 100%;
    }
  }
`;
