/** Ids of the signals: those of `src/signals/all.ts`, which a test holds this list to. */
export const SIGNAL_IDS = [
  'activecampaign',
  'adobe-web-sdk',
  'contentsquare',
  'google-consent-mode',
  'hubspot',
  'matomo',
  'meta-pixel',
  'microsoft-advertising',
  'microsoft-clarity',
  'mixpanel',
  'piwik-pro',
  'posthog',
  'shopify',
  'tiktok-pixel',
  'wp-consent-api',
] as const;
