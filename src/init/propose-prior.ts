/** Proposes which answers that were given to another consent tool are taken over: `prior.answers` of the configuration. */
import type { Config, PriorAnswers } from '../config/config.ts';
import type { ForeignName, Tool } from './foreign-markup.ts';

/** Ids of the tools in a configuration, and what is known of them without looking at a page. */
const TOOLS: Readonly<
  Record<
    Tool,
    {
      readonly id: PriorAnswers['tool'];
      /** Categories that are the same on every site, by purpose. */
      readonly categories?: PriorAnswers['purposes'];
      /** How long it keeps an answer unless told otherwise, in days, where its record has no date. */
      readonly days?: number;
    }
  >
> = {
  'vanilla-cookieconsent': { id: 'vanilla-cookieconsent' },
  Klaro: { id: 'klaro', days: 120 },
  // A year, which is more than may be taken over: its grants count only on a site that set less.
  tarteaucitron: { id: 'tarteaucitron' },
  Orejime: { id: 'orejime', days: 120 },
  Cookiebot: {
    id: 'cookiebot',
    categories: { preferences: 'preferences', analytics: 'statistics', marketing: 'marketing' },
  },
  OneTrust: {
    id: 'onetrust',
    categories: { preferences: 'C0003', analytics: 'C0002', marketing: 'C0004' },
  },
};

/** Tools whose record has no date. */
const UNDATED: readonly Tool[] = ['Klaro', 'tarteaucitron', 'Orejime'];

/**
 * Proposes what to take over.
 *
 * @param names Names of categories and services that were found, of any tool.
 * @param asked Ids of the purposes that are asked for.
 * @returns `undefined` where nothing of the tool was found that a purpose could be the same as.
 */
export function proposePrior(
  tool: Tool,
  names: readonly ForeignName[],
  asked: readonly string[],
): Config['prior'] {
  const { id, categories = {}, days } = TOOLS[tool];
  const found = asked.flatMap((purpose): [string, string | string[]][] => {
    const own = names.filter((one) => one.tool === tool && one.purpose === purpose).map(({ name }) => name);
    const all = [...new Set([categories[purpose] ?? [], own].flat())].sort();
    const [first, second] = all;
    return first === undefined ? [] : [[purpose, second === undefined ? first : all]];
  });
  if (!found.length) return undefined;
  return {
    answers: { tool: id, purposes: Object.fromEntries(found), ...(days === undefined ? {} : { days }) },
  };
}

/** What a person has to decide about what is proposed. */
export function priorHints(tool: Tool): string[] {
  return [
    `Whether each purpose in "prior" is the same as what ${tool} asked for: only then may its answer be taken over. Delete the others, or "prior" as a whole.`,
    ...(UNDATED.includes(tool)
      ? [
          `For how many days ${tool} kept an answer, as "days" in "prior": its record has no date. Above 180 no grant is taken over.`,
        ]
      : []),
  ];
}
