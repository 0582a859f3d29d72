import { expect } from '@open-wc/testing';
import { uuidV7 } from '../../src/outbox/uuid-v7.ts';
import { describe, it } from '../suites/bdd.ts';

describe('uuidV7', () => {
  const moments = [0, 1, 1_000, 1_645_557_742_000, 1_795_000_000_123, 2 ** 48 - 1];
  for (const now of moments) {
    it(`is of version 7 and variant 10 and holds ${now} in its first 48 bits`, () => {
      const id = uuidV7(now);
      expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).to.equal(now);
    });
  }

  it('sorts by time', () => {
    const ids = moments.map(uuidV7);
    expect([...ids].sort()).to.deep.equal(ids);
  });

  it('is another one each time within a millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => uuidV7(5))).size).to.equal(1000);
  });
});
