/**
 * What a site owner may say, as types. The shape of the inline JSON, of `may-i.config.json` and of what a build bakes in.
 *
 * Each key is described in `schema.ts`, from which these types are made; nothing of it is left in the page.
 */
import type { Static } from '@sinclair/typebox';
import type {
  ConfigSchema,
  PriorAnswersSchema,
  PurposeSchema,
  ServiceSchema,
  SignalEntrySchema,
  StoredItemSchema,
  VariantSchema,
} from './schema.ts';

/** A value that nobody changes, at any depth. */
type Frozen<Value> = Value extends readonly unknown[] | object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value;

/** A text for every language, or one by language tag. */
export type Localized = string | Readonly<Record<string, string>>;

/** A cookie or storage key of a service, as the preferences and the declaration show it (LB-32). */
export type StoredItem = Frozen<Static<typeof StoredItemSchema>>;

/** A service as the configuration gives it: what is missing in it is in the catalogue. */
export type PartialService = Frozen<Static<typeof ServiceSchema>>;

/** One tool that a purpose covers (SD-17, LB-32), whole: see `expand-services.ts`. */
export type Service = PartialService &
  Required<Pick<PartialService, 'purpose' | 'name' | 'provider' | 'country' | 'policyUrl'>>;

/** A purpose as the configuration names it. */
export type Purpose = Frozen<Static<typeof PurposeSchema>>;

/** How a site uses a signal, where there is more than one way. */
export type SignalEntry = Frozen<Static<typeof SignalEntrySchema>>;

/** What is taken over of another consent tool. */
export type PriorAnswers = Frozen<Static<typeof PriorAnswersSchema>>;

/** One way of asking that a site tests beside others. */
export type Variant = Frozen<Static<typeof VariantSchema>>;

/** The whole configuration. */
export type Config = Frozen<Static<typeof ConfigSchema>>;
