/** Languages: LE-21, LW-08. */
import { nextLanguage } from '../../locales/localize.ts';
import type { Finding, Rule, Subject } from '../finding.ts';
import { RIGHT_TO_LEFT } from '../right-to-left.ts';

/** Paths of every text in a table of them, as `roles.processor`. */
function keysOf(texts: unknown, path = ''): string[] {
  if (typeof texts !== 'object' || texts === null) return [path];
  return Object.entries(texts).flatMap(([key, value]) => keysOf(value, path === '' ? key : `${path}.${key}`));
}

/** Keys that a language has by its grammar or its script, not because English has them. */
const OWN = /(^dir$)|\.(none|zero|one|two|few|many|other)$/;

function missingTexts(subject: Subject): Finding[] {
  const english = subject.texts.get('en');
  return subject.languages.flatMap((language): Finding[] => {
    const path = `languages "${language}"`;
    const texts = subject.texts.get(language);
    const say = (message: string): Finding => ({ code: 'LE-21', path, message });
    if (!texts?.notice || !texts.preferences) {
      return [say(`There are no texts in "${language}", so visitors get another language.`)];
    }
    const layers = ['notice', 'preferences'] as const;
    const lost = layers.flatMap((layer) =>
      keysOf(english?.[layer] ?? {}).filter((key) => !OWN.test(key) && !keysOf(texts[layer]).includes(key)),
    );
    const isWrongWay = RIGHT_TO_LEFT.test(language) && texts.notice['dir'] !== 'rtl';
    return [
      ...(lost.length ? [say(`"${language}" lacks ${lost.join(', ')}.`)] : []),
      ...(isWrongWay
        ? [say(`"${language}" is written from right to left, and its texts do not say so.`)]
        : []),
    ];
  });
}

/** Texts of the configuration that are given by language, with their places. */
function localized({ config, purposes, services }: Subject): [path: string, value: unknown][] {
  return [
    ['explicitConsent', config.explicitConsent],
    ...purposes.flatMap(({ path, purpose }): [string, unknown][] => [
      [`${path}.title`, purpose.title],
      [`${path}.text`, purpose.text],
    ]),
    ...services.flatMap(({ path, given }): [string, unknown][] => [
      [`${path}.goal`, given.goal],
      [`${path}.safeguard`, given.safeguard],
      [`${path}.why`, given.why],
    ]),
  ];
}

/** What is wrong with a text in the place of ours; nothing where it has the same form. */
function formProblem(own: unknown, ours: unknown): string | undefined {
  if (ours === undefined) return 'is none of our texts, and shown nowhere';
  if (typeof ours === 'string') return typeof own === 'string' ? undefined : 'must be one text';
  if (typeof own !== 'object' || own === null) return 'must have a text for each form, as ours has';
  const has = keysOf(own);
  const lost = keysOf(ours).filter((key) => (key === 'other' || !OWN.test(`.${key}`)) && !has.includes(key));
  if (lost.length) return `lacks ${lost.join(', ')}`;
  return Object.values(own).every((text) => typeof text === 'string') ? undefined : 'must have texts in it';
}

/** Texts in the place of ours that the layers cannot show, with those of variants. */
function misshapenTexts({ config, ours }: Subject): Finding[] {
  if (!ours) return [];
  const given = [
    ...Object.entries(config.texts ?? {}).flatMap(([tag, layers]) =>
      (['notice', 'preferences'] as const).map(
        (layer) => [`texts.${tag}.${layer}`, layers[layer], layer] as const,
      ),
    ),
    ...(config.variants ?? []).flatMap(({ texts: own = {} }, index) =>
      Object.entries(own).map(
        ([tag, notice]) => [`variants[${String(index)}].texts.${tag}`, notice, 'notice'] as const,
      ),
    ),
  ];
  return given.flatMap(([path, own = {}, layer]) =>
    Object.entries(own).flatMap(([key, text]): Finding[] => {
      if (key === 'dir' || key === 'comma' || key === 'units') return [];
      const problem = formProblem(text, ours[layer]?.[key]);
      return problem === undefined
        ? []
        : [{ code: 'LE-21', path: `${path}.${key}`, message: `It ${problem}.` }];
    }),
  );
}

/** LE-21: every language of the site has every text, in its form. */
export const languages: Rule = (subject) => [
  ...missingTexts(subject),
  ...misshapenTexts(subject),
  ...localized(subject).flatMap(([path, value]): Finding[] => {
    if (typeof value !== 'object' || value === null) return [];
    const lost = subject.languages.filter(
      (language) => ![language, nextLanguage(language)].some((tag) => Object.hasOwn(value, tag)),
    );
    // English stands in where a language is missing, which is not what the visitor reads.
    return lost.length
      ? [
          {
            code: 'LE-21',
            path,
            message: `The text is missing in ${lost.map((tag) => `"${tag}"`).join(', ')}.`,
          },
        ]
      : [];
  }),
];

/** LW-08: the policy in the language of the notice. */
export const policy: Rule = ({ config, languages: all }) => {
  const { policyLanguages } = config;
  const lost = policyLanguages && all.filter((language) => !policyLanguages.includes(language));
  if (!lost?.length) return [];
  const message = `The policy does not exist in ${lost.map((tag) => `"${tag}"`).join(', ')}.`;
  return [{ code: 'LW-08', path: 'policyLanguages', message }];
};
