import { expect } from '@open-wc/testing';
import { PURPOSES } from '../../src/config/purposes.ts';
import { languageFile } from '../../src/locales/language-file.ts';
import { LANGUAGES } from '../../src/locales/languages.ts';
import {
  fill,
  plural,
  type EmbedMessages,
  type NoticeMessages,
  type Plural,
  type PreferencesMessages,
  type RightsMessages,
} from '../../src/locales/messages.ts';
import { describe, it } from '../suites/bdd.ts';

interface Texts {
  readonly notice: NoticeMessages;
  readonly preferences: PreferencesMessages;
  readonly embeds: EmbedMessages;
  readonly rights: RightsMessages;
}

async function textsOf(language: string): Promise<Texts> {
  const [notice, preferences, embeds, rights] = await Promise.all([
    import(`../../src/locales/${language}.ts`) as Promise<{ messages: NoticeMessages }>,
    import(`../../src/locales/${language}.preferences.ts`) as Promise<{ messages: PreferencesMessages }>,
    import(`../../src/locales/${language}.embeds.ts`) as Promise<{ messages: EmbedMessages }>,
    import(`../../src/locales/${language}.rights.ts`) as Promise<{ messages: RightsMessages }>,
  ]);
  return {
    notice: notice.messages,
    preferences: preferences.messages,
    embeds: embeds.messages,
    rights: rights.messages,
  };
}

/** Every text with its path, as `notice.recipients.one`. */
function flat(texts: object, path = ''): [path: string, text: unknown][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

const isPlural = (path: string) => /\.(none|zero|one|two|few|many|other)$/.test(path);
const placeholders = (text: string) => [...new Set(text.match(/\{\w*\}/g))].sort();
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

/** What a language has in common with English. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['preferences.name'],
  fr: [
    'preferences.services.one',
    'preferences.services.other',
    'preferences.kinds.cookie',
    'preferences.kinds.cache',
    'preferences.kinds.serviceWorker',
  ],
  nl: [
    'preferences.kinds.cookie',
    'preferences.kinds.indexedDB',
    'preferences.kinds.cache',
    'preferences.kinds.serviceWorker',
  ],
};

/** Allowed verbs of both labels (LB-17), and what is left of the label without them is the same. */
const VERBS: Readonly<Record<string, readonly [accept: RegExp, reject: RegExp]>> = {
  en: [/\b(accept|agree|allow)\b/i, /\b(reject|refuse|decline)\b/i],
  de: [/\b(akzeptieren|zustimmen|erlauben)\b/i, /\b(ablehnen|verweigern)\b/i],
  fr: [/\b(accepter|autoriser)\b/i, /\b(refuser|rejeter)\b/i],
  nl: [/\b(accepteren|toestaan)\b/i, /\b(weigeren|afwijzen)\b/i],
};

/** Exclamation marks, and the familiar form of address. */
const FAMILIAR: Readonly<Record<string, RegExp>> = {
  en: /!/,
  de: /!|\b(du|dir|dich|dein\w*)\b/i,
  fr: /!|\b(tu|te|toi|tes|ton)\b/i,
  nl: /!|\b(je|jij|jou|jouw)\b/i,
};

const all = new Map(await Promise.all(LANGUAGES.map(async (tag) => [tag, await textsOf(tag)] as const)));
const english = new Map(flat(all.get('en')!));

describe('LANGUAGES', () => {
  it('names each language once, as the gate asks for its files', () => {
    expect(new Set(LANGUAGES).size).to.equal(LANGUAGES.length);
    for (const tag of LANGUAGES) expect(languageFile(tag)).to.equal(tag);
  });

  it('names English, which every other falls back to', () => expect(LANGUAGES).to.include('en'));
});

for (const [language, texts] of all) {
  const { notice, preferences } = texts;
  describe(`the texts in ${language}`, () => {
    it('have every text of the English ones, and no others', () => {
      const paths = (found: object) =>
        flat(found)
          .map(([path]) => path)
          .filter((path) => !isPlural(path));
      expect(paths(texts)).to.have.members(paths(all.get('en')!));
    });

    it('are none of them empty, or with space around', () => {
      for (const [path, text] of flat(texts)) {
        expect(text, path).to.be.a('string').that.is.not.empty;
        expect(text, path).to.equal(String(text).trim());
      }
    });

    it('have the placeholders of the English ones', () => {
      for (const [path, text] of flat(texts).filter(([path]) => !isPlural(path))) {
        expect(placeholders(String(text)), path).to.deep.equal(placeholders(String(english.get(path))));
      }
    });

    it('name every shipped purpose in both layers', () => {
      expect(notice.purposes).to.have.all.keys(...PURPOSES);
      expect(preferences.purposes).to.have.all.keys(...PURPOSES);
    });

    const plurals: [name: string, forms: Plural][] = [
      ['recipients', notice.recipients],
      ['services', preferences.services],
      ['found', preferences.found],
      ['held', texts.rights.held],
      ['erased', texts.rights.erased],
    ];
    for (const [name, forms] of plurals) {
      it(`have a form of "${name}" for each number`, () => {
        const rules = new Intl.PluralRules(language);
        for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 101]) {
          const text = plural(forms, count, language);
          expect(text).to.not.match(/[{}]/);
          // A form of its own for one and for none may say the number in a word.
          if (count > 1) expect(text).to.include(`${count}`);
          if (count > 0)
            expect(forms, `${count}`).to.have.property(language === 'fr' ? 'other' : rules.select(count));
        }
      });
    }

    if (language !== 'en') {
      it('are translated, but for what is the same word', () => {
        const same = flat(texts)
          .filter(([path, text]) => english.get(path) === text)
          .map(([path]) => path);
        expect(same.filter((path) => !SAME[language]?.includes(path))).to.deep.equal([]);
      });
    }

    it('have answers that differ in the verb alone (LB-17)', () => {
      const [accept, reject] = VERBS[language]!;
      expect(notice.acceptAll).to.match(accept);
      expect(notice.rejectAll).to.match(reject);
      expect(notice.acceptAll.replace(accept, '…')).to.equal(notice.rejectAll.replace(reject, '…'));
    });

    it('have answers of about the same length (LB-15)', () => {
      const lengths = [notice.acceptAll.length, notice.rejectAll.length];
      expect(Math.max(...lengths) / Math.min(...lengths)).to.be.at.most(1.6);
    });

    it('have no more than 90 words in the first layer, less the purposes (LB-18)', () => {
      const { title, ask, change, policy, acceptAll, rejectAll, preferences: name } = notice;
      const recipients = Math.max(...Object.values(notice.recipients).map(wordsIn));
      const words = [title, ask, change, policy, acceptAll, rejectAll, name].map(wordsIn);
      expect(words.reduce((sum, count) => sum + count, recipients)).to.be.at.most(90);
    });

    it('name the way back as the button does: where one can change one’s mind (LB-42)', () => {
      for (const text of [notice.change, preferences.saved]) expect(text).to.include(notice.preferences);
      expect(preferences.withdrawal).to.include(notice.rejectAll);
    });

    it('speak to the visitor as "you" in one way, without exclamation marks', () => {
      for (const [path, text] of flat(texts)) expect(text, path).to.not.match(FAMILIAR[language]!);
    });
  });
}

