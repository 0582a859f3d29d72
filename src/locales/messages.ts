/**
 * The texts of the interface: in each language one file for the notice, one for the preferences and one for embeds.
 *
 * Placeholders are names in braces. A text that counts has a form for each plural category of its language
 * (`Intl.PluralRules`), and `zero` where "none" is said in another way.
 */
import type { ShippedPurpose } from '../config/purposes.ts';

/** A text with a form for each plural category; `{count}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Texts of the first layer, and what both layers share. */
export interface NoticeMessages {
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
  /** Status after a choice. */
  readonly saved: string;
  /** The same where the browser keeps nothing. */
  readonly notKept: string;
  readonly close: string;
  /** Short titles of the shipped purposes. */
  readonly purposes: Readonly<Record<ShippedPurpose, string>>;
}

/** Texts of the second layer. */
export interface PreferencesMessages {
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
  /** What each shipped purpose does, in a sentence. */
  readonly purposes: Readonly<Record<ShippedPurpose, string>>;
}

/** Texts of the placeholder of an embed. */
export interface EmbedMessages {
  /** That it is not loaded, and what loading does, with `{provider}` (LB-56). */
  readonly text: string;
  /** With `{provider}`. */
  readonly policy: string;
  /** For this page view, remembered nowhere. */
  readonly once: string;
  /** With `{name}` of the service, or of the purpose. */
  readonly always: string;
}

/** Puts values in the place of `{names}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form of a text for a number. */
export function plural(forms: Plural, count: number, language: string): string {
  const form =
    (count === 0 && forms.zero) || forms[new Intl.PluralRules(language).select(count)] || forms.other;
  return fill(form, { count });
}
