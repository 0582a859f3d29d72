/** Segment (SG-P04): what its consent tools ask of a consent manager, for pages that load Segment through them. */

/** What the wrapper of `@segment/analytics-consent-tools` gives to decide with. */
export interface SegmentContext {
  load(options: { readonly consentModel: 'opt-in' }): void;
}

/** Settings for `createWrapper` of `@segment/analytics-consent-tools`. */
export interface SegmentConsent {
  readonly shouldLoadSegment: (context: SegmentContext) => Promise<void>;
  readonly getCategories: () => Record<string, boolean>;
  readonly registerOnConsentChanged: (tell: (categories: Record<string, boolean>) => void) => void;
}

/**
 * Makes the settings for Segment's wrapper: Segment is loaded when one of the purposes is granted, each event carries them,
 * and each decision is told.
 *
 * @param purposes Ids of purposes: the categories at Segment.
 */
export function segmentConsent(purposes: readonly string[]): SegmentConsent {
  const isGranted = (purpose: string) => window.mayI?.(purpose) ?? false;
  const getCategories = () => Object.fromEntries(purposes.map((id) => [id, isGranted(id)]));
  return {
    getCategories,
    shouldLoadSegment: (context) =>
      new Promise((resolve) => {
        const look = () => {
          if (!purposes.some(isGranted)) return;
          document.removeEventListener('may-i-decided', look);
          context.load({ consentModel: 'opt-in' });
          resolve();
        };
        document.addEventListener('may-i-decided', look);
        look();
      }),
    registerOnConsentChanged(tell) {
      document.addEventListener('may-i-decided', () => {
        tell(getCategories());
      });
    },
  };
}
