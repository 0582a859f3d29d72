import { expect } from '@open-wc/testing';
import { checkConfig, suggest } from '../../src/config/check-config.ts';
import { CONFIG_KEYS } from '../../src/config/config-keys.ts';
import { describe, it } from '../suites/bdd.ts';
import { pick, seededRandom } from '../suites/random.ts';

function check(value: unknown, attributes = {}) {
  return checkConfig({ attributes, json: JSON.stringify(value) });
}

describe('checkConfig', () => {
  const sound = { site: 'shop', purposes: ['analytics'] };

  const fine: [name: string, value: unknown][] = [
    ['the least there can be', sound],
    ['purposes as words', { site: 'shop', purposes: 'analytics statistics' }],
    [
      'a purpose of the site’s own',
      { site: 'shop', purposes: [{ id: 'own', title: { en: 'Own' }, text: 'Does it.' }] },
    ],
    ['a schema', { $schema: 'https://example.com/schema.json', ...sound }],
    [
      'the default revision of a purpose, spelt out',
      { site: 'shop', purposes: [{ id: 'analytics', revision: 0 }] },
    ],
  ];
  for (const [name, value] of fine) {
    it(`finds nothing wrong in ${name}`, () => expect(check(value)).to.deep.equal([]));
  }

  it('finds nothing wrong in attributes alone', () => {
    expect(checkConfig({ attributes: { site: 'shop', purposes: 'analytics' }, json: null })).to.deep.equal(
      [],
    );
  });

  it('says that there is none', () => {
    for (const json of [null, undefined, '']) {
      expect(checkConfig({ attributes: {}, json })).to.deep.equal([{ code: 'config-missing' }]);
    }
  });

  it('says where JSON is broken', () => {
    const [problem, ...others] = checkConfig({ attributes: {}, json: '{"site": "shop",}' });
    expect(problem?.code).to.equal('config-not-json');
    expect(problem?.value).to.match(/JSON/i);
    expect(others).to.be.empty;
  });

  it('says which keys are missing, all at once', () => {
    expect(check({})).to.deep.equal([
      { code: 'config-missing-key', value: 'site' },
      { code: 'config-missing-key', value: 'purposes' },
    ]);
  });

  const wrong: [name: string, value: unknown, path: string][] = [
    ['a configuration that is a list', [], 'the configuration'],
    ['a configuration that is null', null, 'the configuration'],
    ['a site of capitals', { ...sound, site: 'Shop' }, 'site'],
    ['a site that is a number', { ...sound, site: 5 }, 'site'],
    ['a revision of 0', { ...sound, revision: 0 }, 'revision'],
    ['a revision in quotes', { ...sound, revision: '1' }, 'revision'],
    ['an empty list of purposes', { ...sound, purposes: [] }, 'purposes'],
    ['purposes that are a number', { ...sound, purposes: 5 }, 'purposes'],
    ['a list of nothing but what is necessary', { ...sound, purposes: ['necessary'] }, 'purposes'],
    ['the second purpose', { ...sound, purposes: ['analytics', 'B'] }, 'purposes[1]'],
    ['an id', { ...sound, purposes: [{ id: 'B' }] }, 'purposes[0].id'],
    ['an id that is missing', { ...sound, purposes: [{ title: 'x' }] }, 'purposes[0].id'],
    ['a revision of a purpose', { ...sound, purposes: [{ id: 'b', revision: 1.5 }] }, 'purposes[0].revision'],
    ['a title', { ...sound, purposes: [{ id: 'b', title: 5 }] }, 'purposes[0].title'],
    [
      'a title in one of the languages',
      { ...sound, purposes: [{ id: 'b', title: { en: '' } }] },
      'purposes[0].title',
    ],
    ['a text', { ...sound, purposes: [{ id: 'b', text: [] }] }, 'purposes[0].text'],
  ];
  for (const [name, value, path] of wrong) {
    it(`names ${name} by its path`, () => {
      const problems = check(value);
      expect(problems.map(({ code }) => code)).to.deep.equal(['config-wrong-value']);
      expect(problems[0]?.value).to.match(new RegExp(`^"${path.replace(/[[\]]/g, '\\$&')}" must be `));
    });
  }

  it('shows a long value in part', () => {
    expect(check({ ...sound, site: 'x'.repeat(500) })[0]?.value?.length).to.be.below(200);
  });

  it('names every problem, not the first alone', () => {
    const codes = check({ sitte: 'x', purposes: ['A', { id: 'B', revision: -1 }], revision: 'x' }).map(
      ({ code }) => code,
    );
    expect(codes).to.have.lengthOf(6);
    expect(codes).to.include.members(['config-unknown-key', 'config-missing-key', 'config-wrong-value']);
  });

  const misspelt: [written: string, meant: string][] = [
    ['purpose s', 'purposes'],
    ['purpses', 'purposes'],
    ['Purposes', 'purposes'],
    ['serivces', 'services'],
    ['policyURL', 'policyUrl'],
    ['policy-url', 'policyUrl'],
    ['colector', 'collector'],
    ['googleconsentmode', 'googleConsentMode'],
    ['controler', 'controller'],
    ['revison', 'revision'],
  ];
  for (const [written, meant] of misspelt) {
    it(`takes "${written}" for "${meant}"`, () => {
      expect(check({ ...sound, [written]: 'x' })).to.deep.equal([
        { code: 'config-unknown-key', value: written, suggestion: meant },
      ]);
    });
  }

  it('suggests nothing for a word that resembles none', () => {
    expect(check({ ...sound, backgroundGradient: 'x' })).to.deep.equal([
      { code: 'config-unknown-key', value: 'backgroundGradient', suggestion: undefined },
    ]);
  });

  it('never throws, whatever text it is given', () => {
    const random = seededRandom(6);
    for (let n = 0; n < 300; n++) {
      const json = Array.from({ length: 20 }, () =>
        pick(random, [
          ...'{ } [ ] : , " 0 1 8 9 - . e t r u f a l s n \\'.split(' '),
          ' ',
          '"site"',
          '"purposes"',
        ]),
      ).join('');
      expect(checkConfig({ attributes: {}, json }), json).to.be.an('array').that.is.not.empty;
    }
  });
});

describe('suggest', () => {
  const keys = CONFIG_KEYS.split('|');

  it('knows every key itself', () => {
    for (const key of keys) expect(suggest(key, keys)).to.equal(key);
  });

  it('finds every key of four letters and more with one letter lost', () => {
    for (const key of keys.filter(({ length }) => length > 4)) {
      expect(suggest(key.slice(0, 2) + key.slice(3), keys), key).to.equal(key);
    }
  });

  it('suggests nothing where nothing is known', () => {
    expect(suggest('x', [])).to.be.undefined;
  });
});
