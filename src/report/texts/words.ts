/** Names of texts for those who have never seen the code. */
import { nameOf } from '../dashboard/name-of.ts';
import type { Text } from './texts-client.ts';

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const languages = new Intl.DisplayNames(undefined, { type: 'language' });

const NAMES: Readonly<Record<string, string>> = {
  'notice.title': 'Question',
  'notice.ask': 'Who asks, and what for',
  'notice.recipients': 'How many receive data',
  'notice.change': 'That and how one can change one’s mind',
  'notice.policy': 'Link to the privacy policy',
  'notice.acceptAll': 'Button that accepts',
  'notice.rejectAll': 'Button that refuses',
  'notice.preferences': 'Name of the preferences',
  'preferences.saved': 'After a choice',
  'preferences.notKept': 'After a choice that the browser does not keep',
  'preferences.close': 'Button that closes',
  'preferences.intro': 'Introduction',
  'preferences.withdrawal': 'How consent is withdrawn',
  'preferences.necessary': 'What is necessary: title',
  'preferences.necessaryText': 'What is necessary: text',
  'preferences.alwaysActive': 'Mark at what is necessary',
  'preferences.save': 'Button that saves',
  'preferences.closeUnsaved': 'Button that closes without saving',
  'preferences.lastChosen': 'When was chosen last',
  'preferences.notYetChosen': 'Before the first choice',
  'preferences.services': 'Number of services',
  'preferences.goal': 'Heading: what for',
  'preferences.provider': 'Heading: who',
  'preferences.country': 'Heading: where',
  'preferences.safeguard': 'Heading: safeguard',
  'preferences.stored': 'Heading: what is kept on the device',
  'preferences.roles': 'Roles of recipients',
  'preferences.servicePolicy': 'Link to the policy of a recipient',
  'preferences.session': 'Kept until the browser is closed',
  'preferences.persistent': 'Kept until it is deleted',
  'preferences.remains': 'What outlives a withdrawal',
  'preferences.contact': 'Where to ask',
  'preferences.authority': 'Where to complain',
  'preferences.consentId': 'Number of the consent',
  'preferences.search': 'Field that searches',
  'preferences.found': 'What the search found',
  'preferences.kinds': 'Kinds of storage',
  'preferences.legitimateInterest': 'Legitimate interest',
  'preferences.exempt': 'What the law exempts',
  'preferences.changed': 'What is new since the last choice',
  'preferences.isNew': 'Mark at what is new',
  'preferences.gpc': 'That Global Privacy Control is honoured',
  'preferences.version': 'Version of the notice',
  'preferences.record': 'Button to the visitor’s record',
  'preferences.sensitive': 'Sensitive sites: above the answers',
  'preferences.explicit': 'Sensitive sites: at a switch',
  'preferences.guardian': 'Sites for children',
  'preferences.declaration': 'Declaration: title',
  'preferences.name': 'Declaration: name',
  'preferences.kind': 'Declaration: kind',
  'preferences.duration': 'Declaration: duration',
  'preferences.storesNothing': 'Declaration: stores nothing',
};

/** What a text is. */
export function placeWords(place: string): string {
  const [group, key = '', part] = place.split('.');
  if (group === 'purposes') return `Purpose “${key}”: ${part === 'title' ? 'title' : 'text'}`;
  return NAMES[place] ?? key;
}

/** Name of a language. */
export function languageWords(tag: string): string {
  return tag === '*' ? 'all languages' : nameOf(languages, tag);
}

/** Whether it is a language: some files have the code of a country, for pages that name one by mistake. */
export function isLanguage(tag: string): boolean {
  return languageWords(tag).toLowerCase() !== tag;
}

/** A moment, in UTC. */
export function formatMoment(milliseconds: number): string {
  return `${moment.format(milliseconds)} UTC`;
}

/** A text in one line. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : Object.values(text).join(' / ');
}

/** Placeholders of a text, which the same text in other words must keep. */
export function placeholdersOf(text: Text): string[] {
  return [...new Set(plainText(text).match(/\{\w+\}/g) ?? [])];
}
