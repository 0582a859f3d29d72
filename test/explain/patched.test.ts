import { expect } from '@open-wc/testing';
import { patchedFunctions } from '../../src/explain/patched.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { closePages, openPage } from '../suites/page.ts';

afterEach(closePages);

const BLOCK = `gateUnderTest.block({ config: { purposes: [{ id: 'analytics' }] }, mayRelease: () => false }, ';;meter,meter.invalid;;');`;
const wrap = (name: string) =>
  `{ const native = ${name}; ${name} = function (...given) { return native.apply(this, given); }; }`;

/** Who answers for each function, in a page with this script. */
async function makers(code: string): Promise<Record<string, string>> {
  const page = await openPage(`<script>${code}</script></head><body>`);
  return Object.fromEntries(patchedFunctions(page.document).map(({ name, maker }) => [name, maker]));
}

describe('patchedFunctions', () => {
  it('are the browser’s own in a page that nobody touched', async () => {
    expect(new Set(Object.values(await makers('')))).to.deep.equal(new Set(['browser']));
  });

  it('are ours where the automatic tier is at work', async () => {
    expect(new Set(Object.values(await makers(BLOCK)))).to.deep.equal(new Set(['may-i']));
  });

  it('are the page’s where it replaced them, after us or without us', async () => {
    const after = await makers(BLOCK + wrap('window.fetch') + wrap('Node.prototype.appendChild'));
    expect([after['fetch'], after['Node.appendChild'], after['Node.insertBefore']]).to.deep.equal([
      'page',
      'page',
      'may-i',
    ]);
    expect((await makers(wrap('window.fetch')))['fetch']).to.equal('page');
  });

  it('are known to have been the page’s before us', async () => {
    const before = await makers(wrap('window.fetch') + BLOCK);
    expect([before['fetch'], before['Node.appendChild']]).to.deep.equal(['page-before', 'may-i']);
  });

  it('are not taken for ours when the page lies about what it put there', async () => {
    const lies = `${BLOCK} window.fetch = Object.assign(function fetch() {}, { toString: () => 'function fetch() { [native code] }' });`;
    expect((await makers(lies))['fetch']).to.equal('page');
  });
});
