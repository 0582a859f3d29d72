import { expect } from '@open-wc/testing';
import { run, type Wrong } from '../../src/chunks/problems.ts';
import type { LoadingGate } from '../../src/chunks/chunks.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';

const { warn } = console;
let warnings: string[];

beforeEach(() => {
  warnings = [];
  console.warn = (text: string) => void warnings.push(text);
});
afterEach(() => {
  console.warn = warn;
});

describe('the chunk problems', () => {
  const cases: [name: string, wrong: Wrong, code: string][] = [
    ['a configuration that is missing', { attributes: {}, json: null }, 'config-missing'],
    [
      'a configuration that was refused',
      { attributes: {}, json: '{"site":"Shop","purposes":["a"]}' },
      'config-wrong-value',
    ],
    ['a choice that was not kept', { isKept: false }, 'storage-unavailable'],
    ['a purpose that is not listed', 'analitics', 'purpose-unknown'],
  ];
  for (const [name, wrong, code] of cases) {
    it(`says ${code} for ${name}`, () => {
      run(
        { config: { site: 'shop', purposes: [{ id: 'analytics', revision: 1 }] } } as unknown as LoadingGate,
        wrong,
      );
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(new RegExp(`^may-i: .*\\[${code}\\]$`));
    });
  }

  it('says service-unknown, service-incomplete and service-purpose-unknown for services, with what was probably meant', () => {
    const services = [
      { id: 'meter', purpose: 'analitics', name: 'Meter', policyUrl: '/' },
      { id: 'posthgo' },
      { id: 'matomo' },
    ];
    const config = { site: 'shop', purposes: [{ id: 'analytics', revision: 1 }], services };
    run({ config } as unknown as LoadingGate, undefined);
    const codes = warnings.map((text) => /\[([\w-]+)\]$/.exec(text)?.[1]);
    expect(codes).to.deep.equal(['service-incomplete', 'service-purpose-unknown', 'service-unknown']);
    expect(warnings.join('\n'))
      .to.include('Did you mean "analytics"?')
      .and.include('Did you mean "posthog"?');
  });
});
