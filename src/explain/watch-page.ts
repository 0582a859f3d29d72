/** Calls back when something in the page may have changed what there is to explain. */
import type { Gate } from '../gate/gate.ts';

/** Milliseconds between two looks at what no event tells of: requests that were dropped, cookies, keys. */
const LOOK_MS = 1000;

/** Longest wait for a frame: a page in the background draws none. */
const FRAME_MS = 200;

/**
 * Starts to watch.
 *
 * @returns Ends it.
 */
export function watchPage(gate: Pick<Gate, 'roots'>, page: Document, changed: () => void): () => void {
  let isPending = false;
  const soon = () => {
    if (isPending) return;
    isPending = true;
    const timer = setTimeout(run, FRAME_MS);
    const frame = requestAnimationFrame(run);
    function run() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      isPending = false;
      changed();
    }
  };
  const observer = new MutationObserver(soon);
  const watched = new Set<Node>();
  const watchRoots = () => {
    for (const root of [page, ...(gate.roots ?? [])]) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, {
        childList: true,
        subtree: true,
        attributeFilter: ['data-may-i', 'data-may-i-released', 'src', 'href'],
      });
    }
  };
  watchRoots();
  const timer = setInterval(() => {
    watchRoots();
    soon();
  }, LOOK_MS);
  page.addEventListener('may-i-decided', soon);
  return () => {
    observer.disconnect();
    clearInterval(timer);
    page.removeEventListener('may-i-decided', soon);
  };
}
