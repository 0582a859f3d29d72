/**
 * Gives the page a language that is one, before uPlot is imported.
 *
 * uPlot 1.6.32 makes a number format of `navigator.language` while it is imported, and that throws where the browser names no
 * tag of BCP 47: WebKitGTK says `C` where its system has no language, and the page would stay blank. Our own formats ask
 * for the browser's default and need no tag.
 */
try {
  Intl.getCanonicalLocales(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en', configurable: true });
}
