/** The schema of the configuration as a page gets it where something is wrong; the build replaces this module by data. */
import { ConfigSchema } from './schema.ts';

/** As much of a JSON Schema as ours uses. */
export interface Form {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
  /** Keys by a pattern of theirs; the first that fits counts. */
  readonly patternProperties?: Readonly<Record<string, Form>>;
  readonly additionalProperties?: boolean;
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** What a value must be, in words. */
  readonly errorMessage?: string;
}

/** Texts for people who write a configuration in an editor: not needed to check one. */
const FOR_EDITORS = ['description', 'title'];

/** The schema without what only an editor shows. */
// Of the type: it is written down once more.
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- see above
export const CONFIG_FORM: Form = JSON.parse(
  JSON.stringify(ConfigSchema, (key, value: unknown) =>
    FOR_EDITORS.includes(key) && typeof value === 'string' ? undefined : value,
  ),
);
