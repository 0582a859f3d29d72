/** What the notice does while the page shows a modal dialog, or something in fullscreen. */

/** Says whether a node is shown modally: a dialog, or what is in fullscreen. */
function isModal(node: EventTarget): boolean {
  return node instanceof Element && node.matches(':modal');
}

/** What has the focus and what is around it, out of every shadow tree. */
function focusPath(): EventTarget[] {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const path: EventTarget[] = [];
  for (
    let node: Node | null = focused;
    node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode
  ) {
    path.push(node);
  }
  return path;
}

/**
 * Takes the notice out of sight while something of the page is modal, and shows it again after.
 *
 * A modal dialog makes all that is outside it inert, the top layer included: the notice would lie above it with buttons
 * that are dead. The preferences do not count: they are opened from the notice, and it waits below them. Nor does the notice,
 * which may ask in a dialog.
 */
export function stepAside(notice: HTMLElement): void {
  /** Dialogs in shadow trees, which no search from the document finds: known by the focus that they took. */
  const inShadow = new Set<Element>();
  const look = () => {
    const isAside = document.querySelector(':modal') !== null || [...inShadow].some(isModal);
    notice.style.setProperty('display', isAside ? 'none' : '', 'important');
  };
  const changes = new MutationObserver(() => {
    if (notice.isConnected) look();
    else changes.disconnect();
  });
  const watch = (root: Node) => {
    changes.observe(root, { subtree: true, attributeFilter: ['open'] });
  };
  watch(document);
  document.addEventListener('fullscreenchange', look);
  const lookAround = (path: readonly EventTarget[]) => {
    if (path.some((node) => node instanceof Element && /^may-i-(notice|preferences)$/.test(node.localName)))
      return;
    for (const node of path) {
      if (!isModal(node) || !(node instanceof Element) || inShadow.has(node)) continue;
      inShadow.add(node);
      watch(node);
    }
    look();
  };
  document.addEventListener('focusin', (event) => {
    lookAround(event.composedPath());
  });
  look();
  // One may have been opened before this was loaded.
  lookAround(focusPath());
}
