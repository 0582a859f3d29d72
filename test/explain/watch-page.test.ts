import { expect, waitUntil } from '@open-wc/testing';
import { watchPage } from '../../src/explain/watch-page.ts';
import { describe, it } from '../suites/bdd.ts';

describe('watchPage', () => {
  it('calls back when an element comes, a mark changes or a choice is made, once for what comes together', async () => {
    let calls = 0;
    const box = document.createElement('div');
    document.body.append(box);
    const end = watchPage({}, document, () => {
      calls++;
    });
    const called = async (change: () => void) => {
      const before = calls;
      change();
      await waitUntil(() => calls > before, 'not called back');
    };
    await called(() => {
      box.append(document.createElement('script'), document.createElement('img'));
    });
    await called(() => {
      box.dataset['mayI'] = 'analytics';
    });
    await called(() => {
      document.dispatchEvent(new CustomEvent('may-i-decided'));
    });
    end();
    const last = calls;
    box.remove();
    document.dispatchEvent(new CustomEvent('may-i-decided'));
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    expect(calls).to.equal(last);
  });

  it('follows shadow trees that the gate has found since', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    document.body.append(host);
    const roots = new Set([root]);
    let calls = 0;
    const end = watchPage({ roots }, document, () => {
      calls++;
    });
    root.append(document.createElement('script'));
    await waitUntil(() => calls > 0, 'not called back');
    end();
    host.remove();
  });
});
