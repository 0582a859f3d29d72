/** For every code one configuration, or page, that it refuses or warns of, and the nearest that passes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PROFILES } from '../../src/config/profiles.ts';
import { CODES, isLintCode, type LintCode } from '../../src/lint/codes.ts';
import type { CrawledPage } from '../../src/lint/crawl-page.ts';
import { codesOf, lint, NECESSARY, page, PAGE_HTML, SOUND } from './support.ts';

const [POSTHOG, META, METER] = SOUND.services;

/** Changes of the sound configuration, and pages. */
interface Case {
  readonly fails: object;
  readonly passes: object;
  readonly at: string;
  readonly failingPage?: CrawledPage;
  readonly passingPage?: CrawledPage;
}

const exempt = (conditions: readonly string[], profile = 'fr') => ({
  profile,
  purposes: [{ id: 'analytics', access: 'exempt', basis: 'legitimate-interest', conditions }, 'marketing'],
});
const ALL_OF_FRANCE = PROFILES.fr.exemption;

const withService = (change: object) => ({ services: [POSTHOG, META, { ...METER, ...change }] });
const without = (fact: string) => ({
  services: [POSTHOG, META, Object.fromEntries(Object.entries(METER ?? {}).filter(([key]) => key !== fact))],
});
const choice = (duration: string) => ({
  services: [...SOUND.services, { ...NECESSARY, id: 'choice', stores: [{ name: 'may-i', duration }] }],
});
const advanced = (mode?: string) => ({ signals: [{ id: 'google-consent-mode', ...(mode && { mode }) }] });
const many = (count: number) => ({
  services: Array.from({ length: count }, (_, index) => ({
    ...METER,
    id: `m${index}`,
    provider: `M${index} Ltd`,
  })),
});
const label = (notice: object, tag = 'en') => ({ texts: { [tag]: { notice } } });
const own = (title: unknown, text: unknown = 'Does it.') => ({
  purposes: ['analytics', 'marketing', { id: 'own', title, text }],
});
const withoutAuthority = (profile: string) => ({ authority: undefined, profile });
const html = (head: string) => page(PAGE_HTML.replace('<head>', `<head>${head}`));

