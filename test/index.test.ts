import { expect } from '@open-wc/testing';
import { mayI, segmentConsent, whenMayI, type MayI } from '../src/index.ts';
import { afterEach, describe, it } from './suites/bdd.ts';

/** Stands in for the gate: what it installs, as it does. */
function installGate(granted: string[]): void {
  if (window.mayI) throw new Error('There is a gate already.');
  const api = Object.assign((purpose: string) => granted.includes(purpose), {
    on(purpose: string, listener: (isGranted: boolean) => void) {
      listener(granted.includes(purpose));
    },
  });
  window.mayI = api as unknown as MayI;
}

const decide = () => document.dispatchEvent(new CustomEvent('may-i-decided'));

afterEach(() => {
  Reflect.deleteProperty(window, 'mayI');
});

describe('whenMayI', () => {
  it('runs at once where the gate is there', () => {
    installGate(['analytics']);
    const heard: unknown[] = [];
    whenMayI((api) => heard.push(api === window.mayI, api('analytics')));
    expect(heard).to.deep.equal([true, true]);
  });

  it('keeps every call until the gate comes, in their order, and does not keep the gate away', () => {
    const heard: unknown[] = [];
    whenMayI((api) => {
      api.on('analytics', (isGranted) => heard.push(['first', isGranted]));
    });
    whenMayI((api) => heard.push(['second', api('marketing')]));
    expect(window.mayI).to.equal(undefined);
    expect(mayI('analytics')).to.equal(false);
    installGate(['analytics']);
    expect(heard).to.deep.equal([
      ['first', true],
      ['second', false],
    ]);
    expect(mayI('analytics')).to.equal(true);
    whenMayI(() => heard.push('third'));
    expect(heard).to.have.lengthOf(3);
  });
});

describe('segmentConsent', () => {
  it('waits with Segment until a purpose is granted, and loads it once (SG-P04)', async () => {
    const granted: string[] = [];
    installGate(granted);
    const loaded: unknown[] = [];
    const { shouldLoadSegment } = segmentConsent(['analytics', 'marketing']);
    const done = shouldLoadSegment({ load: (options) => loaded.push(options) });
    decide();
    expect(loaded).to.deep.equal([]);
    granted.push('marketing');
    decide();
    decide();
    await done;
    expect(loaded).to.deep.equal([{ consentModel: 'opt-in' }]);
  });

  it('gives the categories, and tells each decision', () => {
    const granted = ['analytics'];
    installGate(granted);
    const told: unknown[] = [];
    const { getCategories, registerOnConsentChanged } = segmentConsent(['analytics', 'marketing']);
    expect(getCategories()).to.deep.equal({ analytics: true, marketing: false });
    registerOnConsentChanged((categories) => told.push(categories));
    granted.pop();
    decide();
    expect(told).to.deep.equal([{ analytics: false, marketing: false }]);
  });

  it('grants nothing without a gate', () => {
    expect(segmentConsent(['analytics']).getCategories()).to.deep.equal({ analytics: false });
  });
});
