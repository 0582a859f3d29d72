import { expect } from '@open-wc/testing';
import { findAll, lineOf, type ExplainableGate, type Finding } from '../../src/explain/explain.ts';
import { explanationOf } from '../../src/explain/explanation.ts';
import type { KnownService } from '../../src/explain/known-service.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { closePages, openPage } from '../suites/page.ts';

afterEach(closePages);

const SERVICES: readonly KnownService[] = [
  {
    id: 'meter',
    name: 'Meter',
    purpose: 'analytics',
    hosts: ['meter.example'],
    stores: [{ name: 'm_*' }, { name: 'm_key', type: 'localStorage' }],
  },
];

function gate(granted: readonly string[], more: Partial<ExplainableGate> = {}): ExplainableGate {
  const isGranted = (need: string) => granted.includes(need.split(':')[0] ?? '');
  return {
    config: { site: 'shop', purposes: [{ id: 'analytics', revision: 1 }] },
    base: new URL('/may-i/may-i.js', location.href),
    decision: undefined,
    isGranted,
    isOpen: () => !granted.length,
    mayRelease: (needs = '') => needs.split(' ').every(isGranted),
    journal: [],
    ...more,
  };
}

async function found(html: string, of: ExplainableGate): Promise<readonly Finding[]> {
  const page = await openPage(`</head><body>${html}`);
  return findAll(of, SERVICES, page.document);
}

/** The line about what has a mark. */
const short = ({ state, kind, what, need, tier }: Finding) => [state, kind, what, need, tier].join(' | ');

describe('findAll', () => {
  it('tells a mark of the page from one that we made, and blocked from waiting', async () => {
    const html = `<script type="text/plain" data-may-i="analytics">start()</script>
      <script type="text/plain" data-may-i="analytics:meter" data-src="https://meter.example/a.js?key=secret"></script>
      <iframe title="t" data-may-i="analytics" data-src="https://film.example/1"></iframe>
      <template data-may-i="analytics"><p>widget</p></template>
      <p data-may-i="analytics" data-style="color:red">t</p>`;
    const lines = (await found(html, gate([]))).filter(({ element }) => element).map(short);
    expect(lines).to.deep.equal([
      'blocked | script | start() | analytics | declared',
      'blocked | script | https://meter.example/a.js | analytics:meter | automatic',
      'blocked | embed | https://film.example/1 | analytics | declared',
      'blocked | template | <p>widget</p> | analytics | declared',
      'blocked | style | color:red | analytics | declared',
    ]);
    const waiting = (await found(html, gate(['analytics']))).filter(({ element }) => element);
    expect(new Set(waiting.map(({ state }) => state))).to.deep.equal(new Set(['waiting']));
  });

  it('keeps what was released, and names what nothing keeps back', async () => {
    const all = await found(
      `<script type="text/javascript" data-may-i-released="analytics" src="/test-script.js?code=1"></script>
       <link rel="preload" as="image" href="https://meter.example/p.gif"><link rel="alternate" href="https://other.example/">`,
      gate([]),
    );
    const lines = all.filter(({ element }) => element).map(short);
    expect(lines).to.deep.equal([
      `released | script | ${location.origin}/test-script.js | analytics | declared`,
      'allowed | link | https://meter.example/p.gif | analytics:meter | automatic',
    ]);
  });

  it('lists what the gate dropped, the same once with how often, and says so when it was granted since', async () => {
    const journal: ExplainableGate['journal'] = [
      [10, 'request', 'analytics:meter', 'https://meter.example/e?id=secret'],
      [20, 'request', 'analytics:meter', 'https://meter.example/e?id=other'],
      [30, 'name', 'analytics:meter', 'm_1'],
      [40, 'name', 'analytics:meter', 'm_key'],
    ];
    const kept = (await found('', gate([], { journal }))).filter(({ state }) => state === 'blocked');
    expect(kept.map((one) => `${short(one)} | ${one.count ?? 1}`)).to.deep.equal([
      'blocked | request | https://meter.example/e | analytics:meter | automatic | 2',
      'blocked | cookie | m_1 | analytics:meter | automatic | 1',
      'blocked | key | m_key | analytics:meter | automatic | 1',
    ]);
    const [since] = (await found('', gate(['analytics'], { journal }))).filter(
      ({ state }) => state === 'blocked',
    );
    expect(since!.choice).to.match(/after this was dropped$/);
    expect(JSON.stringify(kept.map(lineOf))).not.to.contain('secret');
  });

  it('lists cookies and keys: of a service, ours, and of nobody', async () => {
    const all = await found(
      `<script>localStorage.clear(); document.cookie = 'm_c=1'; document.cookie = 'own=1'; localStorage.setItem('m_key', '1'); localStorage.setItem('may-i-outbox', '1');</script>`,
      gate([]),
    );
    localStorage.clear();
    for (const name of ['m_c', 'own']) document.cookie = `${name}=;max-age=0`;
    const lines = all.filter(({ kind }) => kind === 'cookie' || kind === 'key').map(short);
    expect(lines).to.include.members([
      'stored | cookie | m_c | analytics:meter | automatic',
      'unknown | cookie | own |  | automatic',
      'stored | key | m_key | analytics:meter | automatic',
      'stored | key | may-i-outbox | necessary | automatic',
    ]);
  });

  it('looks into shadow trees that the gate knows', async () => {
    const page = await openPage('</head><body><div></div>');
    const root = page.document.querySelector('div')!.attachShadow({ mode: 'closed' });
    root.innerHTML = '<script type="text/plain" data-may-i="analytics">inside()</script>';
    const all = findAll(gate([], { roots: new Set([root]) }), SERVICES, page.document);
    expect(all.filter(({ element }) => element).map(short)).to.deep.equal([
      'blocked | script | inside() | analytics | declared',
    ]);
  });
});

describe('explanationOf', () => {
  it('puts lines, problems and functions together, and changes nothing in the page', async () => {
    const page = await openPage('</head><body><script type="text/plain" data-may-i="analitics">x()</script>');
    const before = page.document.documentElement.outerHTML;
    const { lines, problems, functions } = explanationOf(gate([]), SERVICES, page.document, []);
    expect(page.document.documentElement.outerHTML).to.equal(before);
    expect(lines.map(({ need }) => need)).to.include('analitics');
    expect(problems.map(({ code }) => code)).to.include('purpose-unknown');
    expect(functions.map(({ name }) => name)).to.include('fetch');
    expect(lines[0]).not.to.have.any.keys('element', 'url', 'isGranted');
  });
});