const CASES: Readonly<Partial<Record<LintCode, readonly Case[]>>> = {
  'LE-01': [
    { fails: without('purpose'), passes: {}, at: 'services[2]' },
    {
      fails: { purposes: [{ id: 'analytics', default: 'granted' }, 'marketing'] },
      passes: { purposes: [{ id: 'analytics' }, 'marketing'] },
      at: 'purposes[0].default',
    },
  ],
  'LE-02': [
    {
      fails: { sensitive: true, ...advanced('advanced') },
      passes: { sensitive: true, ...advanced() },
      at: 'signals[0].mode',
    },
    {
      fails: {
        sensitive: true,
        services: [...SOUND.services, { id: 'google-tag-manager', purpose: 'necessary', why: 'Loads tags' }],
      },
      passes: { sensitive: true, services: [...SOUND.services, 'google-tag-manager'] },
      at: 'services[3].purpose',
    },
  ],
  'LE-03': [
    {
      fails: { services: [...SOUND.services, { ...NECESSARY, why: undefined }] },
      passes: { services: [...SOUND.services, NECESSARY] },
      at: 'services[3].why',
    },
    {
      fails: { services: [META, { ...NECESSARY, hosts: ['google-analytics.com'] }] },
      passes: { services: [META, { ...NECESSARY, hosts: ['login.shop.example'] }] },
      at: 'services[1].purpose',
    },
    {
      fails: { services: [META, { ...NECESSARY, stores: [{ name: '_ga', duration: 'P2Y' }] }] },
      passes: { services: [META, NECESSARY] },
      at: 'services[1].purpose',
    },
  ],
  'LE-04': [
    { fails: { logo: 'https://cdn.example/logo.svg' }, passes: {}, at: 'logo' },
    {
      fails: {},
      passes: {},
      at: 'https://www.shop.example/',
      failingPage: page(PAGE_HTML.replace('/may-i/', 'https://cdn.example/')),
      passingPage: page(PAGE_HTML.replace('/may-i/', 'https://consent.shop.example/')),
    },
  ],
  'LE-05': [
    { fails: { modal: true, public: true }, passes: { modal: true }, at: 'modal' },
    { fails: { modal: true, sensitive: true }, passes: { sensitive: true }, at: 'modal' },
  ],
  // LB-13, LB-14.
  'LE-06': [{ fails: { rejectButton: false }, passes: {}, at: 'rejectButton' }],
  // LB-22, SD-21.
  'LE-07': [
    {
      fails: { purposes: [{ id: 'analytics', basis: 'legitimate-interest' }, 'marketing'] },
      passes: { purposes: [{ id: 'analytics', basis: 'consent' }, 'marketing'] },
      at: 'purposes[0].basis',
    },
    { fails: exempt(['anonymous']), passes: exempt(ALL_OF_FRANCE), at: 'purposes[0].conditions' },
    { fails: exempt([], 'de'), passes: exempt(ALL_OF_FRANCE), at: 'purposes[0].access' },
  ],
  'LE-09': [
    ...[
      ['en', 'Do not accept all', 'Accept all'],
      ['en', 'Disagree with all', 'Agree with all'],
      ['nl', 'Niet alles accepteren', 'Alles accepteren'],
      ['hi', 'सभी अस्वीकार करें', 'सभी स्वीकार करें'],
      ['tr', 'Hepsini kabul etme', 'Hepsini kabul et'],
      ['zh', '全部不接受', '全部接受'],
    ].map(([tag = '', opposite, plain]) => ({
      fails: label({ acceptAll: opposite }, tag),
      passes: label({ acceptAll: plain }, tag),
      at: `texts.${tag}.notice.acceptAll`,
    })),
    {
      fails: label({ acceptAll: 'Got it' }),
      passes: label({ acceptAll: 'Allow all' }),
      at: 'texts.en.notice.acceptAll',
    },
    {
      fails: label({ rejectAll: 'Manage' }),
      passes: label({ rejectAll: 'Refuse all' }),
      at: 'texts.en.notice.rejectAll',
    },
    {
      fails: label({ rejectAll: 'Reject all and miss the best of this site' }),
      passes: label({ rejectAll: 'Decline all' }),
      at: 'texts.en.notice.rejectAll',
    },
    {
      fails: label({ acceptAll: 'Alles akzeptieren!' }, 'de'),
      passes: label({ acceptAll: 'Allem zustimmen' }, 'de'),
      at: 'texts.de.notice.acceptAll',
    },
  ],
  'LE-10': [
    { fails: { controller: undefined }, passes: { controller: 'Shop Ltd' }, at: 'controller' },
    { fails: { policyUrl: undefined }, passes: {}, at: 'policyUrl' },
    { fails: { services: [] }, passes: {}, at: 'services' },
    {
      fails: { purposes: ['analytics', 'marketing', { id: 'own', title: 'Own' }] },
      passes: { purposes: ['analytics', 'marketing', { id: 'own', title: 'Own', text: 'Does it.' }] },
      at: 'purposes[2].text',
    },
    {
      fails: label({ ask: 'May we?' }),
      passes: label({ ask: '{controller} asks for {purposes}.' }),
      at: 'texts.en.notice.ask',
    },
    {
      fails: label({ change: '' }),
      passes: label({ change: 'Change it below.' }),
      at: 'texts.en.notice.change',
    },
  ],
  // LB-20.
  'LE-11': [
    {
      fails: { purposes: ['analytics', { id: 'marketing', title: 'Ads and our newsletter' }] },
      passes: { purposes: ['analytics', { id: 'marketing', title: 'Ads' }] },
      at: 'purposes[1]',
    },
    // SD-27: an advertising pixel on a site whose policy lists no advertising.
    { fails: { purposes: ['analytics'] }, passes: {}, at: 'services[1]' },
    {
      fails: withService({ purpose: 'statistics' }),
      passes: withService({ purpose: 'analytics' }),
      at: 'services[2].purpose',
    },
  ],
  'LE-12': [
    ...['name', 'provider', 'country', 'policyUrl'].map((fact) => ({
      fails: without(fact),
      passes: {},
      at: `services[2].${fact}`,
    })),
    {
      fails: {
        purposes: ['analytics', 'marketing', { id: 'own', title: 'Own' }],
        services: [...SOUND.services, { ...METER, id: 'm2', purpose: 'own', goal: undefined }],
      },
      passes: {
        purposes: ['analytics', 'marketing', { id: 'own', title: 'Own', text: 'Does it.' }],
        services: [...SOUND.services, { ...METER, id: 'm2', purpose: 'own', goal: undefined }],
      },
      at: 'services[3].goal',
    },
  ],
  // SD-18.
  'LE-13': [
    {
      fails: { ...exempt(ALL_OF_FRANCE), ...withService({ role: 'controller' }) },
      passes: { ...exempt(ALL_OF_FRANCE), ...withService({ role: 'processor' }) },
      at: 'services[2].role',
    },
  ],
  'LE-14': [
    { fails: choice('P3M'), passes: choice('P6M'), at: 'services[3].stores[0].duration' },
    { fails: choice('P2Y'), passes: choice('P1Y'), at: 'services[3].stores[0].duration' },
    { fails: { refusalMemory: 'P1M' }, passes: {}, at: 'refusalMemory' },
  ],
  // LB-33.
  'LE-15': [{ fails: { consentOrPay: true }, passes: {}, at: 'consentOrPay' }],
  'LE-16': [{ fails: { audience: 'children' }, passes: { audience: 'general' }, at: 'purposes[1]' }],
  'LE-17': [
    {
      fails: { sensitive: true },
      passes: {
        sensitive: true,
        explicitConsent: 'I explicitly consent although my visit may reveal my health.',
      },
      at: 'explicitConsent',
    },
  ],
  'LE-18': [
    {
      fails: {},
      passes: {},
      at: 'https://www.shop.example/',
      failingPage: page(PAGE_HTML.replace('#cookie-preferences', '')),
      passingPage: page(),
    },
    {
      fails: {},
      passes: {},
      at: 'https://www.shop.example/',
      failingPage: page(PAGE_HTML.replaceAll('footer', 'div')),
      passingPage: page(PAGE_HTML.replace('<a href="/privacy#cookie-preferences">', '<a data-may-i-open>')),
    },
    {
      fails: {},
      passes: { button: 'start' },
      at: 'https://www.shop.example/',
      failingPage: page(PAGE_HTML.replace('#cookie-preferences', '')),
      passingPage: page(PAGE_HTML.replace('#cookie-preferences', '')),
    },
  ],
  'LE-19': [{ fails: without('stores'), passes: withService({ stores: [] }), at: 'services[2].stores' }],
  'LE-20': [{ fails: { tcf: { cmpId: 1 } }, passes: { tcf: false }, at: 'tcf' }],
  'LE-21': [
    { fails: { languages: ['en', 'tlh'] }, passes: { languages: ['en', 'de'] }, at: 'languages "tlh"' },
    {
      fails: { languages: ['en', 'nl'], ...withService({ goal: { en: 'Counts' } }) },
      passes: { languages: ['en', 'nl'], ...withService({ goal: { en: 'Counts', nl: 'Telt' } }) },
      at: 'services[2].goal',
    },
    {
      fails: label({ title: { en: 'Cookies?' } }),
      passes: label({ title: 'Cookies on {site}?' }),
      at: 'texts.en.notice.title',
    },
    {
      fails: label({ recipients: 'Some.' }),
      passes: label({ recipients: { other: '{count} get data.' } }),
      at: 'texts.en.notice.recipients',
    },
    {
      fails: label({ recipients: { one: 'One gets data.' } }),
      passes: label({ recipients: { one: 'One gets data.', other: '{count} get data.' } }),
      at: 'texts.en.notice.recipients',
    },
    {
      fails: { texts: { en: { preferences: { roles: { controller: 'controller: decides' } } } } },
      passes: {
        texts: {
          en: {
            preferences: {
              roles: {
                processor: 'works for us',
                controller: 'controller: decides',
                joint: 'joint: decides',
              },
            },
          },
        },
      },
      at: 'texts.en.preferences.roles',
    },
    {
      fails: label({ tilte: 'Cookies?' }),
      passes: label({ policy: 'Privacy' }),
      at: 'texts.en.notice.tilte',
    },
    {
      fails: {
        variants: [
          { id: 'a', share: 1 },
          { id: 'b', share: 1, texts: { en: { change: { en: 'Change it.' } } } },
        ],
      },
      passes: {
        variants: [
          { id: 'a', share: 1 },
          { id: 'b', share: 1, texts: { en: { change: 'Change it under “Cookie preferences”.' } } },
        ],
      },
      at: 'variants[1].texts.en.change',
    },
  ],
  'LW-01': [{ fails: { allowApiGrant: true }, passes: { allowApiGrant: false }, at: 'allowApiGrant' }],
  'LW-02': [{ fails: advanced('advanced'), passes: advanced(), at: 'signals[0].mode' }],
  'LW-03': [
    { fails: exempt(ALL_OF_FRANCE), passes: {}, at: 'purposes[0].access' },
    {
      fails: { profile: 'us-ca', prior: { unasked: true } },
      passes: { profile: 'eu-strict', prior: { unasked: true } },
      at: 'prior.unasked',
    },
  ],
  'LW-04': [{ fails: { modal: true }, passes: { modal: false }, at: 'modal' }],
  'LW-05': [
    {
      fails: {},
      passes: {},
      at: 'https://www.shop.example/',
      failingPage: html('<link rel="preconnect" href="https://connect.facebook.net">'),
      passingPage: html('<link rel="preconnect" href="https://images.shop.example">'),
    },
  ],
  'LW-06': [{ fails: choice('P1Y'), passes: choice('P6M'), at: 'services[3].stores[0].duration' }],
  'LW-07': [
    {
      fails: { collector: 'https://collector.example/' },
      passes: { collector: 'https://consent.shop.example/' },
      at: 'collector',
      failingPage: page(),
      passingPage: page(),
    },
  ],
  'LW-08': [
    {
      fails: { languages: ['en', 'nl'], policyLanguages: ['en'] },
      passes: { languages: ['en', 'nl'], policyLanguages: ['en', 'nl'] },
      at: 'policyLanguages',
    },
  ],
  'LW-09': [
    {
      fails: { globalPrivacyControl: false },
      passes: { globalPrivacyControl: true },
      at: 'globalPrivacyControl',
    },
  ],
  'LW-10': [{ fails: { doNotTrack: false }, passes: { doNotTrack: true }, at: 'doNotTrack' }],
  'LW-11': [{ fails: { recordCountry: true }, passes: { recordCountry: false }, at: 'recordCountry' }],
  'LW-12': [
    { fails: many(31), passes: many(30), at: 'services' },
    {
      fails: {
        purposes: ['analytics', 'marketing', ...'abcde'.split('').map((id) => ({ id, title: id, text: id }))],
      },
      passes: {
        purposes: ['analytics', 'marketing', ...'abcd'.split('').map((id) => ({ id, title: id, text: id }))],
      },
      at: 'purposes',
    },
    {
      fails: label({ change: 'word '.repeat(90) }),
      passes: label({ change: 'word '.repeat(40) }),
      at: 'texts.en.notice',
    },
    // Who decides for itself is named on the first layer (SD-18).
    {
      fails: withService({ role: 'controller', provider: 'word '.repeat(60) }),
      passes: withService({ role: 'processor', provider: 'word '.repeat(60) }),
      at: 'texts.en.notice',
    },
  ],
  'LW-13': [
    {
      fails: withService({ country: 'US' }),
      passes: withService({ country: 'US', safeguard: 'DPF' }),
      at: 'services[2].safeguard',
    },
  ],
  'LW-14': [{ fails: { profile: 'by-region' }, passes: { profile: 'nl' }, at: 'profile' }],
  'LW-15': [
    {
      fails: { services: [{ ...POSTHOG, stores: [{ name: 'ph_*_posthog', duration: 'P1Y' }] }, META] },
      passes: { services: [POSTHOG, META] },
      at: 'services[0].stores',
    },
  ],
  'LW-16': [{ fails: { impressions: 'beacon' }, passes: {}, at: 'impressions' }],
  'LW-17': [
    { fails: { name: 'n '.repeat(31) }, passes: { name: 'n '.repeat(30) }, at: 'name' },
    {
      fails: { controller: { name: 'n '.repeat(31) } },
      passes: { controller: { name: 'n '.repeat(30) } },
      at: 'controller.name',
    },
    {
      fails: withService({ name: 'n '.repeat(150) }),
      passes: withService({ name: 'n '.repeat(30) }),
      at: 'services[2].name',
    },
    { fails: own('t '.repeat(31)), passes: own('t '.repeat(30)), at: 'purposes[2].title' },
    {
      fails: own('Own', { en: 'Does it. '.repeat(34) }),
      passes: own('Own', { en: 'Does it. '.repeat(33) }),
      at: 'purposes[2].text.en',
    },
  ],
  'LW-18': [
    { fails: own('<b>Own</b>'), passes: own('a < b > c'), at: 'purposes[2].title' },
    { fails: own('Q&amp;A'), passes: own('Q&A; more'), at: 'purposes[2].title' },
    {
      fails: withService({ goal: 'See <a href="/x">here</a>' }),
      passes: withService({ goal: 'See /x' }),
      at: 'services[2].goal',
    },
  ],
  'LW-19': [
    {
      fails: own('Datenschutzgrundverordnung'),
      passes: own('Datenschutz\u00adgrundverordnung'),
      at: 'purposes[2].title',
    },
    {
      fails: withService({ provider: 'x'.repeat(300) }),
      passes: withService({ provider: '株式会社'.repeat(10) }),
      at: 'services[2].provider',
    },
  ],
  'LW-20': [
    {
      fails: own({ en: 'מדידה', he: 'מדידה' }),
      passes: own({ en: 'Measuring, מדידה', he: 'מדידה' }),
      at: 'purposes[2].title.en',
    },
    {
      fails: { languages: ['ar'], ...withService({ goal: 'Counts visits' }) },
      passes: { languages: ['ar', 'en'], ...withService({ goal: 'Counts visits' }) },
      at: 'services[2].goal',
    },
  ],
  'LW-21': [
    {
      fails: { languages: ['en', 'nl'], ...own('Own') },
      passes: { languages: ['en', 'nl'], ...own({ en: 'Own', nl: 'Eigen' }, { en: 'It.', nl: 'Het.' }) },
      at: 'purposes[2].title',
    },
    { fails: { languages: ['en', 'nl'] }, passes: { languages: ['en'] }, at: 'services[2].goal' },
  ],
  'LW-22': [
    { fails: { name: 'Shop\nand more' }, passes: { name: 'Shop and more' }, at: 'name' },
    { fails: own('🍪🍪'), passes: own('Cookies 🍪'), at: 'purposes[2].title' },
    {
      fails: withService({ name: '\u200b ' }),
      passes: withService({ name: 'Me\u200bter' }),
      at: 'services[2].name',
    },
    // It turns what follows: "abc html.exe".
    {
      fails: withService({ name: 'abc \u202eexe.lmth' }),
      passes: withService({ name: 'מטר' }),
      at: 'services[2].name',
    },
    {
      fails: withService({ provider: 'Meter \ud800' }),
      passes: withService({ provider: 'Meter 👩‍💻' }),
      at: 'services[2].provider',
    },
    { fails: own(`M${'\u0301'.repeat(9)}eter`), passes: own('Mếter'), at: 'purposes[2].title' },
    {
      fails: own({ en: 'Own', fa: '\u2067خود' }),
      passes: own({ en: 'Own', fa: 'می\u200cخواهیم' }),
      at: 'purposes[2].title.fa',
    },
  ],
  'LW-23': [
    { fails: { authority: undefined }, passes: {}, at: 'authority' },
    { fails: { authority: undefined, profile: 'de' }, passes: withoutAuthority('nl'), at: 'authority' },
    { fails: withoutAuthority('eu-strict'), passes: withoutAuthority('us-ca'), at: 'authority' },
    // What a page shows is the same for every region.
    {
      fails: { ...withoutAuthority('by-region'), region: 'NL' },
      passes: withoutAuthority('row'),
      at: 'authority',
    },
  ],
  'LW-24': [{ fails: { buttonOffset: 80 }, passes: { button: 'end', buttonOffset: 80 }, at: 'buttonOffset' }],
};

