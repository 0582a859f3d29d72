import { expect } from '@open-wc/testing';
import { run, type Wrong } from '../../src/chunks/problems.ts';
import type { LoadingGate } from '../../src/chunks/chunks.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';

const BASE = new URL('/may-i/may-i.js', location.href);
const { warn } = console;
/** As of a built script. */
const given = { attributes: {}, json: undefined };
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
        {
          base: BASE,
          config: { site: 'shop', purposes: [{ id: 'analytics', revision: 1 }] },
        } as unknown as LoadingGate,
        wrong,
      );
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(new RegExp(`^may-i: .*\\[${code}\\]$`));
    });
  }

  it('says what is wrong with the page', () => {
    const picture = document.createElement('img');
    picture.dataset['mayi'] = 'analytics';
    document.body.append(picture);
    run({ base: BASE, given, config: { site: 'shop', purposes: [] } } as unknown as LoadingGate, undefined);
    picture.remove();
    expect(warnings).to.deep.equal([
      'may-i: data-mayi of <img> is no mark. Did you mean "data-may-i"? What carries it stays as it is. [mark-misspelt]',
    ]);
  });

  it('says service-unknown, service-incomplete and service-purpose-unknown for services, with what was probably meant', () => {
    const services = [
      { id: 'meter', purpose: 'analitics', name: 'Meter', policyUrl: '/' },
      { id: 'posthgo' },
      { id: 'matomo' },
    ];
    const config = { site: 'shop', purposes: [{ id: 'analytics', revision: 1 }], services };
    run({ base: BASE, given, config } as unknown as LoadingGate, undefined);
    const codes = warnings.map((text) => /\[([\w-]+)\]$/.exec(text)?.[1]);
    expect(codes).to.deep.equal(['service-incomplete', 'service-purpose-unknown', 'service-unknown']);
    expect(warnings.join('\n'))
      .to.include('Did you mean "analytics"?')
      .and.include('Did you mean "posthog"?');
  });
});
