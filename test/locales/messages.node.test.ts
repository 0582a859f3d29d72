/** The texts of every language: complete, in the forms of their language, and bound by the rules of the law. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { languageFile } from '../../src/locales/language-file.ts';
import type {
  EmbedMessages,
  NoticeMessages,
  Plural,
  PreferencesMessages,
  RightsMessages,
} from '../../src/locales/messages.ts';
import { isForbidden, isNegated, verbIn, verbsOf } from '../../src/locales/verbs.ts';
import { LANGUAGES } from '../suites/languages.ts';

interface Texts {
  readonly notice: NoticeMessages;
  readonly preferences: PreferencesMessages;
  readonly rights: RightsMessages;
  readonly embeds: EmbedMessages;
}

const FOLDER = new URL('../../src/locales/', import.meta.url);
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];
/** Chromium 156 ships no data of `Intl` for them; for Bosnian it has "1970 M01 1". */
const WITHOUT_UNITS = ['bs', 'cy', 'eu', 'ga', 'gd', 'gl', 'is', 'lb', 'mk', 'mt', 'nn', 'rm', 'sq'];
/** Written without spaces: words cannot be counted by them. */
const UNSPACED = ['ja', 'th', 'zh', 'zh-hant'];

async function messagesOf<Messages>(file: string): Promise<Messages> {
  const module = (await import(new URL(`${file}.ts`, FOLDER).href)) as { readonly messages: Messages };
  return module.messages;
}

async function textsOf(tag: string): Promise<Texts> {
  return {
    notice: await messagesOf(tag),
    preferences: await messagesOf(`${tag}.preferences`),
    rights: await messagesOf(`${tag}.rights`),
    embeds: await messagesOf(`${tag}.embeds`),
  };
}

