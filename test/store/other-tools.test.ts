import { expect } from '@open-wc/testing';
import { TOOL_IDS } from '../../src/config/tool-ids.ts';
import { deleteCookie, readOther } from '../../src/store/other-tools.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';

const NOW = Date.UTC(2026, 10, 27);
const AT = NOW - 10 * 86_400_000;

type Tool = (typeof TOOL_IDS)[number];

let set: string[] = [];

function store(name: string, value: string): void {
  document.cookie = `${name}=${value};path=/`;
  set.push(name);
}

/** What is read of a record: the grants of the names, and the date. */
function read(tool: Tool, record: string, names: readonly string[], more: object = {}): unknown {
  const found = readOther({ tool, ...more }, NOW);
  return found && [names.map(found.grantOf), found.decidedAt];
}

afterEach(() => {
  set.forEach(deleteCookie);
  set = [];
});

const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));

const categories = {
  categories: ['necessary', 'analytics'],
  revision: 0,
  data: null,
  consentTimestamp: new Date(AT - 1e9).toISOString(),
  consentId: '00000000-0000-4000-8000-000000000000',
  services: { necessary: [], analytics: ['ga'], marketing: [] },
  languageCode: 'en',
  lastConsentTimestamp: new Date(AT).toISOString(),
  expirationTime: NOW + 1,
};
const cookiebot = (method = 'explicit', more = '') =>
  encodeURIComponent(
    `{stamp:'b+/Q==',necessary:true,preferences:false,statistics:true,marketing:false,method:'${method}',ver:1,utc:${String(AT)}${more}}`,
  );
const oneTrust = (more: string) =>
  `isGpcEnabled=0&datestamp=Fri+Nov+27+2026&version=202505.1.0&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A0&${more}`;

