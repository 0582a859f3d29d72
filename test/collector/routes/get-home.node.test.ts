import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { cleanUp, startLocal } from '../../support/running-collector.ts';

after(cleanUp);

describe('GET /', () => {
  it('leads the staff on, runs nothing, and names no site', async () => {
    const { url } = await startLocal();
    const answer = await fetch(`${url}/`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    const text = await answer.text();
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    assert.deepEqual(links, ['report/', 'report/records.html', 'report/texts.html', 'openapi.json']);
    const style = /<style>([^]*)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.ok(policy.includes(`default-src 'none'; style-src 'sha256-${hash}'`), policy);
    assert.doesNotMatch(text, /clearwater|<script/);
  });
});
