import { expect } from '@open-wc/testing';
import { watchFailures } from '../../src/explain/failures.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { closePages, openPage, settled } from '../suites/page.ts';

afterEach(closePages);

describe('watchFailures', () => {
  it('notes what was thrown and what could not be loaded, in order, and nothing else', async () => {
    const page = await openPage('</head><body>');
    const failures = watchFailures(page);
    // The test runner counts what a page throws as a failed test: of this page it hears nothing.
    page.addEventListener('error', (event) => {
      event.preventDefault();
    });
    const add = (code: string, src?: string) => {
      const script = page.document.createElement('script');
      if (src === undefined) script.textContent = code;
      else script.src = src;
      const done = new Promise((resolve) => {
        script.addEventListener('error', resolve);
        script.addEventListener('load', resolve);
      });
      page.document.body.append(script);
      return src === undefined ? undefined : done;
    };
    await add(`throw new Error('broken on purpose')`);
    await add('', '/missing-script.js');
    await add('log(1)');
    await settled(page);
    expect(failures.map(({ text }) => text)).to.have.lengthOf(2);
    expect(failures[0]!.text).to.contain('threw: ').and.to.contain('broken on purpose');
    expect(failures[1]!.text).to.equal('could not be loaded');
    expect(new URL(failures[1]!.url).pathname).to.equal('/missing-script.js');
  });
});
