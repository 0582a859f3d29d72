/** Basque. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Cookieak erabil ditzakegu {site} webgunean?',
  ask: '{controller} erakundeak helburu hauetarako erabili nahi ditu: {purposes}.',
  recipients: {
    none: 'Kide batek ere ez du daturik jasotzen.',
    one: 'Kide batek jasotzen ditu datuak.',
    other: '{count} kidek jasotzen dituzte datuak.',
  },
  change: 'Edozein unetan alda dezakezu hau, orrialde bakoitzaren amaieran, hemen: «Cookie-hobespenak».',
  policy: 'Pribatutasun-politika',
  acceptAll: 'Onartu guztiak',
  rejectAll: 'Baztertu guztiak',
  preferences: 'Cookie-hobespenak',
  purposes: {
    preferences: 'idazten duzuna gogoratzea',
    personalisation: 'zuretzat egokia den edukia',
    analytics: 'webgunearen erabilera neurtzea',
    statistics: 'bisiten estatistikak',
    marketing: 'publizitate pertsonalizatua',
  },
};
