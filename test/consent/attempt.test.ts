import { expect } from '@open-wc/testing';
import { attempt } from '../../src/consent/attempt.ts';
import { describe, it } from '../suites/bdd.ts';

describe('attempt', () => {
  it('is the value, or undefined where reading it throws', () => {
    expect(attempt(() => 5)).to.equal(5);
    expect(attempt((): unknown => JSON.parse('{'))).to.be.undefined;
  });
});
