/**
 * The configuration as the gate needs it, read at once. Nobody is asked before `sound-config.ts` has looked at it;
 * `check-config.ts` names every problem.
 */
import { attempt } from '../consent/attempt.ts';
import type { Question } from '../consent/decision.ts';
import type { Config, Purpose, Service } from './config.ts';
import { NECESSARY } from './purposes.ts';

/** The configuration with what is asked in one form. */
export interface ReadConfig extends Omit<Config, 'purposes' | 'services'> {
  readonly purposes: readonly (Purpose & Question)[];
  /**
   * Whole once the chunk `services` has been run: it fills in from the catalogue what one of them lacks. Until then one
   * may lack facts, and one that is given by its id alone is still a text; the gate has no byte to make objects of them.
   */
  readonly services?: readonly Service[];
  /** Ids of the vendors whom a built script tells the choices by itself. */
  readonly told?: readonly string[];
  /** Id of the variant that a built script has drawn for this page load. */
  readonly variant?: string;
}

/** The words of an attribute. */
export function words(value = ''): string[] {
  return value.split(/[\s,]+/);
}

/** A configuration as a page gives it. */
export interface GivenConfig {
  /** The `data-…` attributes of the script tag, in camel case; the JSON wins over them. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Text of the inline JSON, if there is any. */
  readonly json: string | null | undefined;
}

/**
 * Reads a configuration: what a stored answer is held against.
 *
 * Whether it says what its owner meant is not looked at here: `isSound` does, before anybody is asked. An answer counts for
 * a purpose and a revision that stand in it alike, so what cannot be read right grants nothing.
 *
 * @returns `undefined` when it is not JSON or has no list of purposes: then nothing is granted (LB-57), and `check-config.ts`
 *   says what is wrong.
 */
export function readConfig(given: GivenConfig): ReadConfig | undefined {
  return attempt(() => {
    // Of the type that it should be, until it has been looked at.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- see above
    const own: Omit<Config, 'services'> & Pick<ReadConfig, 'services'> = JSON.parse(given.json ?? '{}');
    const config = { ...given.attributes, ...own };
    const { purposes: listed, revision = 1 } = config;
    // An attribute lists its purposes in words: data-purposes="analytics statistics".
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only a list has `pop`
    const purposes = ((listed as Purpose[]).pop ? (listed as Purpose[]) : words(listed as unknown as string))
      .map((named) => {
        /* eslint-disable @typescript-eslint/consistent-type-assertions -- a word has neither id nor revision */
        const purpose = named as Purpose;
        return {
          ...(purpose.id ? purpose : { id: named as string }),
          /* eslint-enable @typescript-eslint/consistent-type-assertions */
          // Whichever revision is raised, the notice's or its own, raises the sum.
          revision: revision + (purpose.revision ?? 0),
        };
      })
      .filter((purpose) => purpose.id !== NECESSARY);
    return { ...config, purposes };
  });
}
