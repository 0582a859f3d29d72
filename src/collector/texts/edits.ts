/**
 * Texts that were edited at the collector: laid over the configuration in the site's file, one by one, so that the file stays
 * what everything else comes from.
 *
 * Each knows what stood in its place when it was written. So it can be said when the file says something else there since.
 */
import { Type, type Static } from '@sinclair/typebox';
import type { Config, Localized, Purpose } from '../../config/config.ts';
import { NECESSARY, PURPOSES } from '../../config/purposes.ts';
import type { LanguageTexts } from '../../lint/finding.ts';
import { inLanguage, localize } from '../../locales/localize.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';

/** Describes a text: one, or one for each of its parts, as the plural categories. */
export const textSchema = (description: string) =>
  Type.Union([Type.String(), Type.Record(Type.String(), Type.String())], { description });

const Text = textSchema('A text, or one for each of its parts.');
/** A text, or one for each of its parts. */
export type Text = Static<typeof Text>;

/** Where a text stands: in a layer, or at a purpose. */
export const PLACE_PATTERN =
  '^((notice|preferences)\\.[A-Za-z]{1,40}|purposes\\.[a-z][a-z0-9-]{0,31}\\.(title|text))$';

/** Where a text stands, and in which language. */
export const Place = Type.Object({
  language: Type.String({
    pattern: '^([a-z]{2,3}(-[a-z0-9]{2,8})*|\\*)$',
    description: 'As the files of texts are named; `*` where the configuration has one text for all.',
  }),
  place: Type.String({
    pattern: PLACE_PATTERN,
    description: '`notice.title`, `preferences.close`, `purposes.analytics.text`.',
  }),
});
/** Where a text stands, and in which language. */
export type Place = Static<typeof Place>;

/** A text that was edited. */
export const Edit = Type.Object({
  ...Place.properties,
  text: Text,
  base: textSchema('What stood there without the edit when it was written.'),
});
/** A text that was edited. */
export type Edit = Static<typeof Edit>;

/** What an editor sends. */
export interface NewEdit extends Place {
  readonly text: Text;
  /** Whether it is to stand although the file says something else by now. */
  readonly isConfirmed?: boolean | undefined;
}

/** Our own texts, by language. */
export type Shipped = ReadonlyMap<string, LanguageTexts>;

/** Language of a text that is the same in all. */
export const ALL_LANGUAGES = '*';

/** What is no text of the site: titles and sentences of purposes go with the purposes. */
const NO_TEXTS = ['dir', 'units', 'purposes'];

type Layer = 'notice' | 'preferences';

type Parsed =
  | { readonly layer: Layer; readonly key: string }
  | { readonly purpose: string; readonly part: 'title' | 'text' };

function parse(place: string): Parsed {
  const [first = '', second = '', third] = place.split('.');
  if (first === 'purposes') return { purpose: second, part: third === 'title' ? 'title' : 'text' };
  return { layer: first === 'notice' ? 'notice' : 'preferences', key: second };
}

/** Whether a value is a text or one for each part. */
function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((part) => typeof part === 'string')
  );
}

/** Whether two texts say the same. */
export function isSameText(one: Text, other: Text): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Whether a text has the same parts as another. */
export function hasSameParts(one: Text, other: Text): boolean {
  if (typeof one === 'string' || typeof other === 'string') return typeof one === typeof other;
  return Object.keys(one).sort().join() === Object.keys(other).sort().join();
}

/** Whether two edits are of the same place. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.place === other.place && one.language === other.language;
}

/** Texts of a layer as pages of a configuration show them. */
function layerTexts(
  config: Config,
  shipped: Shipped,
  language: string,
  layer: Layer,
): Record<string, unknown> {
  return { ...shipped.get(language)?.[layer], ...inLanguage(config.texts, language)?.[layer] };
}

function purposeOf(config: Config, id: string): Purpose | undefined {
  return config.purposes
    .map((listed) => (typeof listed === 'string' ? { id: listed } : listed))
    .find((purpose) => purpose.id === id);
}

/** Layer that holds the shipped words of a purpose. */
const LAYER_OF = { title: 'notice', text: 'preferences' } as const;

/** What a purpose is called in a language; nothing where the place is none, as one language of a text for all. */
function purposeText(
  config: Config,
  shipped: Shipped,
  language: string,
  { purpose: id, part }: { readonly purpose: string; readonly part: 'title' | 'text' },
): Text | undefined {
  const purpose = purposeOf(config, id);
  if (!purpose || id === NECESSARY) return undefined;
  const own: Localized | undefined = purpose[part];
  const isForAll = language === ALL_LANGUAGES;
  if (typeof own === 'string') return isForAll ? own : undefined;
  if (isForAll) return undefined;
  if (own) return localize(own, language);
  const words: unknown = layerTexts(config, shipped, language, LAYER_OF[part])['purposes'];
  const word: unknown = Reflect.get(Object(words), id);
  return typeof word === 'string' ? word : '';
}

