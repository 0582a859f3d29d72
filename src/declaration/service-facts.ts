/** Every fact of a service in words (SD-17, LB-32): the preferences, the declaration and its export say the same. */
import type { Purpose, Service, StoredItem } from '../config/config.ts';
import { durationInWords } from '../locales/duration.ts';
import { localize, purposeText } from '../locales/localize.ts';
import type { PreferencesMessages } from '../locales/messages.ts';
import { fill } from '../locales/messages.ts';

/** What stands in an element; what is empty or absent leaves nothing. */
export type Content<Made> = Made | string | undefined | false | readonly Content<Made>[];

/**
 * Makes an element with its attributes and what stands in it, in a page or in a file.
 *
 * Texts become text nodes: markup in them is shown, never read.
 */
export type Make<Made> = (
  tag: DeclarationTag,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content<Made>[]
) => Made;

/** What a declaration is made of. */
type DeclarationTag =
  | 'section'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'p'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'a'
  | 'div'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'code'
  | 'small'
  | 'bdi';

/** A country in words; what is no ISO 3166-1 code stays as the site wrote it. */
function countryName(code: string, language: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code);
}

/** What a service is for where the site says no more: what its purpose is for. */
function goalOfPurpose(
  purposes: readonly Purpose[],
  own: PreferencesMessages,
  id: string,
  language: string,
): string {
  const purpose = purposes.find((one) => one.id === id);
  return purpose ? purposeText(purpose, purpose.text, own.purposes, language) : own.necessaryText;
}

/** What a site wrote, in its own direction; nothing where it wrote nothing. */
export function isolated<Made>(make: Make<Made>, text: string): Content<Made> {
  return text && make('bdi', {}, text);
}

/** What stands between two words that are listed, as the language writes it. */
export function comma({ comma: own = ', ' }: PreferencesMessages): string {
  return own;
}

/** A fact of a list of terms; nothing where it is not known. */
export function fact<Made>(make: Make<Made>, name: string, value: Content<Made>): Content<Made> {
  return value && [make('dt', {}, name), make('dd', {}, value)];
}

/** What a service is for, who runs it, where, and what safeguards the data there. */
export function serviceFacts<Made>(
  make: Make<Made>,
  service: Service,
  purposes: readonly Purpose[],
  own: PreferencesMessages,
  language: string,
): Content<Made> {
  return [
    fact(
      make,
      own.goal,
      isolated(
        make,
        localize(service.goal, language) || goalOfPurpose(purposes, own, service.purpose, language),
      ),
    ),
    fact(make, own.provider, [
      isolated(make, service.provider),
      `${comma(own)}${own.roles[service.role ?? 'processor']}`,
      make(
        'div',
        {},
        make('a', { href: service.policyUrl }, fill(own.servicePolicy, { name: service.name })),
      ),
    ]),
    fact(make, own.country, countryName(service.country, language)),
    fact(make, own.safeguard, isolated(make, localize(service.safeguard, language))),
  ];
}

/**
 * A cookie or key in words: its name, its kind, how long it is kept, what for where the configuration says so, and that it
 * stays after a withdrawal where another host sets it (LB-39).
 */
export function storedWords(
  { name, type = 'cookie', duration, purpose, host }: StoredItem,
  own: PreferencesMessages,
  language: string,
): [name: string, kind: string, duration: string, goal: string, remains: string | undefined] {
  return [
    name,
    own.kinds[type],
    duration === 'session' || duration === 'persistent'
      ? own[duration]
      : durationInWords(duration, language, own.units),
    localize(purpose, language),
    host && fill(own.remains, { host }),
  ];
}
