/** Estonian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Kas tohime kasutada küpsiseid saidil {site}?',
  ask: '{controller} soovib neid kasutada järgmisel eesmärgil: {purposes}.',
  recipients: {
    none: 'Ükski partner ei saa andmeid.',
    one: 'Andmeid saab üks partner.',
    other: 'Andmeid saab {count} partnerit.',
  },
  change: 'Saate oma valikut igal ajal muuta iga lehe allservas: „Küpsiste seaded“.',
  policy: 'Privaatsuspõhimõtted',
  acceptAll: 'Luba kõik',
  rejectAll: 'Keela kõik',
  preferences: 'Küpsiste seaded',
  purposes: {
    preferences: 'sisestatud andmete meelespidamine',
    personalisation: 'teile sobiv sisu',
    analytics: 'saidi kasutuse mõõtmine',
    statistics: 'külastusstatistika',
    marketing: 'isikupärastatud reklaam',
  },
};
