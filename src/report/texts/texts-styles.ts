import { css } from 'lit';

/** Style of the page for texts, beside that of the report. */
export const textsStyles = css`
  .choose {
    align-items: end;
    gap: 12px 16px;
  }
  .choose label {
    flex: 1 1 180px;
  }
  .texts {
    list-style: none;
    display: grid;
    gap: 22px;
    max-width: 820px;
  }
  .texts > li {
    display: grid;
    gap: 6px;
    padding-inline-start: 14px;
    border-inline-start: 3px solid transparent;
    margin-inline-start: -14px;
  }
  .texts > li.edited {
    border-color: var(--accept-all);
  }
  .texts label > span,
  .texts legend {
    color: var(--ink);
    font-size: 14px;
    font-weight: 550;
  }
  .texts fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  .texts fieldset label > span {
    font-weight: 400;
    color: var(--soft);
    font-size: 13px;
  }
  .texts legend {
    padding: 0;
    margin-bottom: 4px;
  }
  textarea {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 9px;
    padding: 8px 12px;
    width: 100%;
    min-height: 42px;
    resize: vertical;
    field-sizing: content;
  }
  textarea[readonly] {
    border-color: var(--line);
    background: var(--ground);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    font-size: 13px;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  .about:not(:has(span)) {
    display: none;
  }
  .card > details > summary {
    font-size: 15px;
    color: var(--ink);
    font-weight: 550;
  }
  .editing {
    display: grid;
    gap: inherit;
  }
  .editing > * {
    min-width: 0;
  }
  /* What has the focus does not lie below the bar that stays. */
  .editing :is(h2, textarea, button, summary) {
    scroll-margin-top: 140px;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  section.actions {
    position: sticky;
    top: 12px;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 10px 16px;
    align-items: center;
    justify-content: space-between;
    padding: 12px 18px;
    box-shadow: 0 6px 24px rgb(0 0 0 / 14%);
  }
  .findings {
    list-style: none;
    display: grid;
    gap: 12px;
  }
  .findings li {
    display: grid;
    gap: 2px;
    overflow-wrap: anywhere;
  }
  .findings .error {
    color: var(--wrong-ink);
    background: var(--wrong);
    border-radius: 12px;
    padding: 10px 14px;
  }
  .preview iframe {
    display: block;
    width: 100%;
    height: 540px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--paper);
  }
  .preview.phone iframe {
    width: min(390px, 100%);
    height: 700px;
    margin-inline: auto;
  }
  :host(may-i-sites) {
    min-height: 0;
    background: none;
  }
  .sites {
    list-style: none;
    display: grid;
  }
  .sites li {
    display: grid;
    gap: 4px;
    padding: 14px 0;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .sites li:last-child {
    border: 0;
    padding-bottom: 0;
  }
  .tag {
    display: flex;
    gap: 8px 12px;
    align-items: center;
    justify-content: space-between;
    margin-top: 6px;
    padding: 8px 8px 8px 14px;
    border-radius: 9px;
    background: var(--ground);
  }
  .tag button {
    flex: none;
  }
  .tag code {
    min-width: 0;
    overflow-wrap: anywhere;
    font-size: 13px;
  }
  .late {
    color: var(--wrong-ink);
    background: var(--wrong);
    border-radius: 999px;
    padding: 2px 10px;
    font-size: 13px;
  }
  .site-form {
    display: grid;
    gap: 14px;
    padding: 16px;
    border-radius: 12px;
    background: var(--ground);
  }
  .code {
    font:
      13px/1.5 ui-monospace,
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace;
    max-height: 60vh;
  }
  .versions {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
  }
  .versions > li {
    padding: 12px 0;
    border-bottom: 1px solid var(--line);
  }
  .versions > li:last-child {
    border: 0;
  }
  .versions p span {
    display: inline-block;
    margin-inline-start: 8px;
    font-size: 14px;
  }
  .changes-of {
    list-style: none;
    display: grid;
    gap: 12px;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .changes-of li {
    display: grid;
    gap: 2px;
  }
  del {
    color: var(--soft);
  }
  ins {
    text-decoration: none;
    font-weight: 550;
  }
  dialog {
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 16px;
    padding: 26px 28px;
    width: min(600px, calc(100vw - 32px));
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog form {
    display: grid;
    gap: 14px;
  }
  dialog .changes-of {
    max-height: 40vh;
    overflow-y: auto;
  }
  dialog .group {
    justify-content: flex-end;
  }
  @media (max-width: 720px) {
    section.actions {
      top: 8px;
    }
    .actions .group {
      width: 100%;
    }
    .actions button {
      flex: 1;
    }
  }
`;
