/** Shows the notice in a browser and measures it: for what no look at a configuration tells (LE-06, LE-08, LE-22). */
import { measureLayer, type Layer } from './measure-layer.ts';
import {
  startBrowser,
  withNotice,
  withVariants,
  type NoBrowser,
  type Show,
  type Way,
} from './notice-page.ts';

/** What was measured of the first layer in one way of showing it. */
export interface Rendered {
  readonly way: string;
  /** Id of the variant that was shown, where it was one. */
  readonly variant?: string;
  /** `undefined` when no notice appeared. */
  readonly layer: Layer | undefined;
}

/** Sizes at which both answers must be in view (LB-15), and both colour schemes. */
const WAYS: readonly Way[] = [
  { width: 1280, height: 720, scheme: 'light' },
  { width: 1280, height: 720, scheme: 'dark' },
  { width: 320, height: 568, scheme: 'light' },
  { width: 360, height: 640, scheme: 'dark' },
  { width: 768, height: 1024, scheme: 'light' },
];

/** Shows the notice, and each of its variants, in every way. */
export async function renderAll(all: Show): Promise<readonly Rendered[] | NoBrowser> {
  const browser = await startBrowser();
  if ('reason' in browser) return browser;
  try {
    const rendered: Rendered[] = [];
    for (const { show, variant } of withVariants(all)) {
      for (const way of WAYS) {
        const name = `${String(way.width)}×${String(way.height)}, ${way.scheme}`;
        const layer = await withNotice(browser, show, way, async (page, isThere) =>
          isThere ? page.evaluate(measureLayer) : undefined,
        );
        rendered.push({ way: name, layer, ...(variant !== undefined && { variant }) });
      }
    }
    return rendered;
  } finally {
    await browser.close();
  }
}
