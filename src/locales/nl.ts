/** Dutch. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Mogen wij cookies gebruiken op {site}?',
  ask: '{controller} wil ze gebruiken voor: {purposes}.',
  recipients: {
    none: 'Geen enkele partner ontvangt gegevens.',
    one: 'Eén partner ontvangt gegevens.',
    other: '{count} partners ontvangen gegevens.',
  },
  change: 'U kunt dit altijd wijzigen via ‘Cookievoorkeuren’ onderaan elke pagina.',
  policy: 'Privacyverklaring',
  acceptAll: 'Alles accepteren',
  rejectAll: 'Alles weigeren',
  preferences: 'Cookievoorkeuren',
  purposes: {
    preferences: 'onthouden wat u invult',
    personalisation: 'inhoud die bij u past',
    analytics: 'meten hoe de site wordt gebruikt',
    statistics: 'bezoekersstatistieken',
    marketing: 'gepersonaliseerde reclame',
  },
};