describe('fill', () => {
  const cases: [text: string, values: Record<string, string | number>, filled: string][] = [
    ['Hello {name}.', { name: 'Ada' }, 'Hello Ada.'],
    ['{a} and {b} and {a}', { a: 1, b: 2 }, '1 and 2 and 1'],
    ['{missing}', {}, '{missing}'],
    ['{name}', { name: '{other} $& $1' }, '{other} $& $1'],
    ['{name}', { name: '' }, ''],
    ['{count}', { count: 0 }, '0'],
  ];
  for (const [text, values, filled] of cases) {
    it(`makes "${filled}" of "${text}"`, () => expect(fill(text, values)).to.equal(filled));
  }
});

describe('plural', () => {
  const forms = { none: 'none', one: '{count} thing', other: '{count} things' };
  const cases: [count: number, text: string][] = [
    [0, 'none'],
    [1, '1 thing'],
    [2, '2 things'],
  ];
  for (const [count, text] of cases) {
    it(`is "${text}" for ${count}`, () => expect(plural(forms, count, 'en')).to.equal(text));
  }

  it('takes the category "zero" for what it is in a language, not for none', () => {
    const latvian = { none: 'none', zero: '{count} lietu', one: '{count} lieta', other: '{count} lietas' };
    expect(plural(latvian, 0, 'lv')).to.equal('none');
    expect(plural(latvian, 10, 'lv')).to.equal('10 lietu');
    expect(plural(latvian, 21, 'lv')).to.equal('21 lieta');
  });

  it('falls back to the other form', () => {
    expect(plural({ other: '{count} x' }, 1, 'en')).to.equal('1 x');
    expect(plural({ other: '{count} x' }, 0, 'en')).to.equal('0 x');
  });
});
