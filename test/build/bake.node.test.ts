import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext, Script } from 'node:vm';
import { bake } from '../../src/build/bake.ts';
import type { WholeConfig } from '../../src/build/gate-config.ts';
import { readParts } from '../../src/build/parts.ts';
import { SIGNALS } from '../../src/signals/all.ts';

const parts = await readParts(fileURLToPath(new URL('../../dist/', import.meta.url)));

const service = (id: string, purpose: string, more: object = {}) => ({
  id,
  purpose,
  name: id,
  provider: `${id} Ltd`,
  goal: 'Counting.',
  country: 'IE',
  policyUrl: 'https://example.org/',
  ...more,
});

const config: WholeConfig = { site: 'shop', purposes: ['analytics', 'marketing'] };
const bakeWith = (more: Partial<WholeConfig>) => bake({ ...config, ...more }, parts);

/** The configuration in a script, as the gate gets it. */
function gateConfig(text: string): unknown {
  // The config is the one literal that has the site in it.
  const start = text.indexOf('{site:"shop"');
  for (let end = text.indexOf('}', start); end > 0; end = text.indexOf('}', end + 1)) {
    try {
      return JSON.parse(JSON.stringify(runInNewContext(`(${text.slice(start, end + 1)})`)));
    } catch {
      // Not its end yet.
    }
  }
  return undefined;
}