/** Told only by what a browser shows: test/lint/render-notice.node.test.ts. */
const RENDERED = ['LE-08', 'LE-22'];

/** Without what is undefined, as a file would have it. */
const change = (part: object): unknown => JSON.parse(JSON.stringify({ ...SOUND, ...part }));

describe('may-i lint', () => {
  it('finds nothing in a sound configuration and page', () => {
    assert.deepEqual(lint(SOUND, [page()]).lines, []);
  });

  it('has a failing and a passing case for every code', () => {
    assert.deepEqual([...Object.keys(CASES), ...RENDERED].toSorted(), Object.keys(CODES).toSorted());
  });

  for (const [code, cases] of Object.entries(CASES)) {
    cases.forEach(({ fails, passes, at, failingPage, passingPage }, index) => {
      it(`says ${code} where it must, and there alone (${index + 1})`, () => {
        const found = lint(change(fails), failingPage ? [failingPage] : []).lines.filter(
          (line) => line.code === code,
        );
        assert.ok(
          found.some(({ path }) => path === at),
          `${code} at ${at}, found ${JSON.stringify(found)}`,
        );
        for (const { message, fix, rule } of found) assert.ok(message && fix && rule);
        const others = lint(change(passes), passingPage ? [passingPage] : []).lines;
        assert.deepEqual(
          others.filter((line) => line.code === code && line.path === at),
          [],
        );
      });
    });
  }

  it('calls a key that a rule speaks of not unknown as well', () => {
    assert.deepEqual(codesOf(change({ tcf: true })), ['LE-20']);
    assert.deepEqual(codesOf(change({ tfc: true })), ['config-unknown-key']);
  });
});

