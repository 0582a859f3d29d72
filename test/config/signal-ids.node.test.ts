import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SIGNAL_IDS } from '../../src/config/signal-ids.ts';
import { SIGNALS } from '../../src/signals/all.ts';

describe('SIGNAL_IDS', () => {
  it('are the signals that there are', () => {
    assert.deepEqual([...SIGNAL_IDS], Object.keys(SIGNALS));
  });
});
