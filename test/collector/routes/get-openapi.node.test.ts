import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { cleanUp, startLocal } from '../../support/running-collector.ts';

after(cleanUp);

describe('GET /openapi.json', () => {
  it('is what docs/openapi.json says; else run `npm run docs`', async () => {
    const { url } = await startLocal({ globalPrivacyControl: '2026-11-26' });
    const response = await fetch(`${url}/openapi.json`);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    const served = await response.text();
    assert.match(served, /"\/events": \{/);
    assert.equal(served, readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'));
  });
});