/** Every text with its path, as `notice.recipients.one`. */
function flat(texts: object, path = ''): [path: string, text: unknown][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

const isPlural = (path: string) => /\.(none|zero|one|two|few|many|other)$/.test(path);
/** What only some languages have. */
const isOptional = (path: string) => /\.(dir|comma|units\..+)$/.test(path);
const placeholders = (text: string) => [...new Set(text.match(/\{\w*\}/g))].sort();
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

const files = await readdir(FOLDER);
const tags = files.flatMap((file) => /^([a-z]{2,3}(?:-[a-z\d]+)*)\.ts$/.exec(file)?.[1] ?? []);
const all = new Map(await Promise.all(tags.map(async (tag) => [tag, await textsOf(tag)] as const)));
const english = new Map(flat(all.get('en')!));

/** Words that other languages took from English, and names. */
const INTERNATIONAL = /^(cookie|cache|database|service worker|name)$/i;
/** What else is the same word as in English. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  fr: ['preferences.services.one', 'preferences.services.other', 'preferences.duration'],
  'fr-ca': ['preferences.services.one', 'preferences.services.other'],
};

describe('the languages', () => {
  it('are those of LG-01, LG-02 and LG-03', () => {
    assert.deepEqual([...tags].sort(), [...LANGUAGES].sort());
  });

  it('are asked for by the names of their files', () => {
    for (const tag of tags) assert.equal(languageFile(tag), tag);
  });

  it('are listed in docs/languages.md by tag and by the name of the control', async () => {
    const listed = await readFile(new URL('../../docs/languages.md', import.meta.url), 'utf8');
    for (const [tag, { notice }] of all) {
      const row = listed.split('\n').find((line) => line.startsWith(`| \`${tag}\` |`));
      assert.ok(row?.includes(`| ${notice.preferences} |`), tag);
    }
  });

  it('say in the first line of each file by whom they were read (LG-11)', async () => {
    for (const file of files.filter((name) => /^[a-z]{2,3}(-[a-z\d]+)*(\.[a-z]+)?\.ts$/.test(name))) {
      const [first] = (await readFile(new URL(file, FOLDER), 'utf8')).split('\n');
      assert.match(first!, /^\/\*\* .+\. reviewed: (authors|machine|[^,]+), .*\d{4}-\d\d-\d\d.* \*\/$/, file);
    }
  });
});

for (const [tag, texts] of all) {
  const { notice, preferences, rights, embeds } = texts;
  const own = flat(texts).filter(([path]) => !isOptional(path));
  describe(`the texts in ${tag}`, () => {
    it('have every text of the English ones, and no others (LG-05)', () => {
      const paths = (found: Iterable<[string, unknown]>) =>
        [...found].map(([path]) => path.replace(isPlural(path) ? /[^.]+$/ : /$^/, '')).sort();
      assert.deepEqual([...new Set(paths(own))], [...new Set(paths(english))]);
    });

    it('are none of them empty, or with space around', () => {
      for (const [path, text] of own) {
        assert.equal(typeof text, 'string', path);
        assert.notEqual(text, '', path);
        assert.equal(String(text).trim(), text, path);
      }
    });

    it('have the placeholders of the English ones', () => {
      for (const [path, text] of own.filter(([path]) => !isPlural(path))) {
        assert.deepEqual(placeholders(String(text)), placeholders(String(english.get(path))), path);
      }
    });

    const plurals: [name: string, forms: Plural][] = [
      ['recipients', notice.recipients],
      ['services', preferences.services],
      ['found', preferences.found],
      ['held', rights.held],
      ['erased', rights.erased],
      ...Object.entries(preferences.units ?? {}),
    ];
    for (const [name, forms] of plurals) {
      it(`have a form of "${name}" for each plural category, and no others (LG-05)`, () => {
        const { none, ...given } = forms;
        // "Services found: 3": no word depends on the number.
        const isApart = Object.keys(given).length === 1 && /[:：] ?\{count\}/u.test(forms.other);
        if (!isApart) {
          const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
          assert.deepEqual(Object.keys(given).sort(), [...pluralCategories].sort());
        }
        assert.ok(!none?.includes('{count}'));
      });

      it(`say the number in "${name}", unless its form is of that number alone`, () => {
        const rules = new Intl.PluralRules(tag);
        for (const [category, form] of Object.entries(forms)) {
          const counts = Array.from({ length: 200 }, (_, index) => index + 1);
          const held = counts.filter((count) => rules.select(count) === category);
          if (category !== 'none' && held.length > 1) assert.ok(form.includes('{count}'), category);
        }
      });
    }

    if (tag !== 'en' && tag !== 'en-us') {
      it('are translated, but for what is the same word', () => {
        const same = own
          .filter(([path, text]) => english.get(path) === text && !INTERNATIONAL.test(String(text)))
          .map(([path]) => path);
        assert.deepEqual(
          same.filter((path) => !SAME[tag]?.includes(path)),
          [],
        );
      });
    }

    it('have answers with a plain verb that differ in it alone (LB-17, LG-06)', () => {
      const verbs = verbsOf(tag)!;
      const rest = (label: string, allowed: readonly string[]) => {
        const verb = verbIn(label, allowed, tag);
        assert.ok(verb !== undefined, label);
        return label.toLocaleLowerCase(tag).replace(new RegExp(`\\p{L}*${verb}\\p{L}*`, 'u'), '…');
      };
      assert.equal(rest(notice.acceptAll, verbs.accept), rest(notice.rejectAll, verbs.reject));
    });

    it('have answers that do not say the opposite, or no twice (LB-17)', () => {
      const { accept, reject } = verbsOf(tag)!;
      assert.equal(isNegated(notice.acceptAll, accept, tag), false);
      assert.equal(isNegated(notice.rejectAll, reject, tag), false);
    });

    it('have answers of about the same length (LB-17)', () => {
      const lengths = [notice.acceptAll, notice.rejectAll].map(({ length }) => length);
      assert.ok(Math.max(...lengths) / Math.min(...lengths) <= 1.6, lengths.join());
    });

    it('have no button that says nothing of what it does (LB-17)', () => {
      for (const label of [notice.acceptAll, notice.rejectAll, notice.preferences, preferences.save])
        assert.ok(!isForbidden(label, tag), label);
    });

    it('name withdrawal and objection by the verbs of the law (LG-07)', () => {
      const { withdraw, object } = verbsOf(tag)!;
      assert.ok(verbIn(preferences.withdrawal, withdraw, tag), preferences.withdrawal);
      for (const text of [rights.objection, preferences.legitimateInterest, preferences.exempt])
        assert.ok(verbIn(text, object, tag), text);
    });

    it('have no more than 90 words in the first layer, less the purposes (LB-18)', () => {
      const { title, ask, change, policy, acceptAll, rejectAll, preferences: name } = notice;
      const recipients = Math.max(...Object.values(notice.recipients).map(wordsIn));
      const words = [title, ask, change, policy, acceptAll, rejectAll, name].map(wordsIn);
      assert.ok(words.reduce((sum, count) => sum + count, recipients) <= 90);
    });

    it('have a word for who decides for itself, and an explanation behind a colon (SD-18)', () => {
      const { processor, ...deciding } = preferences.roles;
      const words = Object.values(deciding).map((role) => /^(.+?)\s*[:：]\s*\S/.exec(role)?.[1]);
      assert.equal(new Set([processor, ...words]).size, 3);
      for (const word of words) assert.ok(word !== undefined && wordsIn(word) <= 6, word);
    });

    it('name each button as it is called: the way back (LB-42), the refusal, and the consent', () => {
      for (const text of [notice.change, preferences.saved])
        assert.ok(text.includes(notice.preferences), text);
      assert.ok(preferences.withdrawal.includes(notice.rejectAll));
      assert.ok(preferences.sensitive.includes(notice.acceptAll));
    });

    it('end the message with the sentence on the way back (LB-42)', () => {
      assert.ok(preferences.saved.endsWith(notice.change));
    });

    it('have the punctuation of the language, and no exclamation marks', () => {
      for (const [path, given] of own) {
        const text = String(given);
        assert.doesNotMatch(text, /[!！¡'"]|\.\.|\s\s|- /u, path);
        if (/^(ja|zh)/.test(tag)) {
          assert.doesNotMatch(text, /[,.:;?()](\s|$)/, path);
          assert.doesNotMatch(
            text,
            /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
            path,
          );
        }
        if (tag === 'el') assert.doesNotMatch(text, /\?/, path);
        if (/^es/.test(tag)) assert.equal(text.includes('?'), text.includes('¿'), path);
        // Spaces that do not break (Imprimerie nationale; in Canada before the colon and inside quotation marks alone).
        if (/^fr/.test(tag)) assert.doesNotMatch(text, /« | [:»]/, path);
        if (tag === 'fr') assert.doesNotMatch(text, /[^\u202f][?;]/u, path);
        if (/^(ar|fa|ur)$/.test(tag)) assert.doesNotMatch(text, /[?,;]/, path);
        if (/^(hi|ur)$/.test(tag)) assert.doesNotMatch(text, /\.$/, path);
      }
    });

    it(`run ${RIGHT_TO_LEFT.includes(tag) ? 'from right to left' : 'from left to right'} (LG-08)`, () => {
      const isRightToLeft = RIGHT_TO_LEFT.includes(tag);
      for (const { dir } of [notice, preferences, rights, embeds])
        assert.equal(dir, isRightToLeft ? 'rtl' : undefined);
      // Names are set apart where they are filled in, in every language.
      for (const [path, text] of own) assert.doesNotMatch(String(text), /[\u2066-\u2069]/u, path);
    });

    it('list words by the comma that their sentences have', () => {
      const [theirs] = own.map(([, text]) => /[،、]/u.exec(String(text))?.[0]).filter(Boolean);
      assert.equal(preferences.comma?.trim(), theirs);
    });

    it('have units of time where Chromium lacks them', () => {
      assert.equal(preferences.units !== undefined, WITHOUT_UNITS.includes(tag));
    });

    if (!UNSPACED.includes(tag)) {
      it('keep to sentences of 30 words at most (LG-11)', () => {
        for (const [path, text] of own) {
          for (const sentence of String(text).split(/[.؟۔।:;]\s/u))
            assert.ok(wordsIn(sentence) <= 30, `${path}: ${sentence}`);
        }
      });
    }
  });
}
