/** Bosnian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Smijemo li koristiti kolačiće na stranici {site}?',
  ask: '{controller} ih želi koristiti za: {purposes}.',
  recipients: {
    none: 'Nijedan partner ne dobija podatke.',
    one: '{count} partner dobija podatke.',
    few: '{count} partnera dobijaju podatke.',
    other: '{count} partnera dobija podatke.',
  },
  change: 'Svoj izbor možete promijeniti u svakom trenutku pod „Postavke kolačića” na dnu svake stranice.',
  policy: 'Politika privatnosti',
  acceptAll: 'Prihvati sve',
  rejectAll: 'Odbij sve',
  preferences: 'Postavke kolačića',
  purposes: {
    preferences: 'pamćenje vaših unosa',
    personalisation: 'sadržaj koji vam odgovara',
    analytics: 'mjerenje korištenja stranice',
    statistics: 'statistika posjeta',
    marketing: 'personalizirano oglašavanje',
  },
};
