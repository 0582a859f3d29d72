/** The list that Next.js goes through before it starts: a page that uses it, and a part that does as Next.js does. */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { closePages, declared, logged, openPage, release, scriptUrl, settled } from '../suites/page.ts';

afterEach(closePages);

/** Loads what is listed, one after the other, and then starts the page. */
const NEXT = `<script>(window.__next_s || []).reduce((before, [src, given]) => before.then(() => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  if (src) Object.assign(script, { src, onload: resolve, onerror: reject });
  else { script.textContent = given.children; setTimeout(resolve); }
  document.head.append(script);
})), Promise.resolve()).then(() => log('started'))</script>`;

const listed = (entry: string) =>
  declared(`<script>(self.__next_s = self.__next_s || []).push(${entry})</script>`);

describe('what Next.js is to load before it starts', () => {
  it('is loaded in its order when it is released, and does not keep the page from starting', async () => {
    const page = await openPage(
      `</head><body>${listed(`['${scriptUrl(`log('file')`, { ms: '80' })}', {}]`)}${listed(
        `[0, { id: 'two', children: "log('inline ' + document.currentScript.id)" }]`,
      )}${NEXT}`,
    );
    expect(await logged(page, 1)).to.deep.equal(['started']);
    await release(page);
    await logged(page, 3);
    expect(page.order.toSorted()).to.deep.equal(['file', 'inline two', 'started']);
  });

  it('is not loaded twice', async () => {
    const page = await openPage(
      `</head><body><script>(self.__next_s = []).push([0, { children: "log('own')" }])</script>${NEXT}`,
    );
    await logged(page, 2);
    await release(page);
    await settled(page);
    expect(page.order).to.deep.equal(['own', 'started']);
  });
});
