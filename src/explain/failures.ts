/** Notes what goes wrong in scripts of the page from now on: exceptions that nobody caught, and loads that failed. */

/** What went wrong in a file. */
export interface Failure {
  /** Address of the script, whole. */
  readonly url: string;
  readonly text: string;
}

/**
 * Starts to listen.
 *
 * @returns What went wrong since, growing.
 */
export function watchFailures(view: Window): readonly Failure[] {
  const failures: Failure[] = [];
  view.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      // By what they have: they may be of another window.
      if ('message' in event) {
        // Browsers name no file for an inline script that was put in later.
        failures.push({ url: event.filename || view.location.href, text: `threw: ${event.message}` });
      } else if (target && 'getAttribute' in target) {
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- nothing else has that
        const element = target as Element;
        const url = element.getAttribute('src') ?? element.getAttribute('href');
        if (url) {
          failures.push({ url: new URL(url, element.baseURI).href, text: 'could not be loaded' });
        }
      }
    },
    // A failed load does not bubble.
    true,
  );
  return failures;
}
