/**
 * The texts of the interface: in each language one file for the notice, one for the preferences and the declaration, one
 * for the visitor's rights and one for embeds.
 *
 * Placeholders are names in braces. A text that counts has a form for each plural category of its language
 * (`Intl.PluralRules`), and `none` where no thing at all is said in another way: the category `zero` is something else,
 * in Latvian it holds 10 and 20.
 */
import type { StoredItem } from '../config/config.ts';
import type { ShippedPurpose } from '../config/purposes.ts';
import type { OwnMethod } from '../protocol/consent-event.ts';
import { isolate } from './isolate.ts';

/** A text with a form for each plural category; `{count}` is the number. */
export type Plural = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } & { none?: string }
>;

/** What every layer says of its language. */
interface Layer {
  /** Where its script runs from right to left. */
  readonly dir?: 'rtl';
}

/** Texts of the first layer, and what both layers share. */
export interface NoticeMessages extends Layer {
  /** The question, with `{site}`. */
  readonly title: string;
  /** Who asks for what, with `{controller}` and the list `{purposes}`. */
  readonly ask: string;
  /** How many others receive data. */
  readonly recipients: Plural;
  /** That and how one can change one's mind (LB-42). */
  readonly change: string;
  readonly policy: string;
  readonly acceptAll: string;
  readonly rejectAll: string;
  /** Name of the second layer, of the footer's control and of the button that opens it. */
  readonly preferences: string;
  /** Short titles of the shipped purposes. */
  readonly purposes: Readonly<Record<ShippedPurpose, string>>;
}

/** Texts of the second layer, of the declaration, and of the message after a choice. */
export interface PreferencesMessages extends Layer {
  /** Status after a choice. */
  readonly saved: string;
  /** The same where the browser keeps nothing. */
  readonly notKept: string;
  readonly close: string;
  /** With `{site}`. */
  readonly intro: string;
  /** Full sentence on withdrawal (LB-42). */
  readonly withdrawal: string;
  readonly necessary: string;
  readonly necessaryText: string;
  readonly alwaysActive: string;
  readonly save: string;
  readonly closeUnsaved: string;
  /** Last decision, with `{date}`. */
  readonly lastChosen: string;
  readonly notYetChosen: string;
  readonly services: Plural;
  readonly goal: string;
  readonly provider: string;
  readonly country: string;
  readonly safeguard: string;
  readonly stored: string;
  /** Between two words that are listed, where the language writes another comma than ours. */
  readonly comma?: string;
  readonly roles: Readonly<Record<'processor' | 'controller' | 'joint', string>>;
  /** With `{name}` of the service or provider. */
  readonly servicePolicy: string;
  readonly session: string;
  readonly persistent: string;
  /** That a cookie of another site, `{host}`, outlives a withdrawal (LB-39). */
  readonly remains: string;
  /** With `{controller}` and the link `{contact}`. */
  readonly contact: string;
  /** With the link `{authority}`. */
  readonly authority: string;
  /** With `{id}`. */
  readonly consentId: string;
  /** Label of the field that finds services and what they store. */
  readonly search: string;
  /** How many services were found. */
  readonly found: Plural;
  /** Kinds of storage, as nouns (LB-32). */
  readonly kinds: Readonly<Record<NonNullable<StoredItem['type']>, string>>;
  /** That a purpose runs on the ground of a legitimate interest, and that its switch objects (SD-16). */
  readonly legitimateInterest: string;
  /** That the law exempts a purpose from consent, and that its switch objects (SD-16). */
  readonly exempt: string;
  /** In the place of both where such a purpose does not run, objected to or not. */
  readonly off: string;
  /** What is new since the last choice, with the list `{purposes}` (SD-22). */
  readonly changed: string;
  /** Mark at a purpose that is new or was changed; one word. */
  readonly isNew: string;
  /** That Global Privacy Control is honoured (LB-45). */
  readonly gpc: string;
  /** With `{revision}`, a number, and `{date}` (SD-22). */
  readonly version: string;
  /** Button that shows the visitor's record and rights. */
  readonly record: string;
  /** Above the answers where a visit alone reveals something (LB-35); the button is named as `acceptAll`. */
  readonly sensitive: string;
  /** The same at the switch of a purpose, in the first person. */
  readonly explicit: string;
  /** On sites for children (LB-34). */
  readonly guardian: string;
  /** Title of the declaration, with `{site}`. */
  readonly declaration: string;
  /** Heads of the columns of the declaration, beside `goal` and `provider`. */
  readonly name: string;
  readonly kind: string;
  readonly duration: string;
  /** Where a service stores nothing. */
  readonly storesNothing: string;
  /**
   * Units of time, in a language that Chromium does not know: they would be in the language of the browser. From the
   * Common Locale Data Repository, but for the abbreviations of Irish and Maltese.
   */
  readonly units?: Readonly<Record<'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second', Plural>>;
  /** What each shipped purpose does, in a sentence. */
  readonly purposes: Readonly<Record<ShippedPurpose, string>>;
}

/**
 * Acts that have a text of their own: the signal of a browser has its name, an opt-out chooses one by one, what is loaded once
 * was allowed in a page, too, and who closes refuses.
 */
export type NamedMethod = Exclude<OwnMethod, 'gpc' | 'opt_out' | 'embed_once' | 'close'>;

/** Texts of the visitor's record and rights: access, erasure, objection (SD-10 to SD-16). */
export interface RightsMessages extends Layer {
  readonly title: string;
  /** Above the list of what this browser keeps. */
  readonly intro: string;
  /** Where the list is empty. */
  readonly none: string;
  /** Where the browser keeps no database. */
  readonly noDatabase: string;
  /** How a choice was made, in the past tense, spoken to the visitor. */
  readonly methods: Readonly<Record<NamedMethod, string>>;
  /** With the list `{purposes}`. */
  readonly allowed: string;
  /** With the list `{purposes}`. */
  readonly refused: string;
  /** Button; the file is JSON. */
  readonly download: string;
  /** Button that asks the collector, with `{site}`. */
  readonly access: string;
  /** How many records the site holds. */
  readonly held: Plural;
  /** Where no collector is configured. */
  readonly local: string;
  /** Button. */
  readonly erasure: string;
  /** What the button does, with `{site}`. */
  readonly erasureText: string;
  /** Button. */
  readonly objection: string;
  /** What the button does, with `{site}`. */
  readonly objectionText: string;
  /** How many records were deleted. */
  readonly erased: Plural;
  /** Where the collector does not answer, with `{site}`. */
  readonly unreachable: string;
}

/** Texts of the placeholder of an embed. */
export interface EmbedMessages extends Layer {
  /** That it is not loaded, and what loading does, with `{provider}` (LB-56). */
  readonly text: string;
  /** With `{provider}`. */
  readonly policy: string;
  /** For this page view, remembered nowhere. */
  readonly once: string;
  /** With `{name}` of the service, or of the purpose. */
  readonly always: string;
}

/** Puts values in the place of `{names}`, each in its own direction. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => isolate(`${values[name] ?? whole}`, text));
}

/** The form of a text for a number. */
export function plural(forms: Plural, count: number, language: string): string {
  const form =
    (count === 0 && forms.none) || forms[new Intl.PluralRules(language).select(count)] || forms.other;
  return form.replace('{count}', count.toLocaleString(language));
}
