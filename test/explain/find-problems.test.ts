import { expect } from '@open-wc/testing';
import type { ReadConfig } from '../../src/config/read-config.ts';
import type { Finding } from '../../src/explain/explain.ts';
import { findProblems, wrongHost } from '../../src/explain/find-problems.ts';
import type { Patched } from '../../src/explain/patched.ts';
import { describe, it } from '../suites/bdd.ts';

const CONFIG: ReadConfig = { site: 'shop', purposes: [{ id: 'analytics', revision: 1 }] };

const finding = (more: Partial<Finding>): Finding => ({
  state: 'blocked',
  kind: 'script',
  what: 'https://meter.example/a.js',
  need: 'analytics:meter',
  tier: 'declared',
  rule: 'marked in the page',
  choice: 'analytics is not answered yet',
  at: undefined,
  isGranted: false,
  ...more,
});

const codes = (...given: Partial<Parameters<typeof findProblems>>) => {
  const [findings = [], config = CONFIG, functions = [], failures = [], isBlocking = true] = given;
  return findProblems(findings, config, functions, failures, isBlocking).map(
    ({ code, what }) => `${code} ${what}`,
  );
};

describe('wrongHost', () => {
  const wrong: [host: string, why: RegExp][] = [
    ['https://meter.example', /scheme/],
    ['//meter.example', /begins with/],
    ['*.meter.example', /\*/],
    ['Meter.example', /capital/],
    ['meter.example:443', /port/],
    ['meter.example/a?b', /query/],
    ['meter.example/', /stroke/],
    ['meter.example/a/b', /meter\.example\/a$/],
    ['meter', /dot/],
    [' meter.example', /space/],
    ['mailto:meter.example', /scheme/],
  ];
  for (const [host, why] of wrong) {
    it(`says what is wrong with "${host}"`, () => expect(wrongHost(host)).to.match(why));
  }
  for (const host of ['meter.example', 'eu.meter.example', 'meter.example/a', 'meter-2.example']) {
    it(`finds nothing wrong with ${host}`, () => expect(wrongHost(host)).to.be.undefined);
  }
});

describe('findProblems', () => {
  it('finds nothing in a sound page', () => {
    expect(codes([finding({})])).to.deep.equal([]);
  });

  it('names a configuration that was refused, and grants nothing', () => {
    expect(codes([], { site: '', purposes: [] })).to.deep.equal(['config-refused configuration']);
  });

  it('names a host that matches nothing', () => {
    const service = { id: 'meter', purpose: 'analytics', hosts: ['https://meter.example'] };
    // A service of the page's configuration may be as short as this.
    const config = { ...CONFIG, services: [service] } as unknown as ReadConfig;
    expect(codes([], config)).to.include('host-never-matches https://meter.example');
  });

  it('names a purpose that nobody can grant once, with what was probably meant', () => {
    const [problem, ...more] = findProblems(
      [finding({ need: 'analitics' }), finding({ need: 'analitics' })],
      CONFIG,
      [],
      [],
      true,
    );
    expect(problem!.code).to.equal('purpose-unknown');
    expect(problem!.text).to.contain('Did you mean "analytics"?').and.to.contain('stays blocked');
    expect(more).to.deep.equal([]);
  });

  it('tells what to do where the catalogue, not the page, names the purpose', () => {
    const [problem] = findProblems(
      [finding({ need: 'marketing:meter', tier: 'automatic' })],
      CONFIG,
      [],
      [],
      true,
    );
    expect(problem!.text).to.contain('name another purpose for meter');
  });

  it('says first what was not held, or is stored, without consent', () => {
    expect(
      codes([
        finding({ state: 'allowed' }),
        finding({ state: 'stored', kind: 'cookie', what: '_m' }),
        finding({ state: 'allowed', isGranted: true }),
        finding({ state: 'stored', isGranted: true }),
      ]),
    ).to.deep.equal(['not-held https://meter.example/a.js', 'stored-without-consent _m']);
  });

  it('names a script that failed, and one that hangs, and says what waits for it', () => {
    const element = document.createElement('script');
    document.head.append(element);
    const url = new URL('https://meter.example/a.js?key=secret');
    // The modules of this test are files of their own here: too many for the browser to keep the times of more.
    performance.clearResourceTimings();
    const released = finding({ state: 'released', isGranted: true, element, url });
    const failed = findProblems([released], CONFIG, [], [{ url: url.href, text: 'threw: oh' }], true);
    const pending = findProblems([released], CONFIG, [], [], true);
    element.remove();
    expect(failed.map(({ code }) => code)).to.deep.equal(['script-failed']);
    expect(failed[0]!.text).to.contain('threw: oh').and.to.contain('goes on');
    expect(pending.map(({ code }) => code)).to.deep.equal(['script-pending']);
    expect(JSON.stringify([failed, pending])).not.to.contain('secret');
  });

  it('shows no query of a file that failed', () => {
    const [problem] = findProblems(
      [],
      CONFIG,
      [],
      [{ url: 'https://x.example/a.js?key=1', text: 'threw' }],
      true,
    );
    expect([problem!.code, problem!.what]).to.deep.equal(['script-failed', 'https://x.example/a.js']);
  });

  const makers: [maker: Patched['maker'], isBlocking: boolean, isNamed: boolean][] = [
    ['may-i', true, false],
    ['browser', false, false],
    ['browser', true, true],
    ['page', true, true],
    ['page', false, true],
    ['page-before', true, true],
  ];
  for (const [maker, isBlocking, isNamed] of makers) {
    it(`${isNamed ? 'names' : 'passes over'} a function that is of ${maker}, ${isBlocking ? 'blocking' : 'not blocking'}`, () => {
      expect(codes([], CONFIG, [{ name: 'fetch', maker }], [], isBlocking)).to.deep.equal(
        isNamed ? ['function-replaced fetch'] : [],
      );
    });
  }
});
