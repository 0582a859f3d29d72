import { expect } from '@open-wc/testing';
import { PURPOSES } from '../../src/config/purposes.ts';
import {
  dataLayer,
  googleConsent,
  sendGoogleConsent,
  tellGoogle,
} from '../../src/signals/google-consent-mode.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';

const page = window as { dataLayer?: unknown[] };

/** What the requirements say of each type (section 4.1), written out. */
function expected(granted: readonly string[]): Record<string, string> {
  const any = (...purposes: string[]) => (purposes.some((id) => granted.includes(id)) ? 'granted' : 'denied');
  return {
    ad_storage: any('marketing'),
    ad_user_data: any('marketing'),
    ad_personalization: any('marketing'),
    analytics_storage: any('analytics', 'statistics'),
    functionality_storage: any('preferences'),
    personalization_storage: any('preferences', 'personalisation'),
    security_storage: 'granted',
  };
}

describe('googleConsent', () => {
  for (let bits = 0; bits < 2 ** PURPOSES.length; bits++) {
    const granted = PURPOSES.filter((_, index) => bits & (1 << index));
    it(`tells of ${granted.join(', ') || 'nothing'}`, () => {
      const isGranted = (id: string) => id === 'necessary' || granted.some((purpose) => purpose === id);
      expect(googleConsent(isGranted)).to.deep.equal(expected(granted));
    });
  }

  it('tells nothing of a purpose of the site’s own', () => {
    const isGranted = (id: string) => ['necessary', 'own'].includes(id);
    expect(googleConsent(isGranted)).to.deep.equal(expected([]));
  });
});

describe('sendGoogleConsent', () => {
  beforeEach(() => delete page.dataLayer);
  afterEach(() => delete page.dataLayer);

  it('sends the default with everything denied but security, exactly (SG-G01)', () => {
    sendGoogleConsent('default', (purpose) => purpose === 'necessary');
    expect(page.dataLayer).to.have.lengthOf(1);
    expect(Array.from(page.dataLayer![0] as ArrayLike<unknown>)).to.deep.equal([
      'consent',
      'default',
      {
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'denied',
        functionality_storage: 'denied',
        personalization_storage: 'denied',
        security_storage: 'granted',
      },
    ]);
  });

  it('sends an arguments object, not an array (SG-G02)', () => {
    for (const command of ['default', 'update'] as const) sendGoogleConsent(command, () => true);
    expect(page.dataLayer).to.have.lengthOf(2);
    for (const entry of page.dataLayer!) {
      expect(Object.prototype.toString.call(entry)).to.equal('[object Arguments]');
      expect(entry).to.have.lengthOf(3);
    }
  });

  it('adds to the data layer that the page has', () => {
    const own: unknown[] = [{ event: 'own' }];
    page.dataLayer = own;
    sendGoogleConsent('update', () => false);
    expect(page.dataLayer).to.equal(own);
    expect(own).to.have.lengthOf(2);
    expect(dataLayer()).to.equal(own);
  });

  it('reaches whoever has put a push of their own into the data layer', () => {
    const pushed: unknown[] = [];
    page.dataLayer = [];
    page.dataLayer.push = (...entries) => pushed.push(...entries);
    sendGoogleConsent('update', () => true);
    expect(pushed).to.have.lengthOf(1);
  });
});

describe('tellGoogle', () => {
  beforeEach(() => delete page.dataLayer);
  afterEach(() => delete page.dataLayer);

  const said = () =>
    page.dataLayer!.map((entry) =>
      Object.prototype.toString.call(entry) === '[object Arguments]'
        ? Array.from(entry as ArrayLike<unknown>)
        : entry,
    );
  const isGranted = (need: string) => ['necessary', 'marketing'].includes(need);
  const update = ['consent', 'update', expected(['marketing'])];

  it('says the default alone where nothing is stored, then that it is ready (SG-G01, SG-G07)', () => {
    tellGoogle({ isGranted });
    expect(said()).to.deep.equal([['consent', 'default', expected([])], { event: 'may_i_consent_ready' }]);
  });

  it('says what is stored after the default, in the same task (SG-G05)', () => {
    tellGoogle({ decision: {}, isGranted });
    expect(said()).to.deep.equal([
      ['consent', 'default', expected([])],
      update,
      { event: 'may_i_consent_ready' },
    ]);
  });

  it('says one update after a decision, then the event (SG-G06, SG-G07)', () => {
    const detail = { purposes: { marketing: true }, method: 'save' };
    tellGoogle({ decision: {}, isGranted }, detail);
    expect(said()).to.deep.equal([update, { event: 'may_i_consent_update', may_i: detail }]);
  });
});
