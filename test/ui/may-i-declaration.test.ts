import { expect } from '@open-wc/testing';
import { messages as arabic } from '../../src/locales/ar.preferences.ts';
import { messages as arabicShared } from '../../src/locales/ar.ts';
import { messages as own } from '../../src/locales/en.preferences.ts';
import { messages as shared } from '../../src/locales/en.ts';
import { MayIDeclaration } from '../../src/ui/may-i-declaration.ts';
import { pageOf, textOf } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';

customElements.define('may-i-declaration', MayIDeclaration);

const METER = {
  id: 'meter',
  purpose: 'analytics',
  name: 'Meter <i>one</i>',
  provider: 'Meter Ltd',
  country: 'US',
  safeguard: 'standard contractual clauses',
  policyUrl: 'https://meter.example/privacy',
  stores: [{ name: '_mt', duration: 'P1Y' }],
} as const;

let element: MayIDeclaration;

function show(services: readonly object[], messages = { shared, own }, language = 'en'): void {
  element = new MayIDeclaration();
  element.append('Shown without JavaScript');
  document.body.append(element);
  const { config } = pageOf({ services: services as never });
  element.show({ config, language }, messages, messages.shared.dir);
}

afterEach(() => {
  element.remove();
});

const texts = (selector: string) => Array.from(element.querySelectorAll(selector), textOf);

describe('<may-i-declaration>', () => {
  it('shows each purpose, service, cookie and key, in place of what stood in it', () => {
    show([METER]);
    expect(texts('h2')).to.deep.equal(['Cookies and similar on Shop']);
    expect(texts('h3')).to.deep.equal(['Measuring how the site is used', 'Personalised advertising']);
    expect(texts('h4')).to.deep.equal(['Meter <i>one</i>']);
    expect(texts('dd')).to.deep.equal([
      'Lets us see how our services are used, so that we can make them better.',
      'Meter Ltd, processor: acts on our instructionsPrivacy policy of Meter <i>one</i>',
      'United States',
      'standard contractual clauses',
    ]);
    expect(texts('tbody tr > *')).to.deep.equal(['_mt', 'cookie', '1 year']);
    expect(element.textContent).not.to.contain('Shown without');
  });

  it('shows the necessary ones where there are any, and says so of one that keeps nothing', () => {
    show([{ ...METER, purpose: 'necessary', stores: [] }]);
    expect(texts('h3')[0]).to.equal('Necessary');
    expect(texts('dd').at(-1)).to.equal('Stores nothing on your device.');
    expect(element.querySelector('table')).to.equal(null);
  });

  it('looks as the page says, and reads from right to left', () => {
    const style = document.createElement('style');
    style.textContent = 'td { padding: 1px } h4 { color: rgb(1, 2, 3) }';
    document.head.append(style);
    show([METER], { shared: arabicShared, own: arabic }, 'ar');
    expect(getComputedStyle(element.querySelector('td')!).paddingTop).to.equal('1px');
    expect(getComputedStyle(element.querySelector('h4')!).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(element.querySelector('td')!).direction).to.equal('rtl');
    style.remove();
    expect(getComputedStyle(element.querySelector('td')!).paddingTop).not.to.equal('1px');
  });
});
