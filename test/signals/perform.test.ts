/** How calls reach a vendor that is there, that queues, or that comes later (SG-05). */
import { expect, waitUntil } from '@open-wc/testing';
import { perform } from '../../src/signals/perform.ts';
import { describe, it } from '../suites/bdd.ts';

const page = window as unknown as Record<string, unknown>;

let count = 0;
/** A name that no other test uses. */
const name = () => `vendor${++count}`;

/** Runs a text as a script of the page does. */
function runScript(text: string): void {
  const script = document.createElement('script');
  script.textContent = text;
  document.head.append(script);
  script.remove();
}

describe('perform', () => {
  it('calls a function that is there, on its owner', () => {
    const vendor = name();
    const said: unknown[] = [];
    page[vendor] = {
      tell(this: unknown, ...given: unknown[]) {
        said.push([this === page[vendor], ...given]);
      },
    };
    perform([`${vendor}.tell`, 1, 2]);
    expect(said).to.deep.equal([[true, 1, 2]]);
  });

  it('makes a queue where it is absent, and keeps one that is there', () => {
    const vendor = name();
    perform([`${vendor}.push`, ['a']]);
    const queue = page[vendor];
    perform([`${vendor}.push`, ['b'], 'c']);
    expect(page[vendor]).to.equal(queue);
    expect(queue).to.deep.equal([['a'], ['b'], 'c']);
  });

  it('puts a call that an array does not know into it, as its vendor’s snippet would', () => {
    const vendor = name();
    page[vendor] = [];
    perform([`${vendor}.grant`, 1]);
    expect(page[vendor]).to.deep.equal([['grant', 1]]);
  });

  it('survives a vendor that throws', () => {
    const vendor = name();
    page[vendor] = () => {
      throw new Error('no');
    };
    perform([vendor]);
  });

  it('calls what ends in a question mark only where it is there', () => {
    const vendor = name();
    perform([`${vendor}?`, 1]);
    expect(vendor in page).to.equal(false);
    const said: unknown[] = [];
    page[vendor] = (given: unknown) => said.push(given);
    perform([`${vendor}?`, 2]);
    expect(said).to.deep.equal([2]);
  });

  it('is as good as absent until the vendor comes', () => {
    const vendor = name();
    perform([vendor, 'revoke'], true);
    expect(page[vendor]).to.equal(undefined);
    expect(Object.keys(page)).not.to.contain(vendor);
  });

  it('says the start before the vendor is used for the first time, and the rest after that script', async () => {
    const vendor = name();
    perform([vendor, 'consent', 'revoke'], true);
    perform([vendor, 'consent', 'grant']);
    // As Meta's snippet does: it leaves where the function is there already.
    runScript(`(function (w) {
      if (w.${vendor}) return;
      var n = (w.${vendor} = function () { n.queue.push([].slice.call(arguments)); });
      n.queue = [];
    })(window);
    ${vendor}('init', 1);
    ${vendor}('track', 'PageView');`);
    const said = () => (page[vendor] as { readonly queue: unknown[] }).queue;
    await waitUntil(() => said().length === 4);
    expect(said()).to.deep.equal([
      ['consent', 'revoke'],
      ['init', 1],
      ['track', 'PageView'],
      ['consent', 'grant'],
    ]);
    expect(Object.getOwnPropertyDescriptor(page, vendor)).to.include({ writable: true, enumerable: true });
    perform([vendor, 'consent', 'revoke']);
    expect(said()).to.have.lengthOf(5);
  });

  it('waits for the function itself where its object comes first', async () => {
    const vendor = name();
    const said: unknown[] = [];
    page['hear'] = (given: unknown) => said.push(given);
    perform([`${vendor}.cm.api`, 'settings']);
    runScript(`${vendor} = window.${vendor} || {}; ${vendor}.cm = {};`);
    expect(said).to.deep.equal([]);
    runScript(`${vendor}.cm.api = hear; ${vendor}.cm;`);
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(['settings']);
    delete page['hear'];
  });

  it('finds a function that is declared, when the page has loaded', () => {
    const vendor = name();
    perform([vendor, 'marketing', 'deny']);
    runScript(
      `function ${vendor}() { (${vendor}.said = ${vendor}.said || []).push([].slice.call(arguments)); }`,
    );
    window.dispatchEvent(new Event('load'));
    expect((page[vendor] as { readonly said: unknown[] }).said).to.deep.equal([['marketing', 'deny']]);
  });

  it('says nothing twice when the page has loaded', async () => {
    const vendor = name();
    perform([vendor, 'a'], true);
    perform([vendor, 'b']);
    const said: unknown[] = [];
    page[vendor] = (given: unknown) => said.push(given);
    window.dispatchEvent(new Event('load'));
    await Promise.resolve();
    expect(said).to.deep.equal(['a', 'b']);
  });
});
