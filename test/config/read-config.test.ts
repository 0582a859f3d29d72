import { expect } from '@open-wc/testing';
import { checkConfig } from '../../src/config/check-config.ts';
import { readConfig, words, type GivenConfig, type ReadConfig } from '../../src/config/read-config.ts';
import { isSound } from '../../src/config/sound-config.ts';
import { describe, it } from '../suites/bdd.ts';
import { pick, seededRandom } from '../suites/random.ts';

function fromJson(value: unknown, attributes = {}) {
  return { attributes, json: typeof value === 'string' ? value : JSON.stringify(value) };
}

/** The configuration, where visitors may be asked with it. */
function soundConfig(given: GivenConfig): ReadConfig | undefined {
  const config = readConfig(given);
  return config && isSound(config, given) ? config : undefined;
}

describe('words', () => {
  const cases: [text: string | undefined, expected: string[]][] = [
    ['analytics', ['analytics']],
    ['analytics statistics', ['analytics', 'statistics']],
    ['analytics, statistics', ['analytics', 'statistics']],
    ['analytics,\n\tstatistics', ['analytics', 'statistics']],
    ['', ['']],
    [undefined, ['']],
  ];
  for (const [text, expected] of cases) {
    it(`of ${JSON.stringify(text) ?? 'nothing'} are ${JSON.stringify(expected)}`, () => {
      expect(words(text)).to.deep.equal(expected);
    });
  }
});

describe('readConfig', () => {
  const sound = { site: 'shop', purposes: ['analytics'] };
  it('reads attributes alone', () => {
    const config = readConfig({ attributes: { site: 'shop', purposes: 'analytics statistics' }, json: null });
    expect(config?.site).to.equal('shop');
    expect(config?.purposes).to.deep.equal([
      { id: 'analytics', revision: 1 },
      { id: 'statistics', revision: 1 },
    ]);
  });

  it('lets the JSON win over the attributes', () => {
    const attributes = { site: 'shop', purposes: 'analytics', collector: './a/' };
    const config = readConfig(fromJson({ site: 'other', purposes: ['marketing'] }, attributes));
    expect(config?.site).to.equal('other');
    expect(config?.purposes.map(({ id }) => id)).to.deep.equal(['marketing']);
    expect(config?.collector).to.equal('./a/');
  });

  it('ignores attributes that are not ours', () => {
    expect(readConfig(fromJson({ site: 'shop', purposes: ['a'] }, { domain: 'x', turboTrack: '1' }))).to.be
      .ok;
  });

  it('asks again for everything when the revision of the notice is raised, and for one purpose when its own is', () => {
    const purposes = ['analytics', { id: 'statistics', revision: 1 }];
    const revisions = (revision: number) =>
      readConfig(fromJson({ site: 'shop', revision, purposes }))?.purposes.map((purpose) => purpose.revision);
    expect(revisions(1)).to.deep.equal([1, 2]);
    expect(revisions(2)).to.deep.equal([2, 3]);
  });

  it('leaves what stands in a service to the check: no grant depends on it', () => {
    const services = [{ id: 's', stores: [{ nmae: 'x' }] }];
    expect(readConfig(fromJson({ ...sound, services }))?.services).to.deep.equal(services);
  });

  it('asks nothing for what is necessary', () => {
    const config = readConfig(fromJson({ site: 'shop', purposes: ['necessary', 'analytics'] }));
    expect(config?.purposes.map(({ id }) => id)).to.deep.equal(['analytics']);
  });

  it('keeps title, text and services as they are given', () => {
    const purpose = { id: 'own', title: { en: 'Own', de: 'Eigenes' }, text: 'What it does.' };
    const services = [
      { id: 's', purpose: 'own', name: 'S', provider: 'S Ltd', goal: 'g', country: 'IE', policyUrl: '/' },
    ];
    const config = readConfig(fromJson({ site: 'shop', purposes: [purpose], services }));
    expect(config?.purposes[0]).to.deep.equal({ ...purpose, revision: 1 });
    expect(config?.services).to.deep.equal(services);
  });

  it('leaves unknown keys and odd values to the check: a stored answer counts only for what stands there alike', () => {
    const read = readConfig(fromJson({ ...sound, serivces: [], purposes: [{ id: 'a', revision: 1.5 }] }));
    expect(read?.purposes).to.deep.equal([{ id: 'a', revision: 2.5 }]);
  });
});

