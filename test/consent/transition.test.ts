import { expect } from '@open-wc/testing';
import { transition, type Transition } from '../../src/consent/transition.ts';
import { describe, it } from '../suites/bdd.ts';

describe('transition', () => {
  const cases: [name: Transition, wasGranted: boolean, isGranted: boolean][] = [
    ['granted', false, true],
    ['renewed', true, true],
    ['refused', false, false],
    ['withdrawn', true, false],
  ];
  for (const [name, wasGranted, isGranted] of cases) {
    it(`is "${name}" from ${wasGranted ? '' : 'not '}granted to ${isGranted ? '' : 'not '}granted`, () => {
      expect(transition(wasGranted, isGranted)).to.equal(name);
    });
  }
});