describe('overrides', () => {
  const US = withService({ country: 'US' });
  it('take a finding out of the result and print it with its reason', () => {
    const { lines, overridden } = lint(
      change({ ...US, overrides: { 'LW-13': 'The contract is being signed.' } }),
    );
    assert.deepEqual(lines, []);
    assert.deepEqual(
      overridden.map(({ code, reason }) => [code, reason]),
      [['LW-13', 'The contract is being signed.']],
    );
  });

  it('need a reason', () => {
    const codes = codesOf(change({ ...US, overrides: { 'LW-13': 'no' } }));
    assert.deepEqual(codes.toSorted(), ['LW-13', 'config-wrong-value']);
  });

  const FIXED = ['LE-01', 'LE-02', 'LE-03', 'LE-06', 'LE-07', 'LE-08', 'LE-09', 'LE-19'];
  for (const code of Object.keys(CODES).filter(isLintCode)) {
    const isFixed = FIXED.includes(code);
    it(`${isFixed ? 'are refused' : 'are taken'} for ${code}`, () => {
      const codes = codesOf(change({ overrides: { [code]: 'We have thought about it.' } }));
      assert.deepEqual(codes, isFixed ? ['override-refused'] : []);
    });
  }

  it('are refused for a code that there is not', () => {
    assert.deepEqual(codesOf(change({ overrides: { 'LE-99': 'We have thought about it.' } })), [
      'override-refused',
    ]);
  });
});
