/** German. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Ihre Daten',
  intro: 'Was dieser Browser von Ihrer Auswahl aufbewahrt:',
  none: 'Noch ist nichts gespeichert: Sie haben noch nicht ausgewählt.',
  noDatabase: 'Ihr Browser lässt uns hier nichts aufbewahren.',
  methods: {
    accept_all: 'Sie haben alles akzeptiert',
    reject_all: 'Sie haben alles abgelehnt',
    save: 'Sie haben einzeln ausgewählt',
    withdraw_all: 'Sie haben Ihre Einwilligung widerrufen',
    embed_always: 'Sie haben etwas auf einer Seite erlaubt',
    api: 'Die Website hat es für Sie eingestellt',
    import: 'Ihre frühere Wahl auf dieser Website wurde übernommen',
  },
  allowed: 'Erlaubt: {purposes}',
  refused: 'Nicht erlaubt: {purposes}',
  download: 'Als Datei herunterladen',
  access: 'Fragen, was {site} gespeichert hat',
  held: {
    none: 'Unter dieser Nummer ist nichts gespeichert.',
    one: 'Unter dieser Nummer ist {count} Eintrag gespeichert. Er steht in der Datei.',
    other: 'Unter dieser Nummer sind {count} Einträge gespeichert. Sie stehen in der Datei.',
  },
  local: 'Ihre Daten sind nur auf diesem Gerät. Es wurde nichts gesendet.',
  erasure: 'Meine Daten löschen',
  erasureText:
    'Löscht sie auf diesem Gerät und bei {site}. Danach ist alles aus, und Sie werden wieder gefragt.',
  objection: 'Widersprechen',
  objectionText:
    'Lehnt alles ab und löscht Ihre Daten auf diesem Gerät und bei {site}. Sie werden sechs Monate lang nicht wieder gefragt.',
  erased: {
    none: 'Auf diesem Gerät gelöscht. Die Website hatte unter dieser Nummer nichts gespeichert.',
    one: 'Auf diesem Gerät gelöscht, und {count} Eintrag bei der Website.',
    other: 'Auf diesem Gerät gelöscht, und {count} Einträge bei der Website.',
  },
  unreachable:
    '{site} antwortet gerade nicht. Es wurde nichts gelöscht. Bitte versuchen Sie es später erneut.',
};