describe('bake', () => {
  it('gives a script that parses, with every place filled', () => {
    for (const more of [
      {},
      { blocking: 'declared', googleConsentMode: false },
      { services: [service('posthog', 'analytics')], signals: Object.keys(SIGNALS) },
    ] as const) {
      const { script, details } = bakeWith(more);
      assert.ok(new Script(script.text));
      assert.doesNotMatch(script.text + details.text, /MAY_I_/);
    }
  });

  it('gives the same for the same, and another name for another script', () => {
    assert.deepEqual(bakeWith({}), bakeWith({}));
    assert.notEqual(bakeWith({}).script.name, bakeWith({ revision: 2 }).script.name);
    assert.match(bakeWith({}).script.name, /^shop-[\da-f]{8}\.js$/);
  });

  it('draws variants by their shares, and has nothing of them in the script of a site without', () => {
    const variants = [
      { id: 'plain', share: 1 },
      { id: 'warm', share: 3, placement: 'top', theme: { accent: '#711' } },
    ] as const;
    const { text } = bakeWith({ variants, placement: 'corner' }).script;
    assert.ok(new Script(text));
    assert.doesNotMatch(bakeWith({}).script.text, /Math\.random|CSSStyleSheet/);
    const start = text.indexOf('((c,v)=>');
    const end = text.indexOf(']])', start) + 3;
    const draw = (chance: number): unknown => {
      const sheets: string[] = [];
      const config: unknown = runInNewContext(text.slice(start, end), {
        Math: { random: () => chance },
        document: { adoptedStyleSheets: [] },
        CSSStyleSheet: class {
          replaceSync(css: string) {
            sheets.push(css);
          }
        },
      });
      const { variant, placement } = JSON.parse(JSON.stringify(config)) as Record<string, unknown>;
      return [variant, placement, ...sheets];
    };
    const warm = ['warm', 'top', 'may-i-notice{--may-i-accent:#711}'];
    assert.deepEqual([0, 0.249].map(draw), [
      ['plain', 'corner'],
      ['plain', 'corner'],
    ]);
    assert.deepEqual([0.25, 0.999].map(draw), [warm, warm]);
  });

  it('links the authority of the profile where the site names none, and that of no region (SD-26)', () => {
    const cnil = /authority:\{name:"CNIL",url:"https:\/\/www\.cnil\.fr\/fr\/plaintes"\}/;
    assert.match(bakeWith({ profile: 'fr' }).details.text, cnil);
    const own = bakeWith({ profile: 'fr', authority: { name: 'Own', url: '/own' } }).details.text;
    assert.match(own, /authority:\{name:"Own",url:"\/own"\}/);
    for (const more of [{}, { profile: 'eu-strict' }, { profile: 'by-region', region: 'FR' }] as const)
      assert.doesNotMatch(bakeWith(more).details.text, /authority/);
  });

  it('has the automatic tier only where there is something to block', () => {
    const isAutomatic = (more: Partial<WholeConfig>) =>
      bakeWith(more).script.text.includes('insertAdjacentHTML');
    assert.equal(isAutomatic({}), false);
    assert.equal(isAutomatic({ services: [service('own', 'analytics')] }), false);
    assert.equal(isAutomatic({ services: [service('own', 'necessary', { hosts: ['own.example'] })] }), false);
    assert.equal(isAutomatic({ services: [service('own', 'analytics', { hosts: ['own.example'] })] }), true);
    assert.equal(isAutomatic({ services: [service('posthog', 'analytics')] }), true);
    assert.equal(isAutomatic({ services: [service('posthog', 'analytics')], blocking: 'declared' }), false);
  });

  it('knows the hosts of the site’s own services, and of no others', () => {
    const { text } = bakeWith({ services: [service('posthog', 'analytics')] }).script;
    assert.match(text, /,posthog\|ph_\*_posthog/);
    assert.doesNotMatch(text, /hubspot|facebook/);
  });

  it('leaves Google’s tags to Consent Mode in advanced mode, and the tag manager blocked (LB-05)', () => {
    const services = ['google-analytics', 'google-tag-manager'].map((id) => service(id, 'analytics'));
    const { text } = bakeWith({
      services,
      signals: [{ id: 'google-consent-mode', mode: 'advanced' }],
    }).script;
    assert.doesNotMatch(text, /google-analytics[,|]/);
    assert.match(text, /google-tag-manager[,|]/);
  });

  it('has the signals that are listed, and of Google what is not switched off', () => {
    const texts = {
      none: bakeWith({ googleConsentMode: false }).script.text,
      google: bakeWith({}).script.text,
      meta: bakeWith({ signals: ['meta-pixel'] }).script.text,
      all: bakeWith({
        signals: ['matomo', { id: 'google-consent-mode', adsDataRedaction: true }],
      }).script.text,
    };
    assert.doesNotMatch(texts.none, /dataLayer|fbq/);
    assert.match(texts.google, /may_i_consent_ready/);
    assert.doesNotMatch(texts.google, /queueMicrotask|fbq/);
    assert.match(texts.meta, /\["marketing:meta-pixel",\{start/);
    assert.doesNotMatch(texts.meta, /_paq/);
    // Vendors, then Google, then the settings of its tags (SG-G04).
    const order = ['_paq.push', 'may_i_consent_ready', 'ads_data_redaction'].map((word) =>
      texts.all.indexOf(word),
    );
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok(order.every((index) => index > 0));
  });

  it('follows the purpose that the site names for a vendor', () => {
    const { text } = bakeWith({
      services: [service('matomo', 'marketing')],
      signals: [{ id: 'matomo', mode: 'cookies' }],
    }).script;
    assert.match(text, /\["marketing:matomo",\{start.*\},\{mode:"cookies"\}\]/);
  });

  it('keeps in the gate what it asks and blocks, and the rest for later', () => {
    const { script, details } = bakeWith({
      name: 'Shop',
      services: [
        service('posthog', 'analytics', {
          stores: [
            { name: 'ph_*_posthog', duration: 'P1Y' },
            { name: 'own_key', duration: 'P1Y' },
          ],
        }),
        service('hotjar', 'marketing', { provider: 'posthog Ltd' }),
        service('choice', 'necessary'),
      ],
      authority: { name: 'DPC', url: 'https://example.org/' },
      revision: 3,
    });
    assert.deepEqual(gateConfig(script.text), {
      site: 'shop',
      name: 'Shop',
      revision: 3,
      purposes: [
        { id: 'analytics', revision: 3 },
        { id: 'marketing', revision: 3 },
      ],
      services: [
        { id: 'posthog', purpose: 'analytics', provider: 'posthog Ltd', stores: [{ name: 'own_key' }] },
        { id: 'hotjar', purpose: 'marketing', provider: 'posthog Ltd' },
      ],
    });
    assert.match(details.text, /^export const config=\{services:\[.*name:"choice".*authority:\{name:"DPC"/);
    assert.ok(script.text.includes(`"${details.name}"`));
  });

  it('says nothing of tools to the page', () => {
    const text = JSON.stringify(bakeWith({ signals: ['matomo'], languages: ['en'], blocking: 'declared' }));
    assert.doesNotMatch(text, /languages|blocking|signals:/);
  });
});
