import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  cleanUp,
  ORIGIN,
  problemOf,
  startLocal,
  type LocalCollector,
} from '../../support/running-collector.ts';

after(cleanUp);

describe('POST /forget', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal({ trustProxy: true });
  });

  const forget = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${collector.url}/forget`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        'Content-Type': 'text/plain',
        Origin: ORIGIN,
        Cookie: 'FPID=1; FPLC=2; login=3',
        ...headers,
      },
    });

  it('expires what was asked for and came along, and nothing else', async () => {
    const response = await forget({ names: ['FPID', 'absent'] });
    assert.equal(response.status, 204);
    assert.deepEqual(response.headers.getSetCookie(), ['FPID=; Max-Age=0; Path=/; HttpOnly']);
    assert.equal(response.headers.get('access-control-allow-credentials'), 'true');
    assert.equal(response.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('takes every path that is named, for what came along and for what a browser does not send here', async () => {
    const response = await forget({ names: ['FPID', 'cart', 'no*'], paths: ['/', '/shop'] });
    assert.deepEqual(response.headers.getSetCookie(), [
      'FPID=; Max-Age=0; Path=/; HttpOnly',
      'FPID=; Max-Age=0; Path=/shop; HttpOnly',
      'cart=; Max-Age=0; Path=/shop; HttpOnly',
    ]);
  });

  it('makes no field of a name that is none', async () => {
    const response = await forget({ names: ['a=b; Domain=x'], paths: ['/shop'] });
    assert.deepEqual(response.headers.getSetCookie(), []);
  });

  it('reads * as any characters', async () => {
    const response = await forget({ names: ['FP*'] });
    assert.deepEqual(
      response.headers.getSetCookie().map((field) => field.split('=')[0]),
      ['FPID', 'FPLC'],
    );
  });

  it('takes every domain that may have been named, and the partitioned jar', async () => {
    const response = await forget(
      { names: ['FPID'] },
      { 'X-Forwarded-Host': 'consent.clearwater.example', 'X-Forwarded-Proto': 'https' },
    );
    assert.deepEqual(response.headers.getSetCookie(), [
      'FPID=; Max-Age=0; Path=/; HttpOnly',
      'FPID=; Max-Age=0; Path=/; HttpOnly; Secure; Partitioned',
      'FPID=; Max-Age=0; Path=/; HttpOnly; Domain=consent.clearwater.example',
      'FPID=; Max-Age=0; Path=/; HttpOnly; Domain=consent.clearwater.example; Secure; Partitioned',
      'FPID=; Max-Age=0; Path=/; HttpOnly; Domain=clearwater.example',
      'FPID=; Max-Age=0; Path=/; HttpOnly; Domain=clearwater.example; Secure; Partitioned',
    ]);
  });

  for (const origin of ['https://stranger.example', 'null', '']) {
    it(`refuses a page of "${origin}": it could sign visitors out`, async () => {
      const response = await forget({ names: ['login'] }, { Origin: origin });
      assert.equal(response.status, 403);
      assert.equal((await problemOf(response)).code, 'origin-not-allowed');
      assert.deepEqual(response.headers.getSetCookie(), []);
    });
  }

  for (const body of [
    '',
    'no json',
    '[]',
    '{"names":[]}',
    '{"names":[1]}',
    '{"names":["a"],"more":1}',
    '{"names":["a"],"paths":["/;Domain=x"]}',
  ]) {
    it(`refuses the body ${body || 'that is empty'}`, async () => {
      const response = await forget(body);
      assert.equal(response.status, 400);
      assert.deepEqual(response.headers.getSetCookie(), []);
    });
  }
});
