/** Albanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'A mund të përdorim cookie në {site}?',
  ask: '{controller} dëshiron t’i përdorë për këto qëllime: {purposes}.',
  recipients: {
    none: 'Asnjë partner nuk merr të dhëna.',
    one: 'Një partner merr të dhëna.',
    other: '{count} partnerë marrin të dhëna.',
  },
  change: 'Mund ta ndryshoni në çdo kohë te “Parapëlqimet për cookie”, në fund të çdo faqeje.',
  policy: 'Politika e privatësisë',
  acceptAll: 'Prano të gjitha',
  rejectAll: 'Refuzo të gjitha',
  preferences: 'Parapëlqimet për cookie',
  purposes: {
    preferences: 'mbajtja mend e asaj që shkruani',
    personalisation: 'përmbajtje e përshtatshme për ju',
    analytics: 'matja e përdorimit të faqes',
    statistics: 'statistikat e vizitave',
    marketing: 'reklama të personalizuara',
  },
};
