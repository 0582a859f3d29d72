/** Error tracking and performance monitoring. */
import type { CatalogueService } from '../catalogue-service.ts';

/** Error tracking and performance monitoring. */
export const SERVICES: readonly CatalogueService[] = [
  {
    id: 'bugsnag',
    name: 'BugSnag',
    kind: 'error-tracking',
    provider: 'SmartBear Software Inc.',
    country: 'US',
    policyUrl: 'https://smartbear.com/privacy/',
    purpose: 'analytics',
    hosts: ['bugsnag.com', 'd2wy8f7a9ursnm.cloudfront.net'],
    stores: [{ name: 'bugsnag-anonymous-id', type: 'localStorage', duration: 'persistent' }],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/bugsnag.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/bugsnag.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
      {
        url: 'https://docs.bugsnag.com/platforms/javascript/cdn-guide',
        read: '2026-11-26',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'datadog-rum',
    name: 'Datadog RUM',
    kind: 'error-tracking',
    provider: 'Datadog, Inc.',
    country: 'US',
    policyUrl: 'https://www.datadoghq.com/legal/privacy/',
    purpose: 'analytics',
    hosts: [
      'datadoghq-browser-agent.com',
      'browser-intake-datadoghq.com',
      'browser-intake-datadoghq.eu',
      'browser-intake-us3-datadoghq.com',
      'browser-intake-us5-datadoghq.com',
    ],
    stores: [
      { name: '_dd_s', duration: 'PT4H' },
      { name: '_dd_s_v2', duration: 'P1Y' },
      { name: '_dd_l', duration: 'P1Y' },
      { name: '_dd_test_*', duration: 'session' },
    ],
    teardown: [['DD_RUM.setTrackingConsent', 'not-granted']],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/datadog.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/datadog.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'new-relic',
    name: 'New Relic Browser',
    kind: 'error-tracking',
    provider: 'New Relic, Inc.',
    country: 'US',
    policyUrl: 'https://newrelic.com/termsandconditions/privacy',
    purpose: 'analytics',
    hosts: ['newrelic.com', 'nr-data.net'],
    stores: [
      { name: 'NREUM', duration: 'session' },
      { name: 'NRAGENT', duration: 'session' },
      { name: 'NRBA_SESSION*', type: 'localStorage', duration: 'persistent' },
      { name: 'JSESSIONID', duration: 'session', host: 'nr-data.net' },
    ],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/new_relic.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/new_relic.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'raygun',
    name: 'Raygun',
    kind: 'error-tracking',
    provider: 'Raygun Limited',
    country: 'NZ',
    policyUrl: 'https://raygun.com/privacy',
    purpose: 'analytics',
    hosts: ['raygun.io', 'raygun.com'],
    stores: [
      { name: 'raygun4js-*', duration: 'PT30M' },
      { name: 'raygun4js-userid', type: 'localStorage', duration: 'persistent' },
    ],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/raygun.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/raygun.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'rollbar',
    name: 'Rollbar',
    kind: 'error-tracking',
    provider: 'Rollbar, Inc.',
    country: 'US',
    policyUrl: 'https://docs.rollbar.com/docs/privacy-policy',
    purpose: 'analytics',
    hosts: ['rollbar.com'],
    stores: [{ name: 'RollbarSession', type: 'sessionStorage', duration: 'session' }],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/rollbar.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/rollbar.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
      {
        url: 'https://registry.npmjs.org/rollbar/3.1.0',
        read: '2026-11-26',
        for: ['stores'],
      },
    ],
  },
  {
    id: 'sentry',
    name: 'Sentry',
    kind: 'error-tracking',
    provider: 'Functional Software, Inc.',
    country: 'US',
    policyUrl: 'https://sentry.io/privacy/',
    purpose: 'analytics',
    hosts: ['sentry.io', 'sentry-cdn.com'],
    stores: [{ name: 'sentryReplaySession', type: 'sessionStorage', duration: 'session' }],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/sentry.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/sentry.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'trackjs',
    name: 'TrackJS',
    kind: 'error-tracking',
    provider: 'TrackJS LLC',
    country: 'US',
    policyUrl: 'https://trackjs.com/privacy/',
    purpose: 'analytics',
    hosts: ['trackjs.com'],
    stores: [],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/trackjs.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/trackjs.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
];
