/**
 * The configuration as the gate needs it: read at once, refused as a whole when any of it could be misread.
 *
 * It checks what a grant depends on, and the spelling of the keys beside it. What else can be wrong is for
 * `check-config.ts`, which names every problem but is too large for a file that each page loads.
 */
import type { Question } from '../consent/decision.ts';
import type { Config, Purpose } from './config.ts';
import { isGateKey } from './config-keys.ts';
import { NECESSARY } from './purposes.ts';

/** The configuration with what is asked in one form. */
export interface ReadConfig extends Omit<Config, 'purposes'> {
  readonly purposes: readonly (Purpose & Question)[];
}

/** The words of an attribute. */
export function words(value = ''): string[] {
  return value.split(/[\s,]+/);
}

/** Says whether a value is an id, and a string: a pattern alone takes `undefined` for the word. */
const isId = (value: string) => /^[a-z][a-z\d-]{0,31}$/.exec(value)?.[0] === value;

/** A purpose in one form, unchecked. Whichever revision is raised, the notice's or its own, raises the sum. */
function question(listed: string | Purpose, revision: number): Purpose & Question {
  const purpose = typeof listed === 'string' ? { id: listed } : listed;
  return { ...purpose, revision: revision + (purpose.revision ?? 0) };
}

/** A configuration as a page gives it. */
export interface GivenConfig {
  /** The `data-…` attributes of the script tag, in camel case; the JSON wins over them. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Text of the inline JSON, if there is any. */
  readonly json: string | null | undefined;
}

/**
 * Reads a configuration.
 *
 * @returns `undefined` when it cannot be trusted: then nothing may be granted (LB-57). `checkConfig` says why.
 */
export function readConfig({ attributes, json }: GivenConfig): ReadConfig | undefined {
  try {
    // Of the type that it should be, until it has been looked at.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- see above
    const own: Config = JSON.parse(json ?? '{}');
    const config = { ...attributes, ...own };
    const { purposes: listed, revision = 1 } = config;
    // An attribute lists its purposes in words: data-purposes="analytics statistics".
    const purposes = (typeof listed === 'string' ? words(listed) : listed)
      .map((name) => question(name, revision))
      .filter(({ id }) => id !== NECESSARY);
    const isSound =
      [own, ...purposes].flatMap(Object.keys).every(isGateKey) &&
      isId(config.site) &&
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion -- JSON may hold anything
      revision === +revision &&
      purposes.length &&
      purposes.every(({ id, revision: sum }) => isId(id) && sum >>> 0 === sum && sum > 0);
    if (isSound) return { ...config, purposes };
  } catch {
    // Not JSON, or not of the shape: `check-config.ts` says what.
  }
  return undefined;
}
