import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { annotationsOf } from '../../src/report/annotations.ts';

const at = (day: string): number => Date.parse(`${day}T10:00:00Z`);

describe('annotationsOf', () => {
  const configs = [
    { from: at('2026-02-20'), config: { site: 'shop', purposes: ['analytics'] } },
    { from: at('2026-03-02'), config: { site: 'shop', purposes: ['analytics'], placement: 'top' } },
    { from: at('2026-03-05'), config: { site: 'shop', purposes: ['analytics', 'marketing'], revision: 2 } },
  ];
  const builds = [
    { build: '0.1.0', from: at('2026-02-20') },
    { build: '0.2.0', from: at('2026-03-03') },
  ];

  const march = { from: '2026-03-01', to: '2026-03-31', timeZone: 'UTC' };

  it('says what changed in the range, by day, and whom a revision asks again', () => {
    assert.deepEqual(annotationsOf(configs, builds, march), [
      { day: '2026-03-02', text: 'The configuration changed: placement.' },
      { day: '2026-03-03', text: 'Notices of May I 0.2.0 were published.' },
      {
        day: '2026-03-05',
        text: 'The configuration changed: placement, purposes, revision. Revision 2 asks everybody again.',
      },
    ]);
  });

  it('says it of the day on which it was at the site', () => {
    const ahead = { from: '2026-03-06', to: '2026-03-31', timeZone: 'Pacific/Kiritimati' };
    assert.deepEqual(
      annotationsOf(configs, builds, ahead).map(({ day }) => day),
      ['2026-03-06'],
    );
  });

  it('says that one is the first', () => {
    assert.deepEqual(annotationsOf(configs, [], { from: '2026-02-20', to: '2026-02-20', timeZone: 'UTC' }), [
      { day: '2026-02-20', text: 'A configuration was published for the first time.' },
    ]);
  });

  it('says nothing where nothing is published', () => {
    assert.deepEqual(annotationsOf([], [], { from: '2026-01-01', to: '2026-12-31', timeZone: 'UTC' }), []);
  });
});
