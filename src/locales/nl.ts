/** Dutch. reviewed: machine */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Mogen wij cookies gebruiken op {site}?',
  titleNew: 'Mogen wij iets nieuws vragen op {site}?',
  ask: '{controller} wil ze gebruiken voor: {purposes}.',
  recipients: {
    zero: 'Niemand anders ontvangt gegevens.',
    one: 'Eén partner ontvangt gegevens.',
    other: '{count} partners ontvangen gegevens.',
  },
  change: 'U kunt dit altijd wijzigen via ‘Cookievoorkeuren’ onderaan elke pagina.',
  policy: 'Privacyverklaring',
  acceptAll: 'Alles accepteren',
  rejectAll: 'Alles weigeren',
  preferences: 'Cookievoorkeuren',
  saved: 'Uw keuze is opgeslagen. U kunt die altijd wijzigen via ‘Cookievoorkeuren’ onderaan elke pagina.',
  notKept: 'Uw keuze geldt alleen voor deze pagina: deze browser bewaart niets voor deze site.',
  close: 'Sluiten',
  purposes: {
    preferences: 'onthouden wat u invult',
    personalisation: 'inhoud die bij u past',
    analytics: 'meten wat werkt',
    statistics: 'bezoekersstatistieken',
    marketing: 'reclame',
  },
};
