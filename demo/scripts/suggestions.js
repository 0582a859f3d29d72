// Personalisation: notes which topics were looked at, and suggests live sessions on the same ones.
// The list stays in this browser.
(() => {
  const KEY = 'clearwater-seen';
  /** 30 days, as the cookie declaration promises. */
  const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

  const read = () => {
    try {
      const list = JSON.parse(localStorage.getItem(KEY) ?? '[]');
      return Array.isArray(list) ? list.filter(({ at }) => Date.now() - at < KEPT_MS) : [];
    } catch {
      return [];
    }
  };

  const note = (topic) => {
    if (typeof window.mayI === 'function' && !window.mayI('personalisation')) return;
    const others = read().filter((seen) => seen.topic !== topic);
    try {
      localStorage.setItem(KEY, JSON.stringify([{ topic, at: Date.now() }, ...others].slice(0, 5)));
    } catch {
      // No storage: nothing is noted.
    }
  };

  const show = () => {
    const section = document.querySelector('[data-suggestions]');
    const topics = read().map((seen) => seen.topic);
    if (!section) return;
    let shown = 0;
    for (const item of section.querySelectorAll('[data-suggested]')) {
      item.hidden = !topics.includes(item.dataset.suggested) || shown >= 3;
      if (!item.hidden) shown += 1;
    }
    section.hidden = shown === 0;
  };

  show();
  for (const element of document.querySelectorAll('[data-topic]')) {
    element.addEventListener('click', () => note(element.dataset.topic));
    element.addEventListener('toggle', () => note(element.dataset.topic));
  }
})();
