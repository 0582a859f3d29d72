/** Turkish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: '{site} sitesinde çerez kullanabilir miyiz?',
  ask: '{controller} bunları şu amaçlarla kullanmak istiyor: {purposes}.',
  recipients: {
    none: 'Hiçbir iş ortağı veri almıyor.',
    one: 'Bir iş ortağı veri alıyor.',
    other: '{count} iş ortağı veri alıyor.',
  },
  change:
    'Seçiminizi her sayfanın altındaki “Çerez tercihleri” bölümünden istediğiniz zaman değiştirebilirsiniz.',
  policy: 'Gizlilik politikası',
  acceptAll: 'Tümünü kabul et',
  rejectAll: 'Tümünü reddet',
  preferences: 'Çerez tercihleri',
  purposes: {
    preferences: 'girdiklerinizi hatırlama',
    personalisation: 'size uygun içerik',
    analytics: 'site kullanımını ölçme',
    statistics: 'ziyaret istatistikleri',
    marketing: 'kişiselleştirilmiş reklamlar',
  },
};
