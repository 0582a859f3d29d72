/** English. reviewed: authors, 2026-11-23 */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer. */
export const messages: PreferencesMessages = {
  intro: 'Choose what {site} may do on this device.',
  withdrawal:
    'You can withdraw your consent at any time, here, with one press of “Reject all”. What was done with your consent before then stays lawful.',
  necessary: 'Necessary',
  necessaryText: 'Keeps the site working and safe, and remembers this choice.',
  alwaysActive: 'Always active',
  save: 'Save my choices',
  closeUnsaved: 'Close without saving',
  lastChosen: 'You last chose on {date}.',
  notYetChosen: 'You have not chosen yet: all is off.',
  services: { one: '{count} service', other: '{count} services' },
  goal: 'What for',
  provider: 'Who',
  country: 'Where',
  safeguard: 'Safeguard',
  stored: 'Kept on your device',
  roles: {
    processor: 'processor: acts on our instructions',
    controller: 'controller: decides for itself what it does with the data',
    joint: 'joint controller: decides together with us',
  },
  servicePolicy: 'Privacy policy of {name}',
  session: 'until you close the browser',
  persistent: 'until you delete it',
  remains: 'set by {host}: after a withdrawal it stays until you delete it in your browser',
  contact: 'Questions? {controller} answers at {contact}.',
  authority: 'You can complain to the supervisory authority: {authority}.',
  consentId: 'Number of your consent: {id}',
  purposes: {
    preferences: 'So that you need not enter the same things again at your next visit.',
    personalisation: 'Shows content and information that fit what you looked at before.',
    analytics: 'Lets us see how our services are used, so that we can make them better.',
    statistics: 'Counts visitors and pages. Nobody can be recognised in the figures.',
    marketing: 'Lets partners show advertisements that fit you, here and elsewhere.',
  },
};
