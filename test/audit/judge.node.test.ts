import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, type Inventory } from '../../src/audit/judge.ts';
import type { Step } from '../../src/audit/scenario.ts';

const INVENTORY: Inventory = {
  declared: [
    {
      id: 'meter',
      name: 'Meter',
      purpose: 'analytics',
      hosts: ['meter.example'],
      stores: [{ name: '_m_*' }, { name: 'far', host: 'meter.example' }],
    },
    { id: 'shop', name: 'The shop', purpose: 'necessary', stores: [{ name: 'basket' }] },
  ],
  known: [
    { id: 'pixel', name: 'Pixel', purpose: 'marketing', hosts: ['pixel.example'], stores: [{ name: '_px' }] },
  ],
  isOwn: (host) => host.endsWith('shop.test'),
};

const step = (seen: Partial<Step>): Step => ({
  scenario: 'accept',
  after: 'the choice',
  granted: ['analytics'],
  asked: [],
  stored: [],
  ...seen,
});

const codes = (...steps: Step[]) => judge(steps, INVENTORY).map(({ code }) => code);

describe('judge', () => {
  it('finds nothing in what is declared and granted, in what is the site’s own, and in what is ours', () => {
    const asked = ['https://cdn.meter.example/m.js', 'https://www.shop.test/app.js', 'data:text/css,'];
    const stored = ['_m_1', 'basket', 'may-i', 'may-i-outbox'].map(
      (name) => ({ type: 'cookie', name }) as const,
    );
    assert.deepEqual(codes(step({ asked, stored })), []);
  });

  it('finds what is asked for or stored without a grant', () => {
    const without = step({
      scenario: 'reject',
      granted: [],
      asked: ['https://meter.example/m.js'],
      stored: [{ type: 'localStorage', name: '_m_1' }],
    });
    assert.deepEqual(codes(without), ['audit-asked', 'audit-stored']);
    assert.match(
      judge([without], INVENTORY)[0]?.text ?? '',
      /^Meter was asked \(meter\.example\) in reject, after/,
    );
  });

  it('counts a service that was granted by itself', () => {
    const granted = ['analytics:meter'];
    assert.deepEqual(codes(step({ granted, asked: ['https://meter.example/m.js'] })), []);
  });

  it('finds what the catalogue knows and the site does not declare, and what nobody knows', () => {
    const asked = ['https://pixel.example/p.gif', 'https://strange.example/x', 'https://strange.example/y'];
    const stored = [
      { type: 'cookie', name: '_px' },
      { type: 'indexedDB', name: 'mine' },
    ] as const;
    assert.deepEqual(codes(step({ asked, stored })), [
      'audit-undeclared',
      'audit-unknown-host',
      'audit-undeclared',
      'audit-unknown-name',
    ]);
  });

  it('takes the cookie of another site for that of its service, and does not ask that a withdrawal deletes it', () => {
    const stored = [{ type: 'cookie', name: 'far', host: 'www.meter.example' }] as const;
    assert.deepEqual(codes(step({ stored })), []);
    assert.deepEqual(codes(step({ stored, granted: [], scenario: 'reject' })), ['audit-stored']);
    assert.deepEqual(codes(step({ stored, granted: [], scenario: 'withdraw' })), []);
  });

  it('says each once in a scenario', () => {
    const asked = ['https://strange.example/x'];
    assert.equal(codes(step({ asked }), step({ asked }), step({ asked, scenario: 'one' })).length, 2);
  });
});
