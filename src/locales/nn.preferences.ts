/** Norwegian Nynorsk. reviewed: machine, 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Valet ditt er lagra. Du kan når som helst endre dette under «Innstillingar for informasjonskapslar» nedst på kvar side.',
  notKept: 'Valet ditt er ikkje lagra. Det gjeld berre på denne sida.',
  close: 'Lukk',
  intro: 'Vel kva {site} kan gjere på denne eininga.',
  withdrawal:
    'Du kan når som helst trekkje tilbake samtykket ditt her, med eitt trykk på «Avvis alle». Det som er gjort med samtykket ditt før det, er framleis lovleg.',
  necessary: 'Nødvendige',
  necessaryText: 'Syter for at nettstaden verkar på ein trygg måte, og hugsar dette valet.',
  alwaysActive: 'Alltid på',
  save: 'Lagre vala mine',
  closeUnsaved: 'Lukk utan å lagre',
  lastChosen: 'Du valde sist {date}.',
  notYetChosen: 'Du har ikkje valt enno: Alt er slått av.',
  services: { one: '{count} teneste', other: '{count} tenester' },
  goal: 'Føremål',
  provider: 'Kven',
  country: 'Kvar',
  safeguard: 'Garanti',
  stored: 'Lagra på eininga di',
  roles: {
    processor: 'databehandlar: handlar etter instruksane våre',
    controller: 'behandlingsansvarleg: avgjer sjølv kva som skjer med opplysningane',
    joint: 'felles behandlingsansvarleg: avgjer saman med oss',
  },
  servicePolicy: 'Personvernerklæring for {name}',
  session: 'til du lukkar nettlesaren',
  persistent: 'til du slettar det',
  remains:
    'sett av {host}: blir liggjande etter at samtykket er trekt tilbake, til du slettar det i nettlesaren din',
  contact: 'Spørsmål? {controller} svarar på {contact}.',
  authority: 'Du kan klage til tilsynsstyresmakta: {authority}.',
  consentId: 'Nummer på samtykket ditt: {id}',
  search: 'Finn ei teneste eller ein informasjonskapsel',
  found: { none: 'Ingen treff.', other: 'Tenester som vart funne: {count}.' },
  kinds: {
    cookie: 'informasjonskapsel',
    localStorage: 'lokal lagring',
    sessionStorage: 'øktlagring',
    indexedDB: 'database',
    cache: 'mellomlager',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Køyrer utan samtykket ditt, på grunnlag av den rettkomne interessa vår. Slå av for å protestere.',
  exempt: 'Lova tillèt dette utan samtykket ditt. Slå av for å protestere.',
  changed: 'Nytt eller endra sidan du valde sist: {purposes}. Dei andre vala dine gjeld framleis.',
  isNew: 'Ny',
  gpc: 'Reservasjonen din er respektert: Nettlesaren din sender Global Privacy Control, så ingenting blir delt med andre med mindre du tillèt det her.',
  version: 'Versjon {revision} av denne meldinga, frå {date}.',
  record: 'Opplysningane dine: sjå, last ned, slett',
  sensitive:
    'Eit besøk her kan seie noko om helsa di eller eit anna sensitivt tema. Med «Godta alle» gir du uttrykkjeleg samtykke også til dette.',
  explicit: 'Eg gir uttrykkjeleg samtykke til dette, også når det seier noko sensitivt om meg.',
  guardian: 'Er du eit barn? Vel saman med ein forelder eller verje.',
  declaration: 'Informasjonskapslar og liknande på {site}',
  name: 'Namn',
  kind: 'Type',
  duration: 'Blir lagra i',
  storesNothing: 'Lagrar ingenting på eininga di.',
  purposes: {
    preferences: 'Slik at du ikkje må skrive inn det same på nytt ved neste besøk.',
    personalisation: 'Viser innhald og informasjon som passar til det du har sett på før.',
    analytics: 'Viser oss korleis tenestene våre blir brukte, slik at vi kan gjere dei betre.',
    statistics: 'Tel besøkjande og sider. Ingen kan kjennast att i tala.',
    marketing: 'Lèt partnarar vise reklame som passar deg, her og andre stader.',
  },
};
