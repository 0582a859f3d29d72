import { expect } from '@open-wc/testing';
import { checkConfig, checkServices, checkValue } from '../../src/config/check-config.ts';
import { keyPath } from '../../src/config/check-form.ts';
import { CONFIG_FORM, type Form } from '../../src/config/schema-data.ts';
import { suggest } from '../../src/config/suggest.ts';
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

  it('says which attribute of the tag is misspelt, and leaves those of others alone', () => {
    const attributes = { site: 'shop', purpose: 'analytics', cfasync: 'false', cookieDomian: 'a.example' };
    const problems = checkConfig({ attributes, json: undefined });
    expect(problems.map(({ code, value, suggestion }) => [code, value, suggestion])).to.deep.equal([
      ['config-missing-key', 'purposes', undefined],
      ['config-unknown-key', 'data-purpose', 'data-purposes'],
      ['config-unknown-key', 'data-cookie-domian', 'data-cookie-domain'],
    ]);
  });

  it('finds nothing wrong in attributes alone', () => {
    expect(checkConfig({ attributes: { site: 'shop', purposes: 'analytics' }, json: null })).to.deep.equal(
      [],
    );
  });

  it('says which purpose an answer is to be taken over for that is not asked for', () => {
    const answers = { tool: 'klaro', purposes: { analitics: 'matomo', analytics: ['matomo'] } };
    expect(check({ ...sound, prior: { answers } })).to.deep.equal([
      {
        code: 'config-wrong-value',
        path: 'prior.answers.purposes.analitics',
        value: '"prior.answers.purposes.analitics" must be one of the purposes',
        suggestion: 'analytics',
      },
    ]);
    expect(check({ ...sound, prior: { answers: { tool: 'klaro' } } })).to.have.length(1);
    expect(check({ ...sound, prior: { answers: { ...answers, days: 181 } } })).to.have.length(2);
  });

  it('says that there is none', () => {
    for (const json of [null, undefined, '']) {
      expect(checkConfig({ attributes: {}, json })).to.deep.equal([
        { code: 'config-missing', isGrave: true },
      ]);
    }
  });

  it('says where JSON is broken', () => {
    const [problem, ...others] = checkConfig({ attributes: {}, json: '{"site": "shop",}' });
    expect(problem?.code).to.equal('config-not-json');
    expect(problem?.value).to.match(/JSON/i);
    expect(others).to.be.empty;
  });

  it('says which keys are missing, all at once', () => {
    const problems = check({});
    expect(problems.map(({ code }) => code)).to.deep.equal(['config-missing-key', 'config-missing-key']);
    expect(problems.map(({ value }) => value)).to.deep.equal(['site', 'purposes']);
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
    ['a revision of a purpose', { ...sound, purposes: [{ id: 'b', revision: 1.5 }] }, 'purposes[0].revision'],
    ['a title', { ...sound, purposes: [{ id: 'b', title: 5 }] }, 'purposes[0].title'],
    [
      'a title in one of the languages',
      { ...sound, purposes: [{ id: 'b', title: { en: '' } }] },
      'purposes[0].title.en',
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

  it('says what a language is called where it has another name or capitals', () => {
    const problems = check({
      ...sound,
      purposes: [{ id: 'own', title: { en: 'A', no: 'B' }, text: { 'pt-BR': 'C' } }],
      texts: { iw: { notice: { title: 'D' } }, nn: { notice: { title: 'E' } } },
    });
    expect(problems.map(({ code, value, suggestion }) => [code, value, suggestion])).to.deep.equal([
      ['config-unknown-key', 'purposes[0].title.no', 'nb'],
      ['config-unknown-key', 'purposes[0].text.pt-BR', 'pt-br'],
      ['config-unknown-key', 'texts.iw', 'he'],
    ]);
  });

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
        {
          code: 'config-unknown-key',
          path: keyPath('', written),
          value: keyPath('', written),
          suggestion: meant,
          // One that is missed would ask nobody again.
          isGrave: meant === 'revision',
        },
      ]);
    });
  }

  it('suggests nothing for a word that resembles none', () => {
    const [problem] = check({ ...sound, backgroundGradient: 'x' });
    expect(problem?.code).to.equal('config-unknown-key');
    expect(problem?.suggestion).to.be.undefined;
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

/** Every key of the schema with the place of the object that it stands in. */
function keysOf(
  form: Form,
  path: readonly (string | number)[] = [],
): { key: string; path: readonly (string | number)[] }[] {
  const own = Object.entries(form.properties ?? {}).flatMap(([key, inner]) => [
    { key, path },
    ...keysOf(inner, [...path, key]),
  ]);
  const branches = (form.anyOf ?? []).flatMap((branch) => keysOf(branch, path));
  return [...own, ...branches, ...(form.items ? keysOf(form.items, [...path, 0]) : [])];
}

const KEYS = keysOf(CONFIG_FORM);

/** A sound configuration with something in an object at a place of it. */
function withAt(path: readonly (string | number)[], part: Record<string, unknown>): Record<string, unknown> {
  const [first, second, ...rest] = path;
  if (first === undefined) return part;
  // The first item of a list.
  if (second === 0) return { [first]: [withAt(rest, part)] };
  return { [first]: withAt(path.slice(1), part) };
}

describe('checkConfig, key by key', () => {
  it('knows enough of them for this to say something', () => {
    expect(KEYS.length).to.be.above(60);
  });

  for (const { key, path } of KEYS) {
    const place = [...path, key].join('.');
    it(`names ${place} when a letter of it is lost, and what was meant`, () => {
      const misspelt = key.length > 4 ? key.slice(0, 2) + key.slice(3) : `${key}x`;
      const given = { site: 'shop', purposes: ['analytics'], ...withAt(path, { [misspelt]: 1 }) };
      const problem = check(given).find(
        ({ code, value = '' }) => code === 'config-unknown-key' && value.endsWith(misspelt),
      );
      expect(problem?.path, JSON.stringify(check(given))).to.equal(
        keyPath(
          [...path].reduce<string>(
            (all, step) => (typeof step === 'number' ? `${all}[${step}]` : keyPath(all, step)),
            '',
          ),
          misspelt,
        ),
      );
      if (key.length > 4) expect(problem?.suggestion).to.equal(key);
    });

    it(`names ${place} when its type is wrong`, () => {
      // No key takes this.
      const given = { site: 'shop', purposes: ['analytics'], ...withAt(path, { [key]: -1.5 }) };
      const problem = check(given).find(
        ({ code, path: at = '' }) => code === 'config-wrong-value' && at.endsWith(key),
      );
      expect(problem?.value, JSON.stringify(check(given))).to.match(/ must be .+, not -1\.5$/);
    });
  }
});

describe('checkConfig, for what contradicts itself', () => {
  const cases: [name: string, value: object, path: string][] = [
    [
      'a purpose that stands twice',
      { purposes: ['analytics', { id: 'analytics', title: 'Other' }] },
      'purposes[1]',
    ],
    ['a service that stands twice', { services: ['posthog', { id: 'posthog', goal: 'x' }] }, 'services[1]'],
  ];
  for (const [name, value, path] of cases) {
    it(`names ${name}`, () => {
      const problems = check({ site: 'shop', purposes: ['analytics'], ...value });
      expect(problems.map((problem) => [problem.code, problem.path])).to.deep.equal([
        ['config-duplicate', path],
      ]);
    });
  }

  it('reads no deeper than the schema, so that a circle does not catch it', () => {
    const circle: Record<string, unknown> = { site: 'shop', purposes: ['analytics'] };
    circle['services'] = [circle];
    circle['texts'] = { en: { notice: circle } };
    const codes = checkValue(circle).map(({ code }) => code);
    expect(new Set(codes)).to.deep.equal(
      new Set(['config-unknown-key', 'config-missing-key', 'config-wrong-value']),
    );
  });
});

describe('checkServices', () => {
  const service = {
    id: 's',
    purpose: 'analytics',
    name: 'S',
    provider: 'S Ltd',
    country: 'IE',
    policyUrl: '/',
  };
  const codes = (given: object) =>
    checkServices({ purposes: ['analytics'], services: [{ ...service, ...given }] }, ['posthog']).map(
      ({ code }) => code,
    );
  it('finds nothing wrong in a whole one', () => expect(codes({})).to.be.empty);
  it('names one without a provider', () =>
    expect(codes({ provider: '' })).to.deep.equal(['service-incomplete']));
  it('names one of a purpose that is not asked for', () =>
    expect(codes({ purpose: 'marketing' })).to.deep.equal(['service-purpose-unknown']));
  it('names one that is an id alone and not known, with what was probably meant', () => {
    const [problem] = checkServices({ purposes: ['analytics'], services: [{ id: 'posthgo' }] }, ['posthog']);
    expect(problem).to.include({ code: 'service-unknown', path: 'services[0]', suggestion: 'posthog' });
  });
});

describe('suggest', () => {
  const keys = [...new Set(KEYS.map(({ key }) => key))];

  it('knows every key itself', () => {
    for (const key of keys) expect(suggest(key, keys)).to.equal(key);
  });

  it('finds every key of six letters and more with one letter lost', () => {
    for (const key of keys.filter(({ length }) => length > 5)) {
      expect(suggest(key.slice(0, 2) + key.slice(3), keys), key).to.equal(key);
    }
  });

  it('suggests nothing where nothing is known, and for a text that is no slip', () => {
    expect(suggest('x', [])).to.be.undefined;
    expect(suggest('site'.repeat(1000), keys)).to.be.undefined;
  });
});
