/** How the notice outlives a page that makes its document anew. */

/** How often it comes back to one address: a tool of the visitor's that takes it away each time has its way then. */
const TIMES = 3;

/**
 * Puts the notice back where a page has lost it by replacing or merging everything in its document, as some routers do,
 * and React where what it hydrates is not what it expects.
 *
 * @param isAsking Whether there is still something to ask; it is over when not.
 */
export function stay(notice: HTMLElement, isAsking: () => boolean): void {
  let address = '';
  let times = 0;
  const watch = () => {
    for (const node of [document, document.documentElement]) changes.observe(node, { childList: true });
  };
  const look = () => {
    if (!isAsking()) {
      changes.disconnect();
      return;
    }
    // The document may have got another element.
    watch();
    if (notice.isConnected) return;
    if (address !== location.href) {
      address = location.href;
      times = 0;
    }
    if (times++ < TIMES) document.documentElement.insertBefore(notice, document.body);
  };
  const changes = new MutationObserver(look);
  // It may be gone already.
  look();
}
