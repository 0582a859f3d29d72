/** Croatian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Smijemo li upotrebljavati kolačiće na stranici {site}?',
  ask: '{controller} ih želi upotrebljavati za: {purposes}.',
  recipients: {
    none: 'Nijedan partner ne prima podatke.',
    one: '{count} partner prima podatke.',
    few: '{count} partnera primaju podatke.',
    other: '{count} partnera prima podatke.',
  },
  change: 'Odluku možete promijeniti u svakom trenutku pod „Postavke kolačića” na dnu svake stranice.',
  policy: 'Pravila o privatnosti',
  acceptAll: 'Prihvati sve',
  rejectAll: 'Odbij sve',
  preferences: 'Postavke kolačića',
  purposes: {
    preferences: 'pamćenje vaših unosa',
    personalisation: 'sadržaj prilagođen vama',
    analytics: 'mjerenje upotrebe stranice',
    statistics: 'statistika posjeta',
    marketing: 'personalizirano oglašavanje',
  },
};
