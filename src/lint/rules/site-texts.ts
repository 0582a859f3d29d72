/** What the site wrote, as a visitor gets to read it: LW-17 to LW-22. */
import type { LintCode } from '../codes.ts';
import type { Finding, Rule, Subject } from '../finding.ts';
import { RIGHT_TO_LEFT } from '../right-to-left.ts';

/** A text of the configuration with its place. */
interface SiteText {
  readonly path: string;
  /** Names are as their owners write them: in any language. */
  readonly isName: boolean;
  readonly value: unknown;
}

/** Most letters of a name or title, and of a sentence (LG-10); no law states them. */
const MOST = { name: 60, sentence: 300, word: 24 };

/** Texts that the visitor reads, and that the site wrote. */
function siteTexts({ config, purposes, services }: Subject): SiteText[] {
  const name = (path: string, value: unknown): SiteText => ({ path, isName: true, value });
  const sentence = (path: string, value: unknown): SiteText => ({ path, isName: false, value });
  const { controller } = config;
  return [
    name('name', config.name),
    typeof controller === 'object'
      ? name('controller.name', controller.name)
      : name('controller', controller),
    sentence('explicitConsent', config.explicitConsent),
    ...purposes.flatMap(({ path, purpose }) => [
      sentence(`${path}.title`, purpose.title),
      sentence(`${path}.text`, purpose.text),
    ]),
    ...services.flatMap(({ path, given }) => [
      name(`${path}.name`, given.name),
      name(`${path}.provider`, given.provider),
      ...(['goal', 'safeguard', 'why'] as const).map((key) => sentence(`${path}.${key}`, given[key])),
      ...(given.stores ?? []).map(({ purpose }, index) =>
        sentence(`${path}.stores[${String(index)}].purpose`, purpose),
      ),
    ]),
  ];
}

/** A text in each language that it is given in; without a language where it is given once for all. */
function versions({ path, value }: SiteText): [path: string, text: string, language: string | undefined][] {
  if (typeof value === 'string') return [[path, value, undefined]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([language, text]): [string, string, string][] =>
    typeof text === 'string' ? [[`${path}.${language}`, text, language]] : [],
  );
}

/** Looks at each text in each language. */
function each(
  subject: Subject,
  code: LintCode,
  look: (text: string, about: SiteText, language: string | undefined) => string | undefined,
): Finding[] {
  return siteTexts(subject).flatMap((about) =>
    versions(about).flatMap(([path, text, language]): Finding[] => {
      const message = look(text, about, language);
      return message === undefined ? [] : [{ code, path, message }];
    }),
  );
}

const begin = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** LW-17: nobody reads so much at a glance. */
export const long: Rule = (subject) =>
  each(subject, 'LW-17', (text, { isName, path }) => {
    const most = isName || path.endsWith('.title') ? MOST.name : MOST.sentence;
    return text.length > most
      ? `"${begin(text)}" has ${String(text.length)} characters; more than ${String(most)} are not read at a glance.`
      : undefined;
  });

/** A tag, or a character by its name or number. */
const MARKUP = /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,});/i;

/** LW-18: a text is only ever a text. */
export const markup: Rule = (subject) =>
  each(subject, 'LW-18', (text) => {
    const [found] = MARKUP.exec(text) ?? [];
    return found === undefined ? undefined : `${begin(found)} is shown as it is written.`;
  });

/** Letters that follow each other with nothing to part them at; a script without spaces is parted anywhere. */
const WORD = /[^\s\u00ad\u200b\p{Pd}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** LW-19: no line of a phone holds it. */
export const unbroken: Rule = (subject) =>
  each(subject, 'LW-19', (text) => {
    const word = text.match(WORD)?.find(({ length }) => length > MOST.word);
    return word === undefined
      ? undefined
      : `"${begin(word)}" has ${String(word.length)} letters, and a line of a phone about ${String(MOST.word)}.`;
  });

const LETTERS = /\p{L}/gu;
const LETTERS_FROM_THE_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** LW-20: the language that it is given for runs the other way. */
export const direction: Rule = (subject) =>
  each(subject, 'LW-20', (text, { isName }, language) => {
    const letters = text.match(LETTERS)?.length ?? 0;
    if (isName || letters === 0) return undefined;
    const isRtl = (text.match(LETTERS_FROM_THE_RIGHT)?.length ?? 0) * 2 > letters;
    const languages = language === undefined ? subject.languages : [language];
    const others = languages.filter((tag) => RIGHT_TO_LEFT.test(tag.toLowerCase()) !== isRtl);
    // One text for all is right in one of them at least.
    if (others.length < languages.length) return undefined;
    const names = others.map((tag) => `"${tag}"`).join(', ');
    return `"${begin(text)}" is written from ${isRtl ? 'right to left' : 'left to right'}, and ${names} is not.`;
  });

/** LW-21: a site of several languages says it in one. */
export const untranslated: Rule = (subject) =>
  subject.languages.length < 2
    ? []
    : siteTexts(subject).flatMap(({ path, isName, value }): Finding[] =>
        typeof value === 'string' && value !== '' && !isName
          ? [
              {
                code: 'LW-21',
                path,
                message: `"${begin(value)}" is shown in ${subject.languages.map((tag) => `"${tag}"`).join(', ')} alike.`,
              },
            ]
          : [],
      );

/**
 * What is not seen and changes what is: control characters with line breaks among them, halves of a character, marks that turn
 * the direction of all that follows. Joiners are letters of some languages.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** More marks than any script puts on a letter. */
const PILE = /\p{M}{5}/u;

/** LW-22: what can be read is there, and nothing else. */
export const unseen: Rule = (subject) =>
  each(subject, 'LW-22', (text) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return `${JSON.stringify(begin(text))} has no letter in it.`;
    const [found] = UNSEEN.exec(text) ?? [];
    if (found !== undefined) {
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `${JSON.stringify(begin(text))} has a character that nobody sees, U+${code}.`;
    }
    return PILE.test(text) ? `${JSON.stringify(begin(text))} piles marks on a letter.` : undefined;
  });
