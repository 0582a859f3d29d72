// "What left this page": part of the demo, not of may-i.
//
// Requests come from the servers that received them (`/__left`), so nothing that a script hides from the page is
// missing. Cookies and storage are read in the page, a few times a second. The panel itself stores nothing.
//
// Limits, said in the panel too: the list is of this machine since this page was opened. A second tab shows up in it,
// and the last word of the page before may arrive after this one has begun.
(() => {
  const LOOK_MS = 300;
  const root = document.documentElement;
  const wide = matchMedia('(min-width: 1180px)');
  // At once, so that the page is laid out beside the panel from its first frame.
  root.dataset.left = wide.matches ? 'open' : 'closed';

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const clock = (at) => new Date(at).toLocaleTimeString('en-GB');
  const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

  // -- what the configuration promises -----------------------------------------------------------------------------

  const services = (() => {
    try {
      return JSON.parse(document.querySelector('script[data-may-i-config]').textContent).services ?? [];
    } catch {
      return [];
    }
  })();
  const matches = (pattern, name) => {
    const [start, end] = pattern.split('*');
    return end === undefined ? pattern === name : name.startsWith(start) && name.endsWith(end);
  };
  const serviceOf = ({ name, type }) =>
    services.find(({ stores = [] }) =>
      stores.some((item) => (item.type ?? 'cookie') === type && matches(item.name, name)),
    );

  // -- what is kept in the browser -----------------------------------------------------------------------------------

  const attempt = (read) => {
    try {
      return read();
    } catch {
      return [];
    }
  };
  const databases = async () => {
    try {
      return (await indexedDB.databases()).map(({ name }) => ({ type: 'indexedDB', name }));
    } catch {
      return [];
    }
  };
  const cookieNames = () =>
    document.cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => ({ type: 'cookie', name: pair.split('=')[0] }));
  const keysOf = (type) => Object.keys(window[type]).map((name) => ({ type, name }));
  const everythingKept = async () => [
    ...attempt(cookieNames),
    ...attempt(() => keysOf('localStorage')),
    ...attempt(() => keysOf('sessionStorage')),
    ...(await databases()),
  ];

  /** By type and name; one that goes stays in the list, crossed out. */
  const kept = new Map();
  const lookAtStorage = async () => {
    const found = await everythingKept();
    let changed = false;
    const present = new Set();
    for (const item of found) {
      const id = `${item.type} ${item.name}`;
      present.add(id);
      if (kept.get(id)?.goneAt === null) continue;
      kept.set(id, { ...item, at: Date.now(), goneAt: null });
      changed = true;
    }
    for (const [id, item] of kept) {
      if (present.has(id) || item.goneAt !== null) continue;
      kept.set(id, { ...item, goneAt: Date.now() });
      changed = true;
    }
    if (changed) draw();
  };

  // -- what left -------------------------------------------------------------------------------------------------------

  const departures = new Map();
  let stream;
  const listen = () => {
    stream?.close();
    stream = new EventSource(`/__left?since=${Math.floor(performance.timeOrigin)}`);
    stream.onmessage = ({ data }) => {
      const departure = JSON.parse(data);
      departures.set(departure.id, departure);
      draw();
    };
    // A listener that lost its server must not go on saying that nothing left.
    stream.onerror = () => draw();
    stream.onopen = () => draw();
  };

  // -- the panel ---------------------------------------------------------------------------------------------------------

  const dark =
    '--ink: #e9e7e0; --soft: #a6aea8; --paper: #1f2422; --line: #3b4440; --calm: #8fd0b8; --warm: #f2a488; color-scheme: dark;';
  const style = `
    :host { --ink: #26302c; --soft: #5a655f; --paper: #fffdf8; --line: #d9d2c3; --calm: #2c6e5b; --warm: #a8452a; }
    :host([data-theme='dark']) { ${dark} }
    @media (prefers-color-scheme: dark) { :host { ${dark} } }
    * { box-sizing: border-box; }
    .frame { font: 13px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--ink); }
    .frame { inline-size: min(320px, 100vw - 24px); display: flex; justify-content: flex-end; pointer-events: none; }
    /* The notice keeps the foot of the screen. */
    .card { pointer-events: auto; inline-size: 100%; max-block-size: max(220px, 100vh - 300px); background: var(--paper); border: 1px solid var(--line); border-radius: 16px; overflow: hidden;
      display: flex; flex-direction: column; box-shadow: 0 1px 2px rgb(20 30 25 / .05), 0 10px 30px rgb(20 30 25 / .07); }
    button { all: unset; box-sizing: border-box; cursor: pointer; color: inherit; font: inherit; }
    button:focus-visible, .scroll:focus-visible { outline: 3px solid var(--calm); outline-offset: 2px; border-radius: 10px; }
    .pill { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; padding: 6px 16px; background: var(--paper);
      border: 1px solid var(--line); border-radius: 22px; font-weight: 600; box-shadow: 0 4px 16px rgb(20 30 25 / .1); pointer-events: auto; }
    .pill:focus-visible { border-radius: 22px; }
    .dot { flex: none; inline-size: 9px; block-size: 9px; border-radius: 50%; background: var(--calm); }
    .left .dot { background: var(--warm); }
    header { display: grid; grid-template-columns: 1fr auto; padding: 14px 8px 0 18px; align-items: center; }
    .tag { margin: 0; color: var(--soft); font-size: 12px; }
    .hide { min-height: 36px; padding: 0 12px; color: var(--soft); text-decoration: underline; text-underline-offset: 3px; font-size: 12px; }
    .headline { font: 500 21px/1.2 'Iowan Old Style', Palatino, 'Palatino Linotype', P052, Georgia, 'Noto Serif', serif; letter-spacing: -.01em;
      margin: 2px 18px 6px; text-wrap: balance; color: var(--calm); }
    .left .headline { color: var(--warm); }
    .sum { margin: 0 18px 14px; color: var(--soft); }
    .scroll { overflow: auto; border-top: 1px solid var(--line); padding: 4px 18px 12px; overscroll-behavior: contain; }
    .title { font-size: 12px; font-weight: 650; margin: 12px 0 2px; color: var(--soft); }
    ol { list-style: none; margin: 0; padding: 0; }
    li { margin-inline: -8px; padding: 7px 8px; border-top: 1px solid var(--line); display: grid; grid-template-columns: 1fr auto; gap: 0 10px; }
    li:first-child { border-top: 0; }
    b { font-weight: 650; }
    time, .more { color: var(--soft); font-size: 12px; }
    time { font-variant-numeric: tabular-nums; }
    .more { grid-column: 1 / -1; overflow-wrap: anywhere; }
    code { font: 12px/1.4 ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono', monospace; overflow-wrap: anywhere; }
    s { color: var(--soft); }
    .file { padding-block: 4px; border-top: 0; }
    .file b { font-weight: 400; overflow-wrap: anywhere; }
    .other b, .undeclared code { color: var(--warm); }
    .none { color: var(--soft); margin: 4px 0; }
    .note { color: var(--soft); font-size: 12px; margin: 12px 0 0; padding-top: 10px; border-top: 1px solid var(--line); }
    [hidden] { display: none !important; }
    @media (prefers-reduced-motion: no-preference) { li.new { animation: new 1.6s ease-out; } @keyframes new { from { background: rgb(232 178 132 / .12); } } }
  `;

  const pillText = element('span');
  const pill = element(
    'button',
    { type: 'button', class: 'pill', 'aria-expanded': 'false' },
    element('span', { class: 'dot' }),
    pillText,
  );
  const hide = element('button', { type: 'button', class: 'hide', 'aria-expanded': 'true' }, 'Hide');
  const headline = element('p', { class: 'headline', role: 'status' });
  const summary = element('p', { class: 'sum' });
  const others = element('ol');
  const own = element('ol');
  const files = element('ol');
  const storage = element('ol');
  const group = (title, list) => {
    list.setAttribute('aria-label', title);
    return element('section', {}, element('p', { class: 'title', 'aria-hidden': 'true' }, title), list);
  };
  const groups = {
    others: group('Left for others', others),
    own: group('Told to Clearwater’s own collector', own),
    storage: group('Kept in this browser', storage),
    files: group('Files fetched from our own collector', files),
  };
  const card = element(
    'div',
    { class: 'card' },
    element('header', {}, element('p', { class: 'tag' }, 'What left this page · part of the demo'), hide),
    headline,
    summary,
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Requests and storage' },
      groups.others,
      groups.own,
      groups.storage,
      groups.files,
      element(
        'p',
        { class: 'note' },
        'Told by the servers that were asked, since this page was opened. Another tab on this machine shows up here, too.',
      ),
    ),
  );
  const frame = element('div', { class: 'frame', dir: 'ltr', lang: 'en' }, card, pill);

  const headlineOf = (counts) => {
    if (stream?.readyState !== EventSource.OPEN && departures.size === 0)
      return 'Waiting for the demo server…';
    if (counts.others > 0) return `${many(counts.others, 'request has', 'requests have')} left for others.`;
    return counts.own > 0 ? 'Nothing has left for others.' : 'Nothing has left this page.';
  };
  const summaryOf = (counts) => {
    const records = counts.own > 0 ? `${many(counts.own, 'message')} to our own collector. ` : '';
    const keys =
      counts.kept === 0
        ? 'Nothing is kept in this browser.'
        : `${many(counts.kept, 'thing')} kept in this browser.`;
    return records + keys;
  };

  const departureRow = ({ id, at, method, to, kind, service, detail }) => {
    const row = element('li', { class: kind }, element('b', {}, service), element('time', {}, clock(at)));
    // For a file the name says it all.
    const parts = kind === 'file' ? [] : [element('code', {}, `${method} ${to}`)];
    if (detail) parts.push(parts.length > 0 ? ` · ${detail}` : detail);
    if (parts.length > 0) row.append(element('span', { class: 'more' }, ...parts));
    return [String(id), row];
  };
  const storageRow = (item) => {
    const service = serviceOf(item);
    const name = element(item.goneAt === null ? 'span' : 's', {}, element('code', {}, item.name));
    const where = { cookie: 'Cookie', indexedDB: 'Database' }[item.type] ?? item.type;
    const promise = service ? `${service.name} · ${service.purpose}` : 'not in the declaration';
    const more = element(
      'span',
      { class: 'more' },
      `${where} · ${item.goneAt === null ? promise : `gone at ${clock(item.goneAt)}`}`,
    );
    return [
      `${item.type} ${item.name} ${item.at} ${item.goneAt}`,
      element(
        'li',
        { class: service ? 'declared' : 'undeclared' },
        name,
        element('time', {}, clock(item.at)),
        more,
      ),
    ];
  };
  /** Adds rows that are new and takes out those that are not in `rows`; leaves the others, and the scroll, alone. */
  const fill = (list, rows, isFirst) => {
    const keep = new Set(rows.map(([id]) => id));
    for (const row of [...list.children]) if (!keep.has(row.dataset.id)) row.remove();
    const there = new Set([...list.children].map((row) => row.dataset.id));
    for (const [id, row] of rows) {
      if (there.has(id)) continue;
      row.dataset.id = id;
      if (!isFirst) row.classList.add('new');
      list.prepend(row);
    }
  };

  let isFirst = true;
  function draw() {
    const all = [...departures.values()];
    const ofKind = (wanted) => all.filter(({ kind }) => kind === wanted);
    const present = [...kept.values()].filter(({ goneAt }) => goneAt === null);
    const counts = { others: ofKind('other').length, own: ofKind('record').length, kept: present.length };
    const text = headlineOf(counts);
    // A status that is written again is read out again.
    if (headline.textContent !== text) headline.textContent = text;
    summary.textContent = summaryOf(counts);
    pillText.textContent = counts.others > 0 ? `${counts.others} left` : 'Nothing has left';
    pill.setAttribute('aria-label', `${pillText.textContent}. What left this page: show details`);
    frame.classList.toggle('left', counts.others > 0);
    fill(others, ofKind('other').map(departureRow), isFirst);
    fill(own, ofKind('record').map(departureRow), isFirst);
    fill(files, ofKind('file').map(departureRow), isFirst);
    fill(storage, [...kept.values()].map(storageRow), isFirst);
    groups.others.hidden = counts.others === 0;
    groups.own.hidden = counts.own === 0;
    groups.storage.hidden = kept.size === 0;
    groups.files.hidden = files.children.length === 0;
    isFirst = false;
  }

  const setOpen = (isOpen, moveFocus) => {
    root.dataset.left = isOpen ? 'open' : 'closed';
    card.hidden = !isOpen;
    pill.hidden = isOpen;
    if (moveFocus) (isOpen ? hide : pill).focus();
  };
  pill.addEventListener('click', () => setOpen(true, true));
  hide.addEventListener('click', () => setOpen(false, true));
  wide.addEventListener('change', () => setOpen(wide.matches, false));

  const mount = () => {
    const host = element('aside', {
      id: 'what-left',
      'aria-label': 'What left this page (part of the demo)',
    });
    if (root.dataset.theme) host.dataset.theme = root.dataset.theme;
    const shadow = host.attachShadow({ mode: 'open' });
    // A constructed sheet passes a strict content security policy; a style element does not.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(frame);
    setOpen(wide.matches, false);
    const header = document.querySelector('.site-header');
    if (header) header.after(host);
    else document.body.prepend(host);
    draw();
    listen();
    void lookAtStorage();
    setInterval(() => void lookAtStorage(), LOOK_MS);
  };
  document.addEventListener('DOMContentLoaded', mount);
  // An open stream keeps a page out of the back/forward cache.
  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && listen());
})();
