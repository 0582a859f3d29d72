import { expect } from '@open-wc/testing';
import type { Service } from '../../src/config/config.ts';
import { messages as arabic } from '../../src/locales/ar.preferences.ts';
import { messages as own } from '../../src/locales/en.preferences.ts';
import type { PreferencesMessages } from '../../src/locales/messages.ts';
import { showFacts } from '../../src/ui/show-facts.ts';
import { pageOf, textOf } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';

const SERVICE: Service = {
  id: 'meter',
  purpose: 'analytics',
  name: 'Meter',
  provider: 'Meter Holding Ltd',
  goal: 'Counts page views',
  country: 'US',
  safeguard: 'standard contractual clauses',
  policyUrl: 'https://meter.example/privacy',
  role: 'controller',
  stores: [
    { name: '_mt_*', duration: 'P1Y', purpose: 'Tells visits apart' },
    { name: 'mt_tab', type: 'sessionStorage', duration: 'session' },
    { name: 'mt_db', type: 'indexedDB', duration: 'persistent' },
  ],
};

let list: HTMLElement;

/** Shows the facts of services in a list as the preferences draw it; those of the first, by their terms. */
async function factsOf(
  services: readonly Service[],
  messages: PreferencesMessages = own,
  language = 'en',
): Promise<Map<string, string>> {
  list = document.createElement('div');
  for (const { purpose, id } of services) {
    const place = document.createElement('div');
    place.className = 'service';
    place.dataset['need'] = `${purpose}:${id}`;
    list.append(place);
  }
  document.body.append(list);
  await showFacts(list, pageOf({ services: [...services] }, undefined, language), messages);
  const terms = list.firstElementChild!.querySelectorAll('dt');
  return new Map(Array.from(terms, (term) => [textOf(term), textOf(term.nextElementSibling)]));
}

afterEach(() => {
  list.remove();
});

describe('showFacts', () => {
  it('tells every fact of a service (SD-17, LB-32)', async () => {
    const facts = await factsOf([SERVICE]);
    expect([...facts.keys()]).to.deep.equal([own.goal, own.provider, own.country, own.safeguard, own.stored]);
    expect(facts.get(own.goal)).to.equal('Counts page views');
    expect(facts.get(own.provider)).to.include('Meter Holding Ltd').and.include(own.roles.controller);
    expect(facts.get(own.country)).to.equal('United States');
    expect(facts.get(own.safeguard)).to.equal('standard contractual clauses');
    expect(facts.get(own.stored)).to.equal(
      `_mt_*, cookie, 1 yearTells visits apartmt_tab, session storage, ${own.session}mt_db, database, ${own.persistent}`,
    );
    expect(list.querySelector('a')!.href).to.equal('https://meter.example/privacy');
  });

  it('says of the cookie of another site that it outlives a withdrawal (LB-39)', async () => {
    const stores = [{ name: 'viewer', duration: 'session', host: 'video.example' }] as const;
    const facts = await factsOf([{ ...SERVICE, stores }]);
    expect(facts.get(own.stored)).to.equal(
      `viewer, cookie, ${own.session}${own.remains.replace('{host}', 'video.example')}`,
    );
  });

  it('tells of a service without safeguard, role or storage: a processor', async () => {
    const { safeguard, role, stores, ...least } = SERVICE;
    expect([safeguard, role, stores]).to.not.include(undefined);
    const facts = await factsOf([least]);
    expect([...facts.keys()]).to.deep.equal([own.goal, own.provider, own.country, own.stored]);
    expect(facts.get(own.provider)).to.include(own.roles.processor);
    expect(facts.get(own.stored)).to.equal(own.storesNothing);
  });

  it('shows a country that is no code as it is written', async () => {
    const facts = await factsOf([{ ...SERVICE, country: 'United States' }]);
    expect(facts.get(own.country)).to.equal('United States');
  });

  it('takes the comma of the language', async () => {
    const facts = await factsOf([SERVICE], arabic, 'ar');
    const text = [...facts.values()].join();
    expect(text)
      .to.include('Meter Holding Ltd، ')
      .and.include('_mt_*، ')
      .and.include(`${arabic.kinds.cookie}، `);
  });

  it('tells those of many services, each once, and lets others have their turn in between', async () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ ...SERVICE, id: `s${n}` }));
    let turns = 0;
    const counting = setInterval(() => turns++);
    await factsOf(many);
    clearInterval(counting);
    expect(turns).to.be.above(0);
    expect(list.querySelectorAll('dl')).to.have.lengthOf(300);
    await showFacts(list, pageOf({ services: many }), own);
    expect(list.querySelectorAll('dl')).to.have.lengthOf(300);
  });
});
