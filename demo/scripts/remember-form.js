// Preferences: keeps what was entered into a form, and fills it in at the next visit.
// Only fields marked `data-remember`: what a visitor writes about their worries is not among them.
(() => {
  const KEY = 'clearwater-form';
  /** Six months, as the cookie declaration promises. localStorage does not forget by itself. */
  const KEPT_MS = 183 * 24 * 60 * 60 * 1000;

  const fields = [...document.querySelectorAll('form [data-remember]')];
  if (fields.length === 0) return;

  const remembered = () => {
    try {
      const { savedAt, entries } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
      if (Date.now() - savedAt < KEPT_MS) return entries;
      localStorage.removeItem(KEY);
    } catch {
      // Unreadable or no storage: the form stays empty.
    }
    return {};
  };

  const remember = () => {
    if (typeof window.mayI === 'function' && !window.mayI('preferences')) return;
    const entries = Object.fromEntries(
      fields
        .filter((field) => field.type !== 'radio' || field.checked)
        .map((field) => [field.name, field.value]),
    );
    try {
      localStorage.setItem(KEY, JSON.stringify({ savedAt: Date.now(), entries }));
    } catch {
      // No storage: nothing is remembered.
    }
  };

  const entries = remembered();
  for (const field of fields) {
    const value = entries[field.name];
    if (value === undefined) continue;
    if (field.type === 'radio') field.checked = field.value === value;
    else if (field.value === '') field.value = value;
  }
  for (const field of fields) field.addEventListener('input', remember);
  // What was entered before the visitor said yes counts, too.
  if (fields.some((field) => field.type !== 'radio' && field.tagName === 'INPUT' && field.value !== ''))
    remember();
})();