/** What stands at a place of a configuration; nothing where the configuration has no such place. */
export function textAt(config: Config, shipped: Shipped, { language, place }: Place): Text | undefined {
  const parsed = parse(place);
  if ('purpose' in parsed) return purposeText(config, shipped, language, parsed);
  if (NO_TEXTS.includes(parsed.key) || !shipped.has(language)) return undefined;
  const text = layerTexts(config, shipped, language, parsed.layer)[parsed.key];
  return isText(text) ? text : undefined;
}

/** Every text of a configuration that can be edited, in a language and in the order in which visitors meet them. */
export function editableTexts(
  config: Config,
  shipped: Shipped,
  language: string,
): (Place & { base: Text })[] {
  const asked = config.purposes.map((listed) => (typeof listed === 'string' ? listed : listed.id));
  const ofPurposes = asked.flatMap((id) => [`purposes.${id}.title`, `purposes.${id}.text`]);
  const ofLayers = (['notice', 'preferences'] as const).flatMap((layer) =>
    Object.keys(layerTexts(config, shipped, language, layer)).map((key) => `${layer}.${key}`),
  );
  return [...ofPurposes, ...ofLayers].flatMap((place) =>
    [language, ALL_LANGUAGES].flatMap((tag) => {
      const base = textAt(config, shipped, { language: tag, place });
      return base === undefined ? [] : [{ language: tag, place, base }];
    }),
  );
}

function withText(
  config: Config,
  { language, layer, key }: { readonly language: string; readonly layer: Layer; readonly key: string },
  text: string | Readonly<Record<string, unknown>>,
): Config {
  const { texts = {} } = config;
  const layers = texts[language];
  return {
    ...config,
    texts: { ...texts, [language]: { ...layers, [layer]: { ...layers?.[layer], [key]: text } } },
  };
}

function withPurpose(config: Config, id: string, part: 'title' | 'text', value: Localized): Config {
  const purposes = config.purposes.map((listed) => {
    const purpose = typeof listed === 'string' ? { id: listed } : listed;
    return purpose.id === id ? { ...purpose, [part]: value } : listed;
  });
  return { ...config, purposes };
}

function withEdit(config: Config, shipped: Shipped, { language, place, text }: Edit): Config {
  const parsed = parse(place);
  if ('layer' in parsed) return withText(config, { language, ...parsed }, text);
  if (typeof text !== 'string') return config;
  const { purpose: id, part } = parsed;
  const own: Localized | undefined = purposeOf(config, id)?.[part];
  if (typeof own === 'string') return withPurpose(config, id, part, text);
  if (own || !PURPOSES.some((known) => known === id))
    return withPurpose(config, id, part, { ...own, [language]: text });
  // The words of all other languages stay the shipped ones.
  const layer = LAYER_OF[part];
  const words = layerTexts(config, shipped, language, layer)['purposes'];
  const others = typeof words === 'object' ? words : {};
  return withText(config, { language, layer, key: 'purposes' }, { ...others, [id]: text });
}

/** A configuration with edited texts in it. One whose place is gone changes nothing. */
export function withEdits(config: Config, edits: readonly Edit[], shipped: Shipped): Config {
  return edits.reduce(
    (edited, edit) =>
      textAt(config, shipped, edit) === undefined ? edited : withEdit(edited, shipped, edit),
    config,
  );
}

/**
 * Makes of what an editor sends the edits to keep: those that say something else than the file, in one order. What was not
 * touched keeps what it was written over; one whose place is gone stays until it is taken out.
 *
 * @returns `undefined` where a text has other parts than the one that it replaces.
 */
export function editsOf(
  sent: readonly NewEdit[],
  { config, edits }: { readonly config: Config; readonly edits: readonly Edit[] },
  shipped: Shipped,
): Edit[] | undefined {
  const kept: Edit[] = [];
  for (const { language, place, text, isConfirmed } of sent) {
    const before = edits.find((edit) => isSamePlace(edit, { language, place }));
    const base = textAt(config, shipped, { language, place });
    if (base === undefined) {
      if (before) kept.push(before);
      continue;
    }
    if (!hasSameParts(text, base)) return undefined;
    if (isSameText(text, base)) continue;
    const isUntouched = before && !isConfirmed && isSameText(before.text, text);
    kept.push({ language, place, text, base: isUntouched ? before.base : base });
  }
  const byPlace = new Map(kept.map((edit) => [`${edit.language} ${edit.place}`, edit]));
  return [...byPlace].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, edit]) => edit);
}
