/**
 * What vendors give beside the script that loads their library, as pasted: the standard is the log of the same page without
 * us.
 */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { closePages, logged, openPage, settled, type TestWindow } from '../suites/page.ts';

afterEach(closePages);

type Releasing = TestWindow & { release(purposes: string): Promise<unknown> };

/** The same page, with two services blocked: one for statistics, one for analytics. */
async function openBlocked(html: string): Promise<Releasing> {
  return (await openPage(`<script>
    addEventListener('error', (event) => event.preventDefault());
    granted = [];
    gate = { config: { purposes: [{ id: 'analytics' }, { id: 'statistics' }] }, giveBack: gateUnderTest.giveBack,
      mayRelease: (need = '') => need.split(' ').every((one) => granted.includes(one.split(':')[0])) };
    gate.arm = () => gateUnderTest.arm(gate.mayRelease, () => {});
    gateUnderTest.block(gate, ';;meter,127.0.0.1;counter,count.invalid;');
    release = (purposes) => { granted = purposes.split(' '); return gateUnderTest.releaseLate(gate); };
  </script></head><body>${html}`)) as Releasing;
}

/** A library as a vendor's host gives it. */
const library = (name: string) =>
  `<script src="http://127.0.0.1:${location.port}/test-script.js?${new URLSearchParams({
    code: `log('library'); window.${name} = { init: (what) => log('init ' + what) }`,
  }).toString()}"></script>`;

const inline = (code: string) => `<script>${code}</script>`;

describe('an inline script that uses a blocked library', () => {
  const cases: [name: string, html: string][] = [
    ['by its name', library('Lib') + inline(`Lib.init('a'); log('after')`)],
    ['as a property of the window', library('Lib') + inline(`window.Lib.init('a')`)],
    ['where it is there', library('Lib') + inline(`window.Lib && window.Lib.init('a');`)],
    ['where a condition says that it is there', library('Lib') + inline(`if (window.Lib) { Lib.init('a') }`)],
    ['after a comment', library('Lib') + inline(`/* start */ // now\n Lib.init('a')`)],
    [
      'twice, with another library between',
      library('Lib') +
        inline(`Lib.init('a')`) +
        library('Bib') +
        inline(`Bib.init('b')`) +
        inline(`Lib.init('c')`),
    ],
    [
      'that a snippet has brought',
      inline(`/* createElement http://127.0.0.1 */ window.Lib = { init: (what) => log(what) }`) +
        inline(`Lib.init('a')`),
    ],
  ];
  for (const [name, html] of cases) {
    it(`runs after it is released, once: ${name}`, async () => {
      const free = await openPage(html);
      await settled(free);
      const page = await openBlocked(html);
      await settled(page);
      expect(page.order).to.deep.equal([]);
      await page.release('analytics');
      expect(await logged(page, free.order.length)).to.deep.equal(free.order);
      await page.release('analytics');
      await settled(page);
      expect(page.order).to.deep.equal(free.order);
    });
  }

  it('waits for the service that it belongs to', async () => {
    const page = await openBlocked(library('Lib') + inline(`Lib.init('a')`));
    await page.release('statistics');
    await settled(page);
    expect(page.order).to.deep.equal([]);
  });

  const others: [name: string, html: string][] = [
    [
      'a variable of the page',
      inline(`const App = { start: () => log('start') }`) + library('Lib') + inline('App.start()'),
    ],
    ['what fails later', library('Lib') + inline(`log('before'); Lib.init('a')`)],
    [
      'a variable of the page that fails by itself',
      inline(`const App = { start: () => log('start') }`) +
        library('Lib') +
        inline('App.start(); Lib.init()'),
    ],
    ['a condition that guards more', library('Lib') + inline(`window.Lib && log('lib'); log('more')`)],
    ['what stands before every blocked one', inline(`Lib.init('a')`) + library('Lib')],
  ];
  for (const [name, html] of others) {
    it(`does not run again: ${name}`, async () => {
      const page = await openBlocked(html);
      await settled(page);
      const before = [...page.order];
      await page.release('analytics');
      await settled(page);
      expect(page.order).to.deep.equal([...before, 'library']);
    });
  }
});
