/** Pages for tests: in an iframe, parsed from the network as a visitor's page is. */
import { waitUntil } from '@open-wc/testing';
import type { arm } from '../../src/gate/arm.ts';
import type { Gate } from '../../src/gate/gate.ts';
import type { giveBack } from '../../src/gate/give-back.ts';
import type { goPast } from '../../src/gate/go-past.ts';
import type { releaseLate } from '../../src/gate/release-late.ts';

/** The window of such a page. */
export interface TestWindow extends Window {
  /** What the page's scripts wrote with `log(…)`, in order. */
  readonly order: unknown[];
  /** The gate's parts, where the page has loaded them from `/test-gate.js`. */
  readonly gateUnderTest: {
    readonly arm: typeof arm;
    readonly giveBack: typeof giveBack;
    readonly goPast: typeof goPast;
    readonly releaseLate: typeof releaseLate;
  };
  granted: string[];
  readonly mayRelease: Gate['mayRelease'];
}

/** What every page begins with: a log, and what is granted. */
const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><script>
  order = []; log = (entry) => order.push(entry); granted = ['analytics'];
  mayRelease = (purposes = '') => purposes.split(' ').every((purpose) => granted.includes(purpose));
</script><script src="/test-gate.js"></script>`;

const frames: HTMLIFrameElement[] = [];

/** Opens a page and resolves when it has loaded. Call {@link closePages} after each test. */
export async function openPage(html: string, width = 800): Promise<TestWindow> {
  const frame = document.createElement('iframe');
  frame.width = `${width}`;
  frame.height = '600';
  frame.src = `/test-page?html=${encodeURIComponent(HEAD + html)}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentWindow as unknown as TestWindow;
}

/** Closes every page. */
export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** Opens a page with its gate armed before anything else is parsed: a return visit. */
export function openArmed(html: string): Promise<TestWindow> {
  return openPage(`<script>gateUnderTest.arm(mayRelease, () => {})</script></head><body>${html}`);
}

/** Lets everything declared go that may, as after a click. */
export async function release(page: TestWindow): Promise<void> {
  const { arm, giveBack, goPast, releaseLate } = page.gateUnderTest;
  const queue = await releaseLate({
    mayRelease: page.mayRelease,
    giveBack,
    arm: () => arm(page.mayRelease, () => undefined),
  } as unknown as Gate);
  if (queue.size > 1) await goPast(queue, page);
}

/** Resolves when the log has as many entries, with the log. */
export async function logged(page: TestWindow, count: number): Promise<unknown[]> {
  await waitUntil(() => page.order.length >= count, `only ${page.order.length} of ${count} entries`, {
    timeout: 10_000,
  });
  return page.order;
}

/** Resolves when everything that was on its way has had its turn: two scripts, one after the other. */
export async function settled(page: TestWindow): Promise<void> {
  // A page may enforce Trusted Types.
  const policy = page.trustedTypes?.createPolicy('settled', { createScriptURL: (url) => url });
  for (let n = 0; n < 2; n++) {
    const script = page.document.createElement('script');
    const url = '/test-script.js?code=';
    Object.assign(script, { src: policy?.createScriptURL(url) ?? url });
    await new Promise((resolve) => {
      script.addEventListener('load', resolve);
      page.document.head.append(script);
    });
  }
}

/** Address of a script with this code. */
export function scriptUrl(code: string, more: Readonly<Record<string, string>> = {}): string {
  return `/test-script.js?${new URLSearchParams({ code, ...more }).toString()}`.replaceAll('&', '&amp;');
}

/** The same HTML with its scripts declared for a purpose, as the docs tell. */
export function declared(html: string, purpose = 'analytics'): string {
  return html
    .replaceAll('<script type="module"', '<script data-type="module"')
    .replaceAll('<script', `<script type="text/plain" data-may-i="${purpose}"`);
}
