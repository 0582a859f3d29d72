/** Lithuanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Ar galime svetainėje {site} naudoti slapukus?',
  ask: '{controller} nori juos naudoti šiems tikslams: {purposes}.',
  recipients: {
    none: 'Duomenų negauna nė vienas partneris.',
    one: 'Duomenis gauna {count} partneris.',
    few: 'Duomenis gauna {count} partneriai.',
    many: 'Duomenis gauna {count} partnerio.',
    other: 'Duomenis gauna {count} partnerių.',
  },
  change:
    'Savo pasirinkimą bet kada galite pakeisti kiekvieno puslapio apačioje, skiltyje „Slapukų nuostatos“.',
  policy: 'Privatumo politika',
  acceptAll: 'Priimti visus',
  rejectAll: 'Atmesti visus',
  preferences: 'Slapukų nuostatos',
  purposes: {
    preferences: 'įvestų duomenų įsiminimas',
    personalisation: 'jums tinkamas turinys',
    analytics: 'svetainės naudojimo matavimas',
    statistics: 'lankytojų statistika',
    marketing: 'suasmeninta reklama',
  },
};
