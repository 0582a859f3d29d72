/** The first layer: LE-05, LE-09, LE-10, LE-17, LW-04, LW-12. */
import { PURPOSES } from '../../config/purposes.ts';
import { isForbidden, isNegated, verbIn, verbsOf } from '../../locales/verbs.ts';
import type { LintCode } from '../codes.ts';
import type { Finding, LanguageTexts, Rule, Subject } from '../finding.ts';
import { PRESSING } from '../pressing-labels.ts';
import { wordsOf } from '../words-of.ts';

/** LE-05 and LW-04: a first layer that must be answered before the page is used. */
export const modal: Rule = ({ config }) => {
  if (!config.modal) return [];
  const isWall = config.sensitive === true || config.public === true;
  const message = isWall
    ? 'The first layer is modal on a site that nobody can do without, or whose visit is sensitive.'
    : 'The first layer is modal: the page cannot be read before an answer.';
  return [{ code: isWall ? 'LE-05' : 'LW-04', path: 'modal', message }];
};

/** LE-17: a sensitive site asks explicitly. */
export const explicit: Rule = ({ config }) =>
  config.sensitive && !config.explicitConsent
    ? [
        {
          code: 'LE-17',
          path: 'explicitConsent',
          message: 'A visit to this site is sensitive, and no sentence says so where consent is asked.',
        },
      ]
    : [];

/** Most of one label for each letter of the other (LB-17). */
const MOST_RATIO = 1.6;

function labelFindings(language: string, { notice }: LanguageTexts, path: string): Finding[] {
  const found: Finding[] = [];
  const say = (key: string, message: string) => {
    found.push({ code: 'LE-09', path: `${path}.${key}`, message });
  };
  const [accept, reject] = ['acceptAll', 'rejectAll'].map((key) => {
    const value = notice?.[key];
    return typeof value === 'string' ? value.trim() : undefined;
  });
  if (accept === undefined || reject === undefined) return [];
  const verbs = verbsOf(language);
  for (const [key, label] of [
    ['acceptAll', accept],
    ['rejectAll', reject],
  ] as const) {
    const isPressing = PRESSING.test(label) || /[?!\p{Extended_Pictographic}]/u.test(label);
    if (isPressing || isForbidden(label, language)) {
      say(key, `"${label}" presses the visitor or does not say what it does.`);
    } else if (verbs && !verbIn(label, verbs[key === 'acceptAll' ? 'accept' : 'reject'], language)) {
      say(
        key,
        `"${label}" has no verb of the list for ${key === 'acceptAll' ? 'accepting' : 'rejecting'} in "${language}".`,
      );
    } else if (verbs && isNegated(label, verbs[key === 'acceptAll' ? 'accept' : 'reject'], language)) {
      say(key, `"${label}" says the opposite of what it does, or says no twice.`);
    }
  }
  if (accept.toLowerCase() === reject.toLowerCase()) say('rejectAll', `Both labels are "${reject}".`);
  const ratio = Math.max(accept.length, reject.length) / Math.max(1, Math.min(accept.length, reject.length));
  if (ratio > MOST_RATIO) {
    say('rejectAll', `"${accept}" and "${reject}" differ in length by more than 1.6 times.`);
  }
  return found;
}

/** LE-09: labels in every language, where the site wrote its own. */
export const labels: Rule = ({ config, texts }) =>
  Object.keys(config.texts ?? {}).flatMap((language) => {
    const all = texts.get(language.toLowerCase());
    return all ? labelFindings(language.toLowerCase(), all, `texts.${language}.notice`) : [];
  });

/** Placeholders that a text of the notice must have, so that it says what it must. */
const SLOTS: readonly [key: string, placeholder: string, what: string][] = [
  ['title', '{site}', 'whose site it is'],
  ['ask', '{controller}', 'who asks'],
  ['ask', '{purposes}', 'what for'],
];

/** LE-10: what the first layer must say. */
export const slots: Rule = (subject) => {
  const { config, purposes, services } = subject;
  const found: Finding[] = [];
  const say = (path: string, message: string) => {
    found.push({ code: 'LE-10', path, message });
  };
  if (!config.controller) say('controller', 'It is not said who is responsible.');
  if (!config.policyUrl) say('policyUrl', 'There is no link to the privacy policy.');
  if (!services.length) say('services', 'It is not said who receives data: there is no service.');
  for (const { path, purpose } of purposes) {
    const isShipped = PURPOSES.some((id) => id === purpose.id);
    if (isShipped || purpose.id === 'necessary') continue;
    if (!purpose.title) say(`${path}.title`, `The purpose "${purpose.id}" has no title.`);
    if (!purpose.text) say(`${path}.text`, `The purpose "${purpose.id}" has no sentence on what it does.`);
  }
  return [...found, ...textFindings(subject)];
};

function textFindings({ config }: Subject): Finding[] {
  return Object.entries(config.texts ?? {}).flatMap(([language, { notice = {} }]) => {
    const path = (key: string) => `texts.${language}.notice.${key}`;
    const lost = SLOTS.filter(
      ([key, placeholder]) => typeof notice[key] === 'string' && !notice[key].includes(placeholder),
    ).map(([key, placeholder, what]): Finding => ({
      code: 'LE-10',
      path: path(key),
      message: `It does not say ${what}: ${placeholder} is missing.`,
    }));
    const empty = ['change', 'policy', 'preferences'].filter((key) => notice[key] === '');
    return [
      ...lost,
      ...empty.map((key): Finding => ({ code: 'LE-10', path: path(key), message: 'It is empty.' })),
    ];
  });
}

/** Most of each (LW-12). */
const MOST = { purposes: 6, recipients: 30, words: 90 };

/** Texts of the first layer, less how many receive data. */
const SHOWN = ['title', 'ask', 'change', 'policy', 'acceptAll', 'rejectAll', 'preferences'];

/** LW-12: too much to choose from. */
export const tooMuch: Rule = ({ purposes, services, texts }) => {
  const code: LintCode = 'LW-12';
  const asked = purposes.filter(({ purpose }) => purpose.id !== 'necessary').length;
  const names = services.filter(({ service }) => service.purpose !== 'necessary');
  const recipients = new Set(names.map(({ service }) => service.provider ?? service.id)).size;
  const deciding = new Set(
    names.flatMap(({ service: { role = 'processor', provider, id } }) =>
      role === 'processor' ? [] : [provider ?? id],
    ),
  );
  // So many are named at sight (SD-18).
  const named = [...deciding].slice(0, 3);
  return [
    ...(asked > MOST.purposes
      ? [
          {
            code,
            path: 'purposes',
            message: `There are ${String(asked)} purposes; more than 6 are not read.`,
          },
        ]
      : []),
    ...(recipients > MOST.recipients
      ? [{ code, path: 'services', message: `There are ${String(recipients)} recipients; 30 are many.` }]
      : []),
    ...[...texts].flatMap(([language, { notice = {} }]) => {
      const shown = [...SHOWN.map((key) => wordsOf(notice[key])), ...named].join(' ');
      const words = shown.split(/\s+/).filter(Boolean).length;
      const message = `The first layer has ${String(words)} words, its purposes not counted.`;
      return words > MOST.words ? [{ code, path: `texts.${language}.notice`, message }] : [];
    }),
  ];
};
