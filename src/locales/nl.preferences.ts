/** Dutch. reviewed: machine */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer. */
export const messages: PreferencesMessages = {
  intro: 'Kies wat {site} op dit apparaat mag doen.',
  withdrawal:
    'U kunt uw toestemming op elk moment intrekken, hier, met één druk op ‘Alles weigeren’. Wat daarvóór is gebeurd, blijft rechtmatig.',
  necessary: 'Noodzakelijk',
  necessaryText: 'Houdt de site werkend en veilig en onthoudt deze keuze.',
  alwaysActive: 'Altijd actief',
  on: 'Aan',
  off: 'Uit',
  save: 'Mijn keuzes opslaan',
  closeUnsaved: 'Sluiten zonder op te slaan',
  lastChosen: 'U koos het laatst op {date}.',
  notYetChosen: 'U hebt nog niet gekozen: alles staat uit.',
  services: { one: '{count} dienst', other: '{count} diensten' },
  goal: 'Waarvoor',
  provider: 'Wie',
  country: 'Waar',
  safeguard: 'Waarborg',
  stored: 'Bewaard op uw apparaat',
  roles: {
    processor: 'werkt in onze opdracht',
    controller: 'beslist zelf wat er met de gegevens gebeurt',
    joint: 'beslist samen met ons',
  },
  servicePolicy: 'Privacyverklaring van {name}',
  session: 'tot u de browser sluit',
  persistent: 'tot u het verwijdert',
  contact: 'Vragen? {controller} antwoordt via {contact}.',
  authority: 'U kunt een klacht indienen bij {authority}.',
  consentId: 'Nummer van uw toestemming: {id}',
  purposes: {
    preferences: 'Zodat u bij een volgend bezoek niet alles opnieuw hoeft in te vullen.',
    personalisation: 'Toont inhoud en informatie die past bij wat u eerder bekeek.',
    analytics: 'Laat ons zien hoe onze diensten worden gebruikt, zodat wij ze kunnen verbeteren.',
    statistics: 'Telt bezoekers en pagina’s. Niemand is in de cijfers te herkennen.',
    marketing: 'Laat partners reclame tonen die bij u past, hier en elders.',
  },
};
