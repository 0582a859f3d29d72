/**
 * Scripts that a plugin delays: they stand in the page with a type of its own, and its loader runs them one after the other,
 * each when the one before has loaded or failed. One that is blocked must not keep the page's own waiting.
 */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { closePages, logged, openPage, settled, type TestWindow } from '../suites/page.ts';

afterEach(closePages);

const KNOWN = ';;meter,127.0.0.1;;';

interface DelayingPage extends TestWindow {
  /** The loader; resolves when all that it found have had their turn. */
  runAll(): Promise<void>;
  release(): void;
}

/** How a loader writes a script into the page, and how it runs one. */
interface Plugin {
  readonly external: (src: string, type?: 'module') => string;
  readonly inline: (code: string) => string;
  /** Selects what it runs. */
  readonly selector: string;
  /** Body of a function of `old`, the script, and `done`, to be called when it is through. */
  readonly runOne: string;
}

/** Another script in the place of one, with what it has but the type. */
const COPY = `
  const made = document.createElement('script');
  made.addEventListener('load', done);
  made.addEventListener('error', done);
  for (const { name, value } of old.attributes) if (name !== 'type') made.setAttribute(NAME, value);`;

const PLUGINS: Readonly<Record<string, Plugin>> = {
  'gives the same script its address (WP Rocket)': {
    external: (src, type) =>
      `<script type="rocketlazyloadscript"${type ? ` data-rocket-type="${type}"` : ''} data-rocket-src="${src}"></script>`,
    inline: (code) => `<script type="rocketlazyloadscript">${code}</script>`,
    selector: 'script[type=rocketlazyloadscript]',
    runOne: `
      old.addEventListener('load', done);
      old.addEventListener('error', done);
      const { rocketSrc, rocketType } = old.dataset;
      if (rocketType) old.type = rocketType; else old.removeAttribute('type');
      if (rocketSrc) { old.removeAttribute('data-rocket-src'); old.src = rocketSrc; }
      else old.src = 'data:text/javascript;base64,' + btoa(old.text);`,
  },
  'replaces it (WP Rocket in Firefox, Perfmatters)': {
    external: (src, type) =>
      `<script type="pmdelayedscript"${type ? ` data-perfmatters-type="${type}"` : ''} src="${src}"></script>`,
    inline: (code) => `<script type="pmdelayedscript">${code}</script>`,
    selector: 'script[type=pmdelayedscript]',
    runOne: `${COPY.replace('NAME', `name === 'data-perfmatters-type' ? 'type' : name`)}
      if (!made.hasAttribute('src')) { made.text = old.text; done(); }
      old.parentNode.replaceChild(made, old);`,
  },
  'puts another behind it, and a blob for a text (LiteSpeed)': {
    external: (src) => `<script type="litespeed/javascript" data-src="${src}"></script>`,
    inline: (code) => `<script type="litespeed/javascript">${code}</script>`,
    selector: 'script[type="litespeed/javascript"]',
    runOne: `${COPY.replace('NAME', `name === 'data-src' ? 'src' : name`)}
      made.type = 'text/javascript';
      if (!made.src) made.src = URL.createObjectURL(new Blob([old.textContent], { type: 'text/javascript' }));
      old.after(made);
      old.remove();`,
  },
  'puts one before the next (Rocket Loader)': {
    external: (src, type) =>
      `<script type="1a2b3c4d5e6f-${type ?? 'text/javascript'}" src="${src}"></script>`,
    inline: (code) => `<script type="1a2b3c4d5e6f-text/javascript">${code}</script>`,
    selector: 'script[type^="1a2b3c4d5e6f-"]',
    runOne: `${COPY.replace('NAME', 'name')}
      made.type = old.type.slice(13);
      if (!made.hasAttribute('src')) { made.text = old.text; done(); }
      old.parentNode.insertBefore(made, old.nextSibling);
      old.remove();`,
  },
};

const vendorUrl = (code: string) =>
  `http://127.0.0.1:${location.port}/test-script.js?${new URLSearchParams({ code }).toString()}`;

/** A page with scripts that wait for their loader. */
async function openDelayed({ selector, runOne }: Plugin, scripts: string): Promise<DelayingPage> {
  return (await openPage(`<script>
    gate = { config: { purposes: [{ id: 'analytics' }] }, mayRelease: (need = '') => granted.includes(need.split(':')[0]), giveBack: gateUnderTest.giveBack, arm() {} };
    granted = [];
    gateUnderTest.block(gate, '${KNOWN}');
    release = () => { granted = ['analytics']; void gateUnderTest.releaseLate(gate); };
    runAll = async () => {
      for (const old of [...document.querySelectorAll('${selector}')]) await new Promise((done) => { ${runOne} });
      log('all');
    };
  </script></head><body>${scripts}`)) as DelayingPage;
}

for (const [name, plugin] of Object.entries(PLUGINS))
  describe(`where a plugin delays scripts and ${name}`, () => {
    const { external, inline } = plugin;
    const scripts = `
      ${inline(`log('first')`)}
      ${external(vendorUrl(`log('vendor')`))}
      ${inline(`log('second')`)}
      ${external(`/test-script.js?${new URLSearchParams({ code: `log('third')` }).toString()}`)}`;

    it('the page’s own run, and that of a blocked service when it is granted', async () => {
      const page = await openDelayed(plugin, scripts);
      void page.runAll();
      expect(await logged(page, 4)).to.deep.equal(['first', 'second', 'third', 'all']);
      page.release();
      expect((await logged(page, 5)).at(-1)).to.equal('vendor');
      await settled(page);
      expect(page.order).to.have.lengthOf(5);
    });

    it('it runs once where it is granted before the loader begins', async () => {
      const page = await openDelayed(plugin, scripts);
      page.release();
      await logged(page, 1);
      void page.runAll();
      expect(await logged(page, 5)).to.deep.equal(['vendor', 'first', 'second', 'third', 'all']);
      await settled(page);
      expect(page.order).to.have.lengthOf(5);
    });

    // LiteSpeed has none.
    if (external('', 'module') !== external(''))
      it('a module is still one', async () => {
        const page = await openDelayed(plugin, external(vendorUrl(`log(typeof this)`), 'module'));
        page.release();
        expect(await logged(page, 1)).to.deep.equal(['undefined']);
      });
  });

describe('where a script of another type names a service', () => {
  it('it stays as it is', async () => {
    const page = await openDelayed(
      PLUGINS['puts one before the next (Rocket Loader)']!,
      `<script type="application/json" data-url="${vendorUrl('1')}">{}</script>
       <script type="text/template" data-url="${vendorUrl('1')}"><p></p></script>
       <script type="rocketlazyloadscript" data-rocket-src="/own.js">127.0.0.1 createElement</script>`,
    );
    expect(page.document.body.querySelectorAll('[data-may-i]')).to.have.lengthOf(0);
  });
});
