import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { messages as arabic } from '../../src/locales/ar.ts';
import { messages as arabicPreferences } from '../../src/locales/ar.preferences.ts';
import { messages } from '../../src/locales/en.ts';
import { messages as own } from '../../src/locales/en.preferences.ts';
import type { Service } from '../../src/config/config.ts';
import { MayINotice } from '../../src/ui/may-i-notice.ts';
import { nameControllers } from '../../src/ui/name-controllers.ts';
import { find, pageOf, textOf } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';

customElements.define('may-i-notice', MayINotice);

let notice: MayINotice;

/** A service with the id of its provider. */
const service = (provider: string, more: Partial<Service> = {}): Service => ({
  id: provider.toLowerCase().replace(/\W/g, ''),
  purpose: 'analytics',
  name: provider,
  provider,
  goal: 'g',
  country: 'IE',
  policyUrl: '/s',
  role: 'controller',
  stores: [],
  ...more,
});

function ask(services: readonly Service[], language = 'en'): void {
  const page = pageOf({ controller: 'Shop Ltd', services }, undefined, language);
  notice = new MayINotice();
  document.body.prepend(notice);
  const actions = { decide: () => undefined, openPreferences: () => undefined };
  notice.ask(page, language === 'ar' ? arabic : messages, actions);
  nameControllers(notice.root, page, language === 'ar' ? arabicPreferences.roles : own.roles);
}

afterEach(() => notice.remove());

describe('nameControllers', () => {
  it('names up to three at sight, each with what it is for the law (SD-18)', () => {
    ask([service('Ads Ltd'), service('Maps AG', { role: 'joint' }), service('Films SA')]);
    expect(textOf(find(notice, 'p + p'))).to.equal(
      'Maps AG (joint controller), Ads Ltd (controller), and Films SA (controller)',
    );
    expect(find(notice, 'details')).to.be.null;
  });

  it('leaves out who processes for the site, what is necessary, and the site itself', () => {
    ask([
      service('Ads Ltd'),
      service('Host BV', { role: 'processor' }),
      service('Pay SE', { purpose: 'necessary' }),
      service('Shop Ltd', { id: 'own' }),
    ]);
    expect(textOf(find(notice, 'p + p'))).to.equal('Ads Ltd (controller)');
    expect(textOf(find(notice, 'p'))).to.include('2 partners');
  });

  it('calls one that is both a controller, once', () => {
    ask([service('Ads Ltd'), service('Ads Ltd', { id: 'more', role: 'joint' })]);
    expect(textOf(find(notice, 'p + p'))).to.equal('Ads Ltd (controller)');
  });

  it('of more it names three and says how many there are besides; a press names these', async () => {
    ask(['A', 'B', 'C', 'D', 'E'].map((name) => service(`${name} Ltd`)));
    const summary = find(notice, 'summary');
    expect(textOf(summary)).to.equal('A Ltd (controller), B Ltd (controller), C Ltd (controller), and +2');
    expect(summary.getBoundingClientRect().height).to.be.at.least(24);
    expect(notice.root.querySelector('.text')!.checkVisibility()).to.be.true;
    summary.focus();
    await sendKeys({ press: 'Enter' });
    expect(find<HTMLDetailsElement>(notice, 'details').open).to.be.true;
    expect(textOf(find(notice, 'details'))).to.include('D Ltd (controller) and E Ltd (controller)');
    await expect(notice).to.be.accessible();
  });

  it('keeps the order of a name in a sentence that runs the other way', () => {
    ask([service('Meter (DE) GmbH'), service('شركة')], 'ar');
    expect(find(notice, 'p + p').textContent).to.include('\u2068Meter (DE) GmbH (المتحكم في البيانات)\u2069');
  });

  it('shows markup in a name as text', () => {
    ask([service('<b>Ads</b>')]);
    expect(textOf(find(notice, 'p + p'))).to.include('<b>Ads</b>');
    expect(find(notice, 'b')).to.be.null;
  });
});