describe('readOther', () => {
  const understood: [name: string, tool: Tool, record: string, names: string[], expected: unknown][] = [
    [
      'categories that were accepted, and refused are all others',
      'vanilla-cookieconsent',
      json(categories),
      ['analytics', 'marketing', 'analytics:ga', 'analytics:matomo', 'marketing:ga'],
      [['granted', 'denied', 'granted', 'denied', 'denied'], AT],
    ],
    [
      'services with a flag each, and nothing of others',
      'klaro',
      json({ matomo: true, youtube: false }),
      ['matomo', 'youtube', 'other', 'toString'],
      [['granted', 'denied', undefined, undefined], undefined],
    ],
    [
      'purposes with a flag each',
      'orejime',
      json({ analytics: true, ads: false }),
      ['analytics', 'ads', 'other'],
      [['granted', 'denied', undefined], undefined],
    ],
    [
      'pairs, of which one may wait',
      'tarteaucitron',
      '!gtag=true!youtube=false!matomo=wait',
      ['gtag', 'youtube', 'matomo', 'other'],
      [['granted', 'denied', undefined, undefined], undefined],
    ],
    [
      'the categories of Cookiebot',
      'cookiebot',
      cookiebot('explicit', ",region:'de'"),
      ['statistics', 'marketing', 'preferences', 'other', 'necessary'],
      [['granted', 'denied', 'denied', undefined, undefined], AT],
    ],
  ];
  for (const [name, tool, record, names, expected] of understood) {
    it(`reads ${name}`, () => {
      store(
        { 'vanilla-cookieconsent': 'cc_cookie', orejime: 'eu-consent', cookiebot: 'CookieConsent' }[
          tool as string
        ] ?? tool,
        record,
      );
      expect(read(tool, record, names)).to.deep.equal(expected);
    });
  }

  it('reads the groups of OneTrust with the date on which the banner was answered', () => {
    store('OptanonAlertBoxClosed', new Date(AT).toISOString());
    store('OptanonConsent', oneTrust('intType=1'));
    const names = ['C0002', 'C0004', 'C0003'];
    expect(read('onetrust', '', names)).to.deep.equal([['granted', 'denied', undefined], AT]);
  });

  it('takes a 1 of OneTrust for a grant only after "Allow all", for it is there by default, too', () => {
    store('OptanonAlertBoxClosed', new Date(AT).toISOString());
    for (const act of ['2', '3', '5', '6', '11', '']) {
      store('OptanonConsent', oneTrust(act && `intType=${act}`));
      expect(read('onetrust', '', ['C0002', 'C0004']), act).to.deep.equal([[undefined, 'denied'], AT]);
    }
    store('OptanonConsent', oneTrust('intType=4'));
    expect(read('onetrust', '', ['C0002'])).to.deep.equal([['granted'], AT]);
  });

  it('takes nothing of OneTrust before the banner was answered, or where it is to be answered again', () => {
    store('OptanonConsent', oneTrust('intType=1'));
    expect(read('onetrust', '', ['C0002'])).to.equal(undefined);
    store('OptanonAlertBoxClosed', new Date(AT).toISOString());
    store('OptanonConsent', oneTrust('intType=1&AwaitingReconsent=true'));
    expect(read('onetrust', '', ['C0002'])).to.equal(undefined);
  });

  const none: [name: string, tool: Tool, cookie: string, record: string][] = [
    ['nothing', 'klaro', 'klaro', ''],
    ['what is no JSON', 'klaro', 'klaro', 'true'],
    ['half of a record', 'orejime', 'eu-consent', '%7B%22analytics%22%3Atr'],
    ['what cannot be decoded', 'klaro', 'klaro', '%E0%A4%A'],
    ['a flag that is a text', 'klaro', 'klaro', json({ matomo: 'true' })],
    ['a list', 'orejime', 'eu-consent', json([])],
    ['what has expired', 'vanilla-cookieconsent', 'cc_cookie', json({ ...categories, expirationTime: NOW })],
    ['another revision', 'vanilla-cookieconsent', 'cc_cookie', json({ ...categories, revision: 1 })],
    [
      'categories of another form',
      'vanilla-cookieconsent',
      'cc_cookie',
      json({ ...categories, categories: 'analytics' }),
    ],
    [
      'no date where one belongs',
      'vanilla-cookieconsent',
      'cc_cookie',
      json({ ...categories, lastConsentTimestamp: 1 }),
    ],
    ['a word that is no answer', 'tarteaucitron', 'tarteaucitron', '!gtag=yes'],
    ['a consent that was implied', 'cookiebot', 'CookieConsent', cookiebot('implied')],
    ['a visitor outside the region', 'cookiebot', 'CookieConsent', '-1'],
    ['another version', 'cookiebot', 'CookieConsent', cookiebot().replace('ver%3A1', 'ver%3A2')],
  ];
  for (const [name, tool, cookie, record] of none) {
    it(`takes ${name} for no decision`, () => {
      store(cookie, record);
      expect(readOther({ tool }, NOW)).to.equal(undefined);
    });
  }

  it('reads the cookie by the name that the site gave it, in the revision that the site had', () => {
    store('own', json({ ...categories, revision: 3 }));
    const names = ['analytics'];
    const more = { cookie: 'own', revision: 3 };
    expect(read('vanilla-cookieconsent', '', names, more)).to.deep.equal([['granted'], AT]);
    expect(readOther({ tool: 'vanilla-cookieconsent', ...more }, NOW)?.cookies).to.deep.equal(['own']);
  });

  it('knows every tool that a configuration may name', () => {
    for (const tool of TOOL_IDS) expect(readOther({ tool }, NOW), tool).to.equal(undefined);
  });
});

describe('deleteCookie', () => {
  it('deletes a cookie of the host and of its domain', () => {
    document.cookie = 'one=1;path=/';
    document.cookie = `one=2;path=/;domain=${location.hostname}`;
    deleteCookie('one');
    expect(document.cookie).not.to.include('one=');
  });
});
