/** Swedish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Får vi använda kakor på {site}?',
  ask: '{controller} vill använda dem för: {purposes}.',
  recipients: {
    none: 'Ingen partner får uppgifter.',
    one: 'En partner får uppgifter.',
    other: '{count} partner får uppgifter.',
  },
  change: 'Du kan när som helst ändra dig under ”Inställningar för kakor” längst ned på varje sida.',
  policy: 'Integritetspolicy',
  acceptAll: 'Acceptera alla',
  rejectAll: 'Avvisa alla',
  preferences: 'Inställningar för kakor',
  purposes: {
    preferences: 'lagring av det du fyller i',
    personalisation: 'anpassat innehåll',
    analytics: 'mätning av användningen',
    statistics: 'besöksstatistik',
    marketing: 'anpassad reklam',
  },
};
