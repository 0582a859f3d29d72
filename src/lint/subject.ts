/** Makes of what was written what the rules look at. Whatever does not have its form is left out; the check names it. */
import type { PageService } from '../catalogue/page-services.ts';
import type { Config } from '../config/config.ts';
import { completeServices } from '../config/expand-services.ts';
import { profileOf } from '../config/profiles.ts';
import type { Problem } from '../config/problems.ts';
import { CONFIG_FORM, type Form } from '../config/schema-data.ts';
import { inLanguage } from '../locales/localize.ts';
import type { LanguageTexts, PlacedPurpose, PlacedService, Subject } from './finding.ts';
import { stepsOf } from './steps-of.ts';
import type { Rendered } from './render-notice.ts';
import type { SitePage } from './site-page.ts';

/** What is looked at beside the configuration. */
export interface Surroundings {
  readonly catalogue: readonly PageService[];
  /** Our own texts, by language. */
  readonly shipped: ReadonlyMap<string, LanguageTexts>;
  readonly pages: readonly SitePage[];
  readonly rendered: readonly Rendered[];
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deepest place of a configuration: `texts.en.notice.recipients.one`. */
const DEEPEST = 6;

/** Longest key that a configuration has. */
const LONGEST_KEY = 60;

/** Most of a list, and most keys of a table: what has more is refused for its length, and read no further. */
const MOST = 1_000;

/** Names of everything that the schema has a name for. */
function namesIn({ properties = {}, patternProperties = {}, anyOf = [], items }: Form): string[] {
  const within = [...Object.values(properties), ...Object.values(patternProperties), ...anyOf];
  return [...Object.keys(properties), ...[...within, ...(items ? [items] : [])].flatMap(namesIn)];
}

const NAMES = [...new Set(namesIn(CONFIG_FORM))];

/**
 * A copy as JSON would have it, no deeper and no larger than a configuration is: a module can export a circle, functions, or
 * a list whose length alone is written down.
 */
function copyOf(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST || typeof value === 'function') return undefined;
  const inner = (item: unknown) => copyOf(item, depth + 1);
  if (Array.isArray(value)) return value.length > MOST ? undefined : value.map(inner);
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  const read = keys.length > MOST ? NAMES.filter((key) => Object.hasOwn(value, key)) : keys;
  // A key that is long is none of ours, and its place is shown in part.
  const own = read.filter((key) => key.length <= LONGEST_KEY);
  return Object.fromEntries(own.map((key) => [key, inner(value[key])]));
}

/** Takes out of a copy what stands at a place; in a list nothing moves up. */
function remove(copy: unknown, [first, ...rest]: readonly (string | number)[]): void {
  if (first === undefined || typeof copy !== 'object' || copy === null) return;
  if (rest.length) remove(Reflect.get(copy, first), rest);
  else if (Array.isArray(copy)) copy[Number(first)] = undefined;
  else Reflect.deleteProperty(copy, first);
}

/** Takes the gaps out of lists. */
function closeGaps(copy: unknown): unknown {
  if (Array.isArray(copy)) return copy.filter((item) => item !== undefined).map(closeGaps);
  if (!isObject(copy)) return copy;
  return Object.fromEntries(Object.entries(copy).map(([key, value]) => [key, closeGaps(value)]));
}

/** The configuration without what does not have its form; in the two lists with places nothing moves up. */
function sound(raw: Json, problems: readonly Problem[]): Config {
  const copy = copyOf(raw);
  for (const { code, path = '' } of problems) {
    if (code === 'config-wrong-value' || code === 'config-unknown-key') remove(copy, stepsOf(path));
  }
  const own = isObject(copy) ? copy : {};
  const lists = ['purposes', 'services'].flatMap((name): [string, unknown][] => {
    const list = own[name];
    return Array.isArray(list) ? [[name, list.map((item) => closeGaps(item))]] : [];
  });
  const closed = closeGaps(own);
  const whole: Json = { ...(isObject(closed) ? closed : {}), ...Object.fromEntries(lists) };
  // Of the type, now that everything else is gone; `placed` looks at the items of the lists once more.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  return whole as Config;
}

/** The items of a list as objects, with their places. */
function placed(list: unknown, name: string): { path: string; item: Json & { readonly id: string } }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((given: unknown, index) => {
    const item = typeof given === 'string' ? { id: given } : given;
    if (!isObject(item) || typeof item['id'] !== 'string') return [];
    return [{ path: `${name}[${String(index)}]`, item: { ...item, id: item['id'] } }];
  });
}

/** Texts of a language with those of the configuration in the place of ours. */
function textsOf(language: string, config: Config, shipped: Surroundings['shipped']): LanguageTexts {
  const ours = shipped.get(language) ?? shipped.get(language.replace(/-.*/, ''));
  const own = inLanguage(config.texts, language);
  const merged = (layer: 'notice' | 'preferences') =>
    ours?.[layer] || own?.[layer] ? { ...ours?.[layer], ...own?.[layer] } : undefined;
  return { notice: merged('notice'), preferences: merged('preferences') };
}

/** What the rules look at. */
export function subjectOf(raw: Json, problems: readonly Problem[], around: Surroundings): Subject {
  const config = sound(raw, problems);
  const purposes = placed(config.purposes, 'purposes').map(({ path, item }): PlacedPurpose => ({
    path,
    purpose: item,
  }));
  const given = placed(config.services, 'services');
  const services = given.map(({ path, item }): PlacedService => {
    const asked = purposes.map(({ purpose }) => purpose.id);
    const [service = item] = completeServices({ purposes: asked, services: [item] }, around.catalogue);
    return { path, given: item, service, known: around.catalogue.find(({ id }) => id === item.id) };
  });
  const languages = (config.languages ?? [config.language ?? 'en']).flatMap((tag) =>
    typeof tag === 'string' ? [tag.toLowerCase()] : [],
  );
  const all = new Set([
    'en',
    ...languages,
    ...Object.keys(config.texts ?? {}).map((tag) => tag.toLowerCase()),
  ]);
  return {
    raw,
    config,
    purposes,
    services,
    profile: profileOf(config),
    catalogue: around.catalogue,
    languages,
    texts: new Map([...all].map((language) => [language, textsOf(language, config, around.shipped)])),
    ours: around.shipped.get('en'),
    pages: around.pages,
    rendered: around.rendered,
  };
}
