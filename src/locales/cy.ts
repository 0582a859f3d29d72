/** Welsh. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Gawn ni ddefnyddio cwcis ar {site}?',
  ask: 'Hoffai {controller} eu defnyddio ar gyfer: {purposes}.',
  recipients: {
    none: 'Nid oes unrhyw bartner yn cael data.',
    zero: 'Mae {count} partner yn cael data.',
    one: 'Mae un partner yn cael data.',
    two: 'Mae dau bartner yn cael data.',
    few: 'Mae {count} phartner yn cael data.',
    many: 'Mae {count} phartner yn cael data.',
    other: 'Mae {count} partner yn cael data.',
  },
  change: 'Gallwch newid hyn unrhyw bryd o dan “Dewisiadau cwcis” ar waelod pob tudalen.',
  policy: 'Polisi preifatrwydd',
  acceptAll: 'Derbyn pob un',
  rejectAll: 'Gwrthod pob un',
  preferences: 'Dewisiadau cwcis',
  purposes: {
    preferences: 'cofio beth rydych yn ei deipio',
    personalisation: 'cynnwys sy’n addas i chi',
    analytics: 'mesur sut mae’r wefan yn cael ei defnyddio',
    statistics: 'ystadegau ymwelwyr',
    marketing: 'hysbysebu wedi’i bersonoli',
  },
};
