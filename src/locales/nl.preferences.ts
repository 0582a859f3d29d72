/** Dutch. reviewed: machine, second reading 2026-11-23; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer. */
export const messages: PreferencesMessages = {
  intro: 'Kies wat {site} op dit apparaat mag doen.',
  withdrawal:
    'U kunt uw toestemming hier op elk moment intrekken met één druk op ‘Alles weigeren’. Wat daarvóór met uw toestemming is gedaan, blijft rechtmatig.',
  necessary: 'Noodzakelijk',
  necessaryText: 'Zorgt dat de site veilig werkt en onthoudt deze keuze.',
  alwaysActive: 'Altijd actief',
  save: 'Mijn keuzes opslaan',
  closeUnsaved: 'Sluiten zonder op te slaan',
  lastChosen: 'U koos voor het laatst op {date}.',
  notYetChosen: 'U hebt nog niet gekozen: alles staat uit.',
  services: { one: '{count} dienst', other: '{count} diensten' },
  goal: 'Waarvoor',
  provider: 'Wie',
  country: 'Waar',
  safeguard: 'Waarborg',
  stored: 'Bewaard op uw apparaat',
  roles: {
    processor: 'verwerker: werkt in onze opdracht',
    controller: 'verwerkingsverantwoordelijke: beslist zelf wat er met de gegevens gebeurt',
    joint: 'gezamenlijke verwerkingsverantwoordelijke: beslist samen met ons',
  },
  servicePolicy: 'Privacyverklaring van {name}',
  session: 'tot u de browser sluit',
  persistent: 'tot u het verwijdert',
  remains: 'geplaatst door {host}: blijft na intrekking staan tot u het in uw browser verwijdert',
  contact: 'Vragen? {controller} antwoordt via {contact}.',
  authority: 'U kunt een klacht indienen bij de toezichthouder: {authority}.',
  consentId: 'Nummer van uw toestemming: {id}',
  purposes: {
    preferences: 'Zodat u bij een volgend bezoek niet alles opnieuw hoeft in te vullen.',
    personalisation: 'Toont inhoud en informatie die passen bij wat u eerder hebt bekeken.',
    analytics: 'Toont ons hoe onze diensten worden gebruikt, zodat wij ze kunnen verbeteren.',
    statistics: 'Telt bezoekers en pagina’s. In de cijfers is niemand te herkennen.',
    marketing: 'Laat partners reclame tonen die bij u past, hier en elders.',
  },
};
