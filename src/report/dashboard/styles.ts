import { css } from 'lit';

/** Style of the whole report. Dark mode and print change custom properties only. */
export const styles = css`
  :host {
    --ink: #1c1f24;
    --soft: #565d68;
    --paper: #fff;
    --ground: #f6f4ef;
    --line: #e4e2dc;
    --edge: #8a8f98;
    --accent: #24292f;
    --on-accent: #fff;
    --focus: #0b6bcb;
    --accept-all: #0a66b0;
    --partial: #a86500;
    --reject-all: #8d3a78;
    --ignored: #c9cbc9;
    --sample: #fbe9c6;
    --sample-ink: #4d3800;
    --wrong: #fbe3e0;
    --wrong-ink: #7a1d12;
    display: block;
    min-height: 100vh;
    background: var(--ground);
    color: var(--ink);
    font:
      15px/1.5 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: #eceef1;
      --soft: #a9b0bb;
      --paper: #212429;
      --ground: #17191c;
      --line: #383c43;
      --edge: #737b87;
      --accent: #eceef1;
      --on-accent: #16181b;
      --focus: #7cc0ff;
      --accept-all: #6cb6f5;
      --partial: #e9ab4a;
      --reject-all: #dc8fc8;
      --ignored: #4b5059;
      --sample: #4a3a12;
      --sample-ink: #fbe9c6;
      --wrong: #4d1f1a;
      --wrong-ink: #fbd9d4;
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .page {
    max-width: 1120px;
    margin: auto;
    padding: 28px 24px 64px;
    display: grid;
    gap: 20px;
  }
  .page > * {
    min-width: 0;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  h1 {
    overflow-wrap: anywhere;
    font-size: 26px;
    line-height: 1.2;
    letter-spacing: -0.01em;
    font-weight: 650;
  }
  h2 {
    font-size: 17px;
    line-height: 1.3;
    font-weight: 650;
    letter-spacing: -0.005em;
  }
  .brand {
    color: var(--soft);
    font-size: 14px;
  }
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: 14px;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: inherit;
  }
  .bar-of-page {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    font-size: 14px;
    color: var(--soft);
    border-bottom: 1px solid var(--line);
    padding-bottom: 12px;
  }
  .bar-of-page .group {
    align-items: center;
    gap: 14px;
  }
  .bar-of-page nav {
    display: flex;
    gap: 4px;
  }
  .bar-of-page a {
    color: inherit;
    text-decoration: none;
    padding: 7px 12px;
    border-radius: 9px;
  }
  .bar-of-page a:hover {
    color: var(--ink);
  }
  .bar-of-page a[aria-current] {
    color: var(--ink);
    font-weight: 600;
    background: var(--line);
  }
  .top > * {
    /* A site may have a long name. */
    min-width: 0;
    max-width: 100%;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: end;
    justify-content: space-between;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 16px;
    align-items: end;
    justify-content: space-between;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    font-size: 13px;
    color: var(--soft);
  }
  label.check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding-inline: 6px;
    font-size: 14px;
    cursor: pointer;
  }
  .check input {
    width: 18px;
    height: 18px;
    min-height: 0;
    margin: 0;
    accent-color: var(--accent);
  }
  button,
  .button,
  select,
  input {
    font: inherit;
    font-size: 14px;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 9px;
    min-height: 40px;
    padding: 6px 14px;
    max-width: 100%;
  }
  .button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  button,
  .button {
    cursor: pointer;
    font-weight: 550;
  }
  button:hover,
  .button:hover {
    border-color: var(--ink);
  }
  button[aria-pressed='true'],
  button.main {
    background: var(--accent);
    color: var(--on-accent);
    border-color: var(--accent);
  }
  .segment {
    display: inline-flex;
  }
  .segment button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .segment button:first-child {
    border-start-start-radius: 9px;
    border-end-start-radius: 9px;
    margin: 0;
  }
  .segment button:last-child {
    border-start-end-radius: 9px;
    border-end-end-radius: 9px;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    position: relative;
    z-index: 1;
  }
  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 16px;
    padding: 20px 22px;
  }
  section.card {
    display: grid;
    gap: 14px;
  }
  section.card > * {
    min-width: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    justify-content: space-between;
    align-items: center;
  }
  .notice {
    border-radius: 12px;
    padding: 12px 16px;
    background: var(--paper);
    border: 1px solid var(--line);
    color: var(--soft);
    font-size: 14px;
  }
  .notice > * + * {
    margin-top: 6px;
  }
  .notice ul {
    padding-inline-start: 20px;
  }
  .notice.sample {
    background: var(--sample);
    color: var(--sample-ink);
    border-color: transparent;
  }
  .notice.wrong {
    background: var(--wrong);
    color: var(--wrong-ink);
    border-color: transparent;
  }
  .empty {
    text-align: center;
    padding: 56px 24px;
    display: grid;
    gap: 10px;
    justify-items: center;
  }
  .empty p {
    max-width: 56ch;
    color: var(--soft);
  }
  form.empty {
    width: min(100%, 520px);
    margin: 8vh auto 0;
    text-align: start;
    justify-items: start;
    padding: 36px;
  }
  form.empty label {
    width: 100%;
  }
  form.empty .group {
    margin-top: 8px;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 1px;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 16px;
    overflow: hidden;
  }
  .figure {
    /* The line between two; where a row is not full, the rest is paper. */
    box-shadow: 0 0 0 1px var(--line);
    padding: 18px 22px 16px;
  }
  .figure h3 {
    font-size: 14px;
    font-weight: 550;
    color: var(--soft);
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .figure .value {
    font-size: 38px;
    line-height: 1.15;
    font-weight: 620;
    letter-spacing: -0.025em;
    margin: 2px 0 6px;
    color: var(--ink);
  }
  .figure .value.unknown {
    font-size: 22px;
    line-height: 44px;
    color: var(--soft);
    letter-spacing: 0;
  }
  .figure p:not(.value) {
    font-size: 13px;
    color: var(--soft);
  }
  .figure p + p:not(.value + p) {
    margin-top: 2px;
  }
  .figure p strong {
    color: var(--ink);
    font-weight: 600;
  }
  .figure p.change {
    color: var(--ink);
    font-weight: 550;
    margin-bottom: 4px;
  }
  .sign {
    font-size: 0.8em;
    color: var(--soft);
  }
  .changes {
    list-style: none;
    display: grid;
    gap: 8px;
  }
  .changes li {
    display: grid;
    grid-template-columns: 18px 1fr;
    align-items: baseline;
  }
  .plain {
    padding-inline-start: 20px;
    display: grid;
    gap: 6px;
    max-width: 80ch;
  }
  .pages {
    display: flex;
    overflow-x: auto;
    gap: 4px;
    border-bottom: 1px solid var(--line);
    /* Room for the outline of the focus, which the scrolling would cut. */
    padding: 5px 5px 0;
    margin: -5px -5px 0;
  }
  .pages a {
    flex: none;
    color: var(--soft);
    text-decoration: none;
    font-weight: 550;
    padding: 10px 14px;
    border-bottom: 3px solid transparent;
    border-radius: 6px 6px 0 0;
  }
  .pages a:hover {
    color: var(--ink);
  }
  .pages a[aria-current] {
    color: var(--ink);
    border-color: var(--ink);
  }
  .strip {
    display: block;
    width: 100%;
    height: 30px;
    border-radius: 8px;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    list-style: none;
    font-size: 14px;
    color: var(--soft);
  }
  .keys li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .keys strong {
    color: var(--ink);
    font-weight: 600;
  }
  .key {
    flex: none;
    width: 22px;
    height: 12px;
    border-radius: 3px;
  }
  .fill-accept-all {
    fill: var(--accept-all);
  }
  .fill-partial {
    fill: var(--partial);
  }
  .fill-reject-all {
    fill: var(--reject-all);
  }
  .fill-ignored {
    fill: var(--ignored);
  }
  .mark {
    stroke: var(--paper);
    stroke-width: 2;
    opacity: 0.75;
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .bar {
    display: block;
    width: 100%;
    height: 10px;
    border-radius: 5px;
    background: var(--line);
  }
  .whisker {
    stroke: var(--ink);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .scroll {
    overflow-x: auto;
    margin: 0 -22px;
    padding: 2px 22px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 14px;
  }
  caption {
    text-align: start;
    color: var(--soft);
    padding-bottom: 8px;
  }
  /* A caption is as wide as its table; its text stays within the window. */
  caption span {
    display: block;
    max-width: min(100%, 100vw - 64px);
  }
  th,
  td {
    text-align: end;
    padding: 9px 0 9px 18px;
    border-bottom: 1px solid var(--line);
    vertical-align: baseline;
    white-space: nowrap;
  }
  tr:last-child > * {
    border-bottom: 0;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  th.text,
  td.text,
  tbody th {
    text-align: start;
  }
  td.wrap {
    white-space: normal;
    min-width: 150px;
    color: var(--soft);
  }
  td.wrap.long {
    min-width: 320px;
  }
  th .bar {
    margin-top: 6px;
  }
  th.bars {
    width: 30%;
    min-width: 140px;
  }
  thead th {
    font-weight: 550;
    font-size: 13px;
    color: var(--soft);
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 550;
  }
  td small,
  th small {
    font-weight: 400;
    display: block;
    color: var(--soft);
    font-size: 13px;
  }
  summary {
    cursor: pointer;
    font-size: 14px;
    color: var(--soft);
    min-height: 32px;
    display: list-item;
    padding: 5px 0;
    border-radius: 6px;
    width: fit-content;
  }
  details[open] > summary {
    margin-bottom: 8px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  main {
    display: grid;
    gap: inherit;
    transition: opacity 0.2s 0.15s;
  }
  main > * {
    min-width: 0;
  }
  main[aria-busy='true'] {
    opacity: 0.55;
  }
  @media (max-width: 720px) {
    .page {
      padding: 20px 14px 48px;
      gap: 14px;
    }
    .figures {
      grid-template-columns: 1fr 1fr;
    }
    .figure {
      padding: 14px 14px 12px;
    }
    .figure .value {
      font-size: 28px;
    }
    .figure .value.unknown {
      font-size: 18px;
      line-height: 32px;
    }
    .card {
      padding: 16px 14px;
      border-radius: 14px;
    }
    .scroll {
      margin: 0 -14px;
      padding: 2px 14px;
    }
    button,
    select,
    input {
      min-height: 44px;
    }
    .segment {
      flex: 1;
    }
    .segment button {
      flex: 1;
      padding-inline: 8px;
    }
    .tools,
    .tools > .group {
      width: 100%;
      align-items: stretch;
    }
    .tools > .group > button {
      flex: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    main {
      transition: none;
    }
  }
  @media print {
    :host {
      --ink: #000;
      --soft: #444;
      --paper: #fff;
      --ground: #fff;
      --line: #ccc;
      --accept-all: #0a66b0;
      --partial: #a86500;
      --reject-all: #8d3a78;
      --ignored: #c9cbc9;
      print-color-adjust: exact;
    }
    .tools,
    .bar-of-page,
    .pages,
    .head .segment,
    .no-print {
      display: none;
    }
    .page {
      padding: 0;
      max-width: none;
    }
    .card,
    .figure,
    tr {
      break-inside: avoid;
    }
  }
`;

/** Style of the document around the report: no margin, and the report's ground where the page is overscrolled. */
export const documentStyles = css`
  body {
    margin: 0;
    background: light-dark(#f6f4ef, #17191c);
  }
`;
