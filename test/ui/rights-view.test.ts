import { expect, waitUntil } from '@open-wc/testing';
import { messages as shared } from '../../src/locales/en.ts';
import { messages } from '../../src/locales/en.rights.ts';
import { showRights, type Held, type OwnEvent } from '../../src/ui/rights-view.ts';
import { pageOf, press, textOf } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';

const CONSENT_ID = 'f'.repeat(32);
const EVENTS: readonly OwnEvent[] = [
  {
    decidedAt: Date.UTC(2026, 0, 2),
    method: 'accept_all',
    states: { analytics: 'granted', marketing: 'granted' },
  },
  {
    decidedAt: Date.UTC(2026, 1, 3),
    method: 'save',
    states: { analytics: 'renewed', marketing: 'withdrawn' },
  },
];

let place: HTMLElement;
let answer: Held | undefined;

function show(records: readonly OwnEvent[] | undefined, collector?: string): void {
  place = document.createElement('div');
  document.body.append(place);
  const config = collector === undefined ? {} : { collector };
  const page = pageOf(config, { consentId: CONSENT_ID, answers: {} });
  const ask = () => Promise.resolve(answer);
  showRights(place, page, { messages, purposes: shared.purposes }, records, {
    access: ask,
    erase: ask,
    object: ask,
  });
}

const part = (name: string) => place.querySelector<HTMLElement>(`[part~=${name}]`)!;
const status = () => textOf(place.querySelector('[role=status]'));

afterEach(() => place.remove());

describe('showRights', () => {
  it('puts the record in words, newest first (SD-11)', () => {
    show(EVENTS);
    const [newest, oldest] = [...place.querySelectorAll('li')].map(textOf);
    expect(newest).to.include('February').and.include(messages.methods.save);
    expect(newest).to.include(`Allowed: ${shared.purposes.analytics}`);
    expect(newest).to.include(`Not allowed: ${shared.purposes.marketing}`);
    expect(oldest).to.include(messages.methods.accept_all).and.not.include('Not allowed');
  });

  it('says where nothing is kept, and where the browser keeps no database', () => {
    show([]);
    expect(textOf(place)).to.include(messages.none);
    place.remove();
    show(undefined);
    expect(textOf(place)).to.include(messages.noDatabase);
  });

  it('asks the site only where there is a collector', () => {
    show(EVENTS);
    expect(part('access')).to.be.null;
    expect(textOf(place)).to.include(messages.local);
    place.remove();
    show(EVENTS, './');
    expect(textOf(part('access'))).to.equal('Ask what Shop holds');
  });

  it('says how much is held, and how much was deleted (SD-10)', async () => {
    show(EVENTS, './');
    answer = { count: 2 };
    await press(part('access'));
    await waitUntil(() => status().startsWith('2 records are held'));
    await press(part('erasure'));
    await waitUntil(() => status() === 'Deleted on this device, and 2 records at the site.');
    expect(place.querySelectorAll('li')).to.have.lengthOf(0);
  });

  it('brings what came of it into view', async () => {
    show(EVENTS, './');
    place.style.cssText = 'overflow: auto; height: 120px';
    answer = { count: 2 };
    part('access').scrollIntoView();
    await press(part('access'));
    await waitUntil(() => status() !== '');
    const { top, bottom } = place.querySelector('[role=status]')!.getBoundingClientRect();
    const view = place.getBoundingClientRect();
    expect([top >= view.top, bottom <= view.bottom]).to.deep.equal([true, true]);
  });

  it('says that nothing was deleted where the collector does not answer', async () => {
    show(EVENTS, './');
    answer = undefined;
    await press(part('objection'));
    await waitUntil(
      () => status() === 'Shop does not answer now. Nothing was deleted. Please try again later.',
    );
    expect(place.querySelectorAll('li')).to.have.lengthOf(2);
  });
});