describe('isSound', () => {
  const sound = { site: 'shop', purposes: ['analytics'] };
  const refused: [name: string, given: Parameters<typeof readConfig>[0]][] = [
    ['nothing at all', { attributes: {}, json: undefined }],
    ['an empty text', fromJson('')],
    ['a text that is not JSON', fromJson('{site:')],
    ['JSON with a comment', fromJson('{"site":"shop","purposes":["analytics"]} // ours')],
    ['an empty object', fromJson({})],
    ['no site', fromJson({ purposes: ['analytics'] })],
    ['a site of capitals', fromJson({ ...sound, site: 'Shop' })],
    ['a site of 33 characters', fromJson({ ...sound, site: 'x'.repeat(33) })],
    ['a site that is a list', fromJson({ ...sound, site: ['shop'] })],
    ['a site that is null', fromJson({ ...sound, site: null })],
    ['a site that is a truth value', fromJson({ ...sound, site: true })],
    ['no purposes', fromJson({ site: 'shop' })],
    ['an empty list of purposes', fromJson({ site: 'shop', purposes: [] })],
    ['purposes that are a number', fromJson({ site: 'shop', purposes: 5 })],
    ['purposes that are an object', fromJson({ site: 'shop', purposes: { id: 'analytics' } })],
    ['a purpose that is a number', fromJson({ site: 'shop', purposes: [5] })],
    ['a purpose that is null', fromJson({ site: 'shop', purposes: [null] })],
    ['a purpose that is a list', fromJson({ site: 'shop', purposes: [['analytics']] })],
    ['a purpose without an id', fromJson({ site: 'shop', purposes: [{ title: 'x' }] })],
    ['a purpose with a space', fromJson({ site: 'shop', purposes: ['ana lytics'] })],
    ['a purpose with a dot', fromJson({ site: 'shop', purposes: ['ana.lytics'] })],
    ['a purpose with a tilde', fromJson({ site: 'shop', purposes: ['ana~lytics'] })],
    ['a revision of 0', fromJson({ ...sound, revision: 0 })],
    ['a revision of 1.5', fromJson({ ...sound, revision: 1.5 })],
    ['a revision in quotes', fromJson({ ...sound, revision: '2' })],
    ['a revision that is a truth value', fromJson({ ...sound, revision: true })],
    ['a revision that is misspelt', fromJson({ ...sound, revison: 2 })],
    ['a revision in capitals', fromJson({ ...sound, Revision: 2 })],
    ['a misspelt revision of a purpose', fromJson({ ...sound, purposes: [{ id: 'a', revison: 2 }] })],
  ];
  for (const [name, given] of refused) {
    it(`refuses ${name}`, () => expect(soundConfig(given)).to.be.undefined);
  }

  it('never throws and refuses exactly what checkConfig finds fault with, for 400 random configurations', () => {
    const random = seededRandom(5);
    const disagreements = new Set<string>();
    for (let n = 0; n < 400; n++) {
      const value = n % 2 ? randomConfig(random) : randomJson(random, 3);
      // JSON that is no object says nothing: attributes beside it stand for themselves.
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      const attributes = isObject && random() < 0.2 ? { site: 'shop', purposes: 'analytics' } : {};
      const given = fromJson(JSON.stringify(value), attributes);
      const isRead = soundConfig(given) !== undefined;
      // What no grant depends on is for the check alone.
      const problems = checkConfig(given).filter(({ isGrave }) => isGrave);
      if (isRead !== (problems.length === 0)) {
        disagreements.add(`${given.json} ${isRead ? 'is read' : 'is refused'}: ${JSON.stringify(problems)}`);
      }
    }
    expect([...disagreements].slice(0, 5)).to.deep.equal([]);
  });
});

/** Sound in most places; odd values in some. */
function randomConfig(random: () => number): unknown {
  const odd = (value: unknown) => (random() < 0.12 ? randomJson(random, 1) : value);
  const purpose = () =>
    odd(pick(random, ['analytics', 'necessary', { id: odd('own'), revision: odd(1), title: odd('Own') }]));
  return {
    site: odd('shop'),
    ...(random() < 0.5 && { revision: odd(2) }),
    purposes: odd(Array.from({ length: Math.floor(random() * 3) }, purpose)),
    ...(random() < 0.1 && { [pick(random, ['purpos', 'policyUrl', 'nl', 'serivces'])]: 'x' }),
  };
}

function randomJson(random: () => number, depth: number): unknown {
  const leaf = pick(random, [
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    1e300,
    '',
    'a',
    'shop',
    'analytics',
    '__proto__',
    '\u{1f36a}',
  ]);
  if (depth === 0 || random() < 0.3) return leaf;
  const length = Math.floor(random() * 4);
  if (random() < 0.4) return Array.from({ length }, () => randomJson(random, depth - 1));
  const keys = [
    'site',
    'purposes',
    'id',
    'revision',
    'title',
    'text',
    'services',
    'x',
    '',
    'en',
    'constructor',
  ];
  return Object.fromEntries(
    Array.from({ length }, () => [pick(random, keys), randomJson(random, depth - 1)]),
  );
}
