/** Texts that are laid over the configuration of a file. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  editableTexts,
  editsOf,
  textAt,
  withEdits,
  type Edit,
  type NewEdit,
} from '../../../src/collector/texts/edits.ts';
import { loadShipped } from '../../../src/collector/texts/shipped.ts';
import type { Config } from '../../../src/config/config.ts';

const shipped = await loadShipped(fileURLToPath(new URL('../../../dist', import.meta.url)));

const CONFIG: Config = {
  site: 'clearwater',
  purposes: [
    'analytics',
    { id: 'help', title: { en: 'help', nl: 'hulp' }, text: 'One sentence for all.' },
    { id: 'necessary' },
  ],
  texts: { en: { notice: { policy: 'How we handle data' } } },
};

const take = (sent: readonly NewEdit[], edits: readonly Edit[] = [], config = CONFIG) =>
  editsOf(sent, { config, edits }, shipped);

/** What stands at a place once the edits are in. */
function after(sent: readonly NewEdit[], language: string, place: string) {
  return textAt(withEdits(CONFIG, take(sent) ?? [], shipped), shipped, { language, place });
}

describe('textAt', () => {
  const rows: [language: string, place: string, text: unknown][] = [
    ['en', 'notice.policy', 'How we handle data'],
    ['nl', 'notice.policy', 'Privacyverklaring'],
    ['en', 'purposes.analytics.title', 'measuring how the site is used'],
    ['nl', 'purposes.help.title', 'hulp'],
    ['de', 'purposes.help.title', 'help'],
    ['*', 'purposes.help.text', 'One sentence for all.'],
    ['en', 'purposes.help.text', undefined],
    ['*', 'purposes.help.title', undefined],
    ['en', 'purposes.gone.title', undefined],
    ['en', 'purposes.necessary.title', undefined],
    ['en', 'notice.purposes', undefined],
    ['en', 'notice.gone', undefined],
    ['xx', 'notice.title', undefined],
  ];
  for (const [language, place, text] of rows) {
    it(`finds ${JSON.stringify(text) ?? 'nothing'} at ${place} in ${language}`, () => {
      assert.deepEqual(textAt(CONFIG, shipped, { language, place }), text);
    });
  }
});

describe('withEdits', () => {
  it('changes what was edited, in its language alone', () => {
    const sent = [
      { language: 'nl', place: 'notice.policy', text: 'Ons beleid' },
      { language: 'nl', place: 'purposes.analytics.title', text: 'tellen' },
      { language: 'nl', place: 'purposes.help.title', text: 'bijstand' },
      { language: '*', place: 'purposes.help.text', text: 'Another sentence for all.' },
    ];
    for (const { language, place, text } of sent) assert.equal(after(sent, language, place), text);
    assert.equal(after(sent, 'en', 'notice.policy'), 'How we handle data');
    assert.equal(after(sent, 'en', 'purposes.analytics.title'), 'measuring how the site is used');
    assert.equal(
      after(sent, 'nl', 'purposes.analytics.text'),
      textAt(CONFIG, shipped, { language: 'nl', place: 'purposes.analytics.text' }),
    );
    assert.equal(after(sent, 'en', 'purposes.help.title'), 'help');
  });

  it('leaves the configuration of the file as it is', () => {
    const before = JSON.stringify(CONFIG);
    after([{ language: 'nl', place: 'purposes.help.title', text: 'bijstand' }], 'nl', 'purposes.help.title');
    assert.equal(JSON.stringify(CONFIG), before);
  });

  it('changes nothing where the place is gone from the file', () => {
    const edits = take([{ language: 'nl', place: 'purposes.help.title', text: 'bijstand' }]) ?? [];
    const config = { ...CONFIG, purposes: ['analytics'] };
    assert.deepEqual(withEdits(config, edits, shipped), config);
  });
});

describe('editsOf', () => {
  const policy = { language: 'en', place: 'notice.policy', text: 'Our policy' };

  it('keeps what an edit was written over, also when the file says something else later', () => {
    const [edit] = take([policy]) ?? [];
    assert.deepEqual(edit, { ...policy, base: 'How we handle data' });
    const later = { ...CONFIG, texts: { en: { notice: { policy: 'Data policy' } } } };
    assert.deepEqual(take([policy], edit && [edit], later), [edit]);
    const confirmed = [{ ...policy, isConfirmed: true }];
    assert.equal(take(confirmed, edit && [edit], later)?.[0]?.base, 'Data policy');
  });

  it('keeps none that says what the file says', () => {
    assert.deepEqual(take([{ ...policy, text: 'How we handle data' }]), []);
  });

  it('takes the last of two of one place, and puts all in one order', () => {
    const other = { language: 'de', place: 'notice.policy', text: 'Datenschutz bei uns' };
    const places = (take([policy, other, { ...policy, text: 'Data' }]) ?? []).map(({ text }) => text);
    assert.deepEqual(places, ['Datenschutz bei uns', 'Data']);
  });

  it('refuses other parts than the text has', () => {
    const place = 'notice.recipients';
    assert.equal(take([{ language: 'en', place, text: 'Some' }]), undefined);
    assert.equal(take([{ language: 'en', place, text: { one: 'a' } }]), undefined);
    assert.equal(take([{ ...policy, text: { one: 'a' } }]), undefined);
    assert.equal(take([{ language: 'en', place, text: { none: 'a', one: 'b', other: 'c' } }])?.length, 1);
  });

  it('keeps one whose place is gone until it is taken out', () => {
    const edits = take([policy, { language: 'nl', place: 'purposes.help.title', text: 'bijstand' }]) ?? [];
    const config = { ...CONFIG, purposes: ['analytics'] };
    assert.deepEqual(take(edits, edits, config), edits);
    assert.equal(take([policy], edits, config)?.length, 1);
    // Nobody can add one.
    assert.deepEqual(take([{ language: 'nl', place: 'purposes.gone.title', text: 'x' }]), []);
  });
});

describe('editableTexts', () => {
  it('lists the purposes, the notice and the preferences, and what is one for all languages as such', () => {
    const texts = editableTexts(CONFIG, shipped, 'nl');
    const places = texts.map(({ language, place }) => `${language} ${place}`);
    assert.deepEqual(places.slice(0, 4), [
      'nl purposes.analytics.title',
      'nl purposes.analytics.text',
      'nl purposes.help.title',
      '* purposes.help.text',
    ]);
    assert.ok(places.includes('nl notice.recipients'));
    assert.ok(places.includes('nl preferences.withdrawal'));
    assert.equal(places.filter((place) => /purposes$|dir$|units$|necessary\./.test(place)).length, 0);
  });
});
