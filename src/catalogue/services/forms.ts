/** Forms, scheduling and webinars. */
import type { CatalogueService } from '../catalogue-service.ts';

/** Forms, scheduling and webinars. */
export const SERVICES: readonly CatalogueService[] = [
  {
    id: 'calendly',
    name: 'Calendly',
    kind: 'form',
    provider: 'Calendly LLC',
    country: 'US',
    policyUrl: 'https://calendly.com/legal/privacy-notice',
    purpose: 'preferences',
    hosts: ['calendly.com'],
    stores: [{ name: '_calendly_session', duration: 'P21D', host: 'calendly.com' }],
    sources: [
      {
        url: 'https://github.com/patrickhulce/third-party-web/blob/424dc03d2dea/data/entities.js',
        read: '2026-11-24',
        for: ['hosts', 'entity'],
      },
    ],
  },
  {
    id: 'jotform',
    name: 'Jotform',
    kind: 'form',
    provider: 'Jotform Inc.',
    country: 'US',
    policyUrl: 'https://www.jotform.com/privacy/',
    purpose: 'preferences',
    hosts: ['jotform.com', 'jotfor.ms', 'jotform.pro'],
    stores: [{ name: 'JOTFORM_*', duration: 'P1Y', host: 'jotform.com' }],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/jotform.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/jotform.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
  {
    id: 'livestorm',
    name: 'Livestorm',
    kind: 'form',
    provider: 'Livestorm SAS',
    country: 'FR',
    policyUrl: 'https://livestorm.co/privacy-policy',
    purpose: 'preferences',
    hosts: ['livestorm.co'],
    stores: [
      { name: 'livestorm_*', duration: 'P1Y' },
      { name: '_livestorm*', duration: 'session' },
    ],
    sources: [],
  },
  {
    id: 'typeform',
    name: 'Typeform',
    kind: 'form',
    provider: 'Typeform SL',
    country: 'ES',
    policyUrl: 'https://www.typeform.com/help/a/privacy-policy/',
    purpose: 'preferences',
    hosts: ['typeform.com'],
    stores: [
      { name: 'attribution_user_id', duration: 'P1Y', host: 'typeform.com' },
      { name: 'tf_respondent_*', duration: 'P6M' },
    ],
    sources: [
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/organizations/typeform.eno',
        read: '2026-11-24',
        for: ['entity', 'policy'],
      },
      {
        url: 'https://github.com/ghostery/trackerdb/blob/0448d4bf5ac6/db/patterns/typeform.eno',
        read: '2026-11-24',
        for: ['hosts'],
      },
    ],
  },
];
