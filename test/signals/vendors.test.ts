/** What each vendor is told, written out from the tables of the requirements (SG-G04 to SG-P03). */
import { expect } from '@open-wc/testing';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { SIGNALS } from '../../src/signals/all.ts';
import { describe, it } from '../suites/bdd.ts';
import { itKeepsTheContract } from '../suites/signal.suite.ts';

const has = (granted: readonly string[], ...any: string[]) =>
  any.some((purpose) => granted.includes(purpose));
const word = (isGranted: boolean) => (isGranted ? 'granted' : 'denied');

describe('what vendors are told', () => {
  // SG-A01
  itKeepsTheContract('meta-pixel', {
    start: [['fbq', 'consent', 'revoke']],
    change: (granted) => (has(granted, 'marketing') ? [['fbq', 'consent', 'grant']] : []),
    withdraw: [['fbq', 'consent', 'revoke']],
  });

  // SG-A02
  itKeepsTheContract('tiktok-pixel', {
    start: [['ttq.push', ['holdConsent']]],
    change: (granted) => (has(granted, 'marketing') ? [['ttq.grantConsent']] : []),
    withdraw: [['ttq.revokeConsent']],
  });

  // SG-M01 to SG-M03
  itKeepsTheContract('microsoft-advertising', {
    start: [['uetq.push', 'consent', 'default', { ad_storage: 'denied' }]],
    change: (granted) => [
      ['uetq.push', 'consent', 'update', { ad_storage: word(has(granted, 'marketing')) }],
    ],
    withdraw: [],
  });

  // SG-M06, SG-M07
  itKeepsTheContract('microsoft-clarity', {
    start: [['clarity', 'consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]],
    change: (granted) => [
      [
        'clarity',
        'consentv2',
        { ad_Storage: word(has(granted, 'marketing')), analytics_Storage: word(has(granted, 'analytics')) },
      ],
    ],
    withdraw: [['clarity', 'consent', false]],
  });

  // SG-N01
  itKeepsTheContract('matomo', {
    start: [['_paq.push', ['requireConsent']]],
    change: (granted) => (has(granted, 'analytics') ? [['_paq.push', ['setConsentGiven']]] : []),
    withdraw: [
      ['_paq.push', ['forgetConsentGiven']],
      ['_paq.push', ['deleteCookies']],
    ],
  });

  // SG-N02
  itKeepsTheContract(
    'matomo',
    {
      start: [['_paq.push', ['requireCookieConsent']]],
      change: (granted) => (has(granted, 'analytics') ? [['_paq.push', ['setCookieConsentGiven']]] : []),
      withdraw: [
        ['_paq.push', ['forgetCookieConsentGiven']],
        ['_paq.push', ['deleteCookies']],
      ],
    },
    { mode: 'cookies' },
  );

  // SG-N04
  itKeepsTheContract('piwik-pro', {
    start: [],
    change: (granted) => [
      [
        'ppms.cm.api',
        'setComplianceSettings',
        { consents: { analytics: { status: has(granted, 'analytics') ? 1 : 0 } } },
        'function',
        'function',
      ],
    ],
    withdraw: [],
  });

  // SG-N05
  itKeepsTheContract('contentsquare', {
    start: [],
    change: () => [],
    withdraw: [['_uxa.push', ['optout']]],
  });

  // SG-N06
  itKeepsTheContract('posthog', {
    start: [],
    change: (granted) =>
      has(granted, 'analytics') ? [['posthog.opt_in_capturing', { captureEventName: false }]] : [],
    withdraw: [['posthog.opt_out_capturing']],
  });
  itKeepsTheContract('mixpanel', {
    start: [],
    change: (granted) => (has(granted, 'analytics') ? [['mixpanel.opt_in_tracking', {}]] : []),
    withdraw: [['mixpanel.opt_out_tracking']],
  });

  // SG-R01
  itKeepsTheContract('hubspot', {
    start: [['disableHubSpotCookieBanner=', true]],
    change: (granted) =>
      has(granted, 'personalisation')
        ? [
            [
              '_hsp.push',
              [
                'setHubSpotConsent',
                {
                  analytics: has(granted, 'analytics'),
                  advertisement: has(granted, 'marketing'),
                  functionality: true,
                },
              ],
            ],
            ['_hsq.push', ['doNotTrack', { track: true }]],
          ]
        : [],
    withdraw: [
      ['_hsp.push', ['revokeCookieConsent']],
      ['_hsq.push', ['revokeCookieConsent']],
      ['_hsq.push', ['doNotTrack']],
    ],
  });

  // SG-R02
  itKeepsTheContract('activecampaign', {
    start: [],
    change: (granted) => (has(granted, 'personalisation') ? [['vgo', 'process', 'allowTracking']] : []),
    withdraw: [],
  });

  // SG-P01
  itKeepsTheContract('shopify', {
    start: [],
    change: (granted) => [
      [
        'Shopify.loadFeatures',
        [{ name: 'consent-tracking-api', version: '0.1' }],
        {
          analytics: has(granted, 'analytics'),
          marketing: has(granted, 'marketing'),
          preferences: has(granted, 'preferences', 'personalisation'),
          sale_of_data: has(granted, 'marketing'),
        },
      ],
    ],
    withdraw: [],
  });

  // SG-P02
  itKeepsTheContract('wp-consent-api', {
    start: [
      ['wp_consent_type=', 'optin'],
      ['document.dispatchEvent', { event: 'wp_consent_type_defined' }],
    ],
    change: (granted) => {
      const allow = (isAllowed: boolean) => (isAllowed ? 'allow' : 'deny');
      return [
        ['wp_set_consent', 'functional', 'allow'],
        ['wp_set_consent', 'preferences', allow(has(granted, 'preferences', 'personalisation'))],
        ['wp_set_consent', 'statistics-anonymous', allow(has(granted, 'statistics'))],
        ['wp_set_consent', 'statistics', allow(has(granted, 'analytics'))],
        ['wp_set_consent', 'marketing', allow(has(granted, 'marketing'))],
      ];
    },
    withdraw: [],
  });

  // SG-P03
  const adobe = (consent: object) => [
    ['__alloyMonitors.push', { consent: [consent] }],
    ['alloy?', 'setConsent', { consent: [consent] }],
  ];
  itKeepsTheContract('adobe-web-sdk', {
    start: [],
    change: (granted) =>
      adobe({
        standard: 'Adobe',
        version: '1.0',
        value: { general: has(granted, 'analytics') ? 'in' : 'out' },
      }),
    withdraw: [],
  });
  itKeepsTheContract(
    'adobe-web-sdk',
    {
      start: [],
      change: (granted) =>
        adobe({
          standard: 'Adobe',
          version: '2.0',
          value: { collect: { val: has(granted, 'analytics') ? 'y' : 'n' } },
        }),
      withdraw: [],
    },
    { mode: '2.0' },
  );

  // SG-G04: absent by default.
  itKeepsTheContract('google-consent-mode', { start: [], change: () => [], withdraw: [] });
  itKeepsTheContract(
    'google-consent-mode',
    {
      start: [
        ['dataLayer.push', { arguments: ['set', 'ads_data_redaction', true] }],
        ['dataLayer.push', { arguments: ['set', 'url_passthrough', true] }],
      ],
      change: () => [],
      withdraw: [],
    },
    { adsDataRedaction: true, urlPassthrough: true },
  );

  it('are services of the catalogue, with its purpose, or platforms', () => {
    const platforms = ['adobe-web-sdk', 'google-consent-mode', 'shopify', 'wp-consent-api'];
    for (const [id, { purpose }] of Object.entries(SIGNALS)) {
      if (platforms.includes(id)) continue;
      expect(CATALOGUE.find((service) => service.id === id)?.purpose, id).to.equal(purpose);
    }
  });

  it('never has Matomo remember for ever (SG-N03)', () => {
    const { signal } = SIGNALS['matomo']!;
    const choices = { isOn: true, isGranted: () => true, options: {} };
    const all = [signal.start!(choices), signal.change(choices), signal.withdraw!(choices)];
    expect(JSON.stringify(all)).not.to.contain('remember');
  });
});
