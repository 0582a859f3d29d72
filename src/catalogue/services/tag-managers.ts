/** Tag managers and customer data platforms. */
import type { CatalogueService } from '../catalogue-service.ts';

/** Tag managers and customer data platforms. */
export const SERVICES: readonly CatalogueService[] = [
  {
    id: 'adobe-launch',
    name: 'Adobe Experience Platform Tags',
    kind: 'tag-manager',
    provider: 'Adobe Systems Software Ireland Limited',
    country: 'IE',
    policyUrl: 'https://www.adobe.com/privacy/policy.html',
    purpose: 'analytics',
    hosts: ['assets.adobedtm.com'],
    stores: [{ name: 'com.adobe.reactor.*', type: 'localStorage', duration: 'persistent' }],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/adobe.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/patrickhulce/third-party-web/blob/424dc03d2dea/data/entities.js',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'google-tag-manager',
    name: 'Google Tag Manager',
    kind: 'tag-manager',
    provider: 'Google Ireland Limited',
    country: 'IE',
    policyUrl: 'https://policies.google.com/privacy',
    purpose: 'analytics',
    hosts: ['googletagmanager.com'],
    stores: [{ name: '_dcid', duration: 'P400D' }],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/google.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/google_tag.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'mparticle',
    name: 'mParticle',
    kind: 'tag-manager',
    provider: 'mParticle, Inc.',
    country: 'US',
    policyUrl: 'https://www.mparticle.com/privacypolicy/',
    purpose: 'analytics',
    hosts: ['mparticle.com'],
    stores: [
      { name: 'mprtcl-v4_*', duration: 'P1Y' },
      { name: 'mprtcl-api', type: 'localStorage', duration: 'persistent' },
      { name: 'mprtcl-prodv4_*', type: 'localStorage', duration: 'persistent' },
    ],
    teardown: [['mParticle.setOptOut', true]],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/mparticle.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/mparticle.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'rudderstack',
    name: 'RudderStack',
    kind: 'tag-manager',
    provider: 'RudderStack, Inc.',
    country: 'US',
    policyUrl: 'https://www.rudderstack.com/privacy-policy/',
    purpose: 'analytics',
    hosts: ['rudderlabs.com', 'rudderstack.com'],
    stores: [
      { name: 'rl_*', duration: 'P1Y' },
      { name: 'rudder_*', type: 'localStorage', duration: 'persistent' },
      { name: 'test_rudder_cookie', duration: 'session' },
    ],
    teardown: [['rudderanalytics.reset']],
    sources: [
      {
        url: 'https://github.com/disconnectme/disconnect-tracking-protection/blob/22c7d6166b6e/services.json',
        read: '2026-11-24',
        for: ['hosts', 'entity'],
      },
    ],
  },
  {
    id: 'segment',
    name: 'Segment',
    kind: 'tag-manager',
    provider: 'Twilio Inc.',
    country: 'US',
    policyUrl: 'https://www.twilio.com/en-us/legal/privacy',
    purpose: 'analytics',
    hosts: ['segment.com', 'segment.io'],
    stores: [
      { name: 'ajs_user_id', duration: 'P1Y' },
      { name: 'ajs_anonymous_id', duration: 'P1Y' },
      { name: 'ajs_group_id', duration: 'P1Y' },
      { name: 'analytics_session_id*', duration: 'P1Y' },
      { name: 'ajs_user_traits', type: 'localStorage', duration: 'persistent' },
      { name: 'ajs_group_properties', type: 'localStorage', duration: 'persistent' },
      { name: 'persisted-queue*', type: 'localStorage', duration: 'persistent' },
    ],
    teardown: [['analytics.reset']],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/twilio.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/segment.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
      {
        url: 'https://github.com/AmauriC/tarteaucitron.js/blob/76151fac7495/tarteaucitron.services.js',
        read: '2026-11-24',
        for: ['stores'],
      },
    ],
  },
  {
    id: 'tealium',
    name: 'Tealium iQ',
    kind: 'tag-manager',
    provider: 'Tealium Inc.',
    country: 'US',
    policyUrl: 'https://tealium.com/privacy-policy/',
    purpose: 'analytics',
    hosts: ['tiqcdn.com', 'tealiumiq.com'],
    stores: [
      { name: 'utag_main*', duration: 'P1Y' },
      { name: 'TAPID', duration: 'P1Y', host: 'tealiumiq.com' },
    ],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/tealium.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/tealium.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
];
