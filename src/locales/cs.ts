/** Czech. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Můžeme na webu {site} používat cookies?',
  ask: '{controller} je chce používat pro tyto účely: {purposes}.',
  recipients: {
    none: 'Údaje nedostává žádný partner.',
    one: 'Údaje dostává jeden partner.',
    few: 'Údaje dostávají {count} partneři.',
    many: 'Údaje dostává {count} partnera.',
    other: 'Údaje dostává {count} partnerů.',
  },
  change: 'Svou volbu můžete kdykoli změnit v části „Nastavení cookies“ dole na každé stránce.',
  policy: 'Zásady ochrany osobních údajů',
  acceptAll: 'Přijmout vše',
  rejectAll: 'Odmítnout vše',
  preferences: 'Nastavení cookies',
  purposes: {
    preferences: 'zapamatování toho, co zadáte',
    personalisation: 'obsah, který vám vyhovuje',
    analytics: 'měření používání webu',
    statistics: 'statistika návštěv',
    marketing: 'personalizovaná reklama',
  },
};
