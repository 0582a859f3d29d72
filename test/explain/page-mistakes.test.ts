import { expect } from '@open-wc/testing';
import { elementsOf } from '../../src/explain/elements-of.ts';
import { isShippedTag, pageMistakes, type PageElement } from '../../src/explain/page-mistakes.ts';
import { describe, it } from '../suites/bdd.ts';

const isTag = ({ attributes }: PageElement) => isShippedTag(attributes.get('src') ?? '');
const TAG = '<script src="https://shop.example/may-i/may-i.js"></script>';
const CONFIG = '<script type="application/json" data-may-i-config>{}</script>';

/**
 * The mistakes of a page that is only parsed: nothing in it runs. It is written, because the scripts that Firefox's
 * DOMParser makes say that they are async.
 */
function found(html: string): string[] {
  const page = document.implementation.createHTMLDocument();
  page.open();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what parses as a page's own parser does
  page.write(html);
  page.close();
  return pageMistakes(elementsOf(page), isTag).map(({ code, value }) => `${code} ${value}`);
}

describe('pageMistakes', () => {
  it('finds nothing in a page as it should be', () => {
    const page = `<head><meta charset="utf-8">${CONFIG}${TAG}<script src="/own.js"></script></head>
      <body><script type="text/plain" data-may-i="analytics" data-type="module" src="/a.js"></script>
      <img data-may-i="analytics" data-src="/p.gif" alt=""><a data-may-i-open href="/policy">Cookies</a>
      <template data-may-i="analytics"><img src="/p.gif" alt=""></template></body>`;
    expect(found(page)).to.deep.equal([]);
  });

  const wrong: [what: string, html: string, mistake: string][] = [
    [
      'a tag that stands twice',
      `<head>${TAG}${TAG}`,
      'tag-twice <script https://shop.example/may-i/may-i.js>, <script https://shop.example/may-i/may-i.js>',
    ],
    [
      'two versions',
      `<head>${TAG}<script src="https://cdn.example/may-i-declared.js?v=2"></script>`,
      'tag-twice <script https://shop.example/may-i/may-i.js>, <script https://cdn.example/may-i-declared.js>',
    ],
    [
      'a tag after a script',
      `<head><script src="/gtm.js"></script>${TAG}`,
      'tag-late after <script /gtm.js>',
    ],
    ['a tag in the body', `<body><p>t</p>${TAG}`, 'tag-late outside the head'],
    [
      'a tag that is async',
      `<head>${TAG.replace('<script', '<script async')}`,
      'tag-late async, defer or type="module"',
    ],
    [
      'a tag that is deferred',
      `<head>${TAG.replace('<script', '<script defer')}`,
      'tag-late async, defer or type="module"',
    ],
    ['two configurations', `<head>${CONFIG}${CONFIG}${TAG}`, 'config-twice 2'],
    [
      'a mark without its hyphen',
      `<head>${TAG}<script type="text/plain" data-mayi="analytics"></script>`,
      'mark-misspelt data-mayi of <script>',
    ],
    [
      'a mark with a word more',
      `<head>${TAG}<script type="text/plain" data-may-i-purpose="analytics" src="/a.js?b"></script>`,
      'mark-misspelt data-may-i-purpose of <script /a.js>',
    ],
    [
      'a mark with another word',
      `<head>${TAG}</head><img data-may="analytics" data-src="/p.gif" alt="">`,
      'mark-misspelt data-may of <img>',
    ],
    [
      'a marked script that runs',
      `<head>${TAG}<script data-may-i="analytics" src="/a.js"></script>`,
      'mark-running <script /a.js>',
    ],
    [
      'a marked picture that was fetched',
      `<head>${TAG}</head><img data-may-i="analytics" src="/p.gif" alt="">`,
      'mark-fetched src of <img /p.gif>',
    ],
  ];
  for (const [what, html, mistake] of wrong) {
    it(`names ${what}`, () => {
      expect(found(html)).to.deep.equal([mistake]);
    });
  }

  it('names a configuration that the tag did not find, as it stands after it', () => {
    expect(found(`<head>${TAG}${CONFIG}`)).to.deep.equal(['config-late ']);
  });

  it('names a tag that a script put in', () => {
    const page = new DOMParser().parseFromString('<head></head>', 'text/html');
    const tag = page.createElement('script');
    tag.src = '/may-i/may-i.js';
    page.head.append(tag);
    expect(pageMistakes(elementsOf(page), isTag).map(({ code }) => code)).to.deep.equal(['tag-by-script']);
  });

  it('leaves a script alone that the page made and whose address is held', () => {
    expect(
      found(
        `<head>${TAG}<script data-may-i="analytics" data-src="https://stats.example/a.js"></script></head>`,
      ),
    ).to.deep.equal([]);
  });

  it('leaves other attributes that begin with "data-may" alone', () => {
    expect(
      found(`<head>${TAG}</head><p data-maybe="1" data-mayor="x" data-may-include="y">t</p>`),
    ).to.deep.equal([]);
  });
});
