import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSite } from '../../src/collector/sites.ts';

describe('parseSite', () => {
  it('reads an id and its origins', () => {
    assert.deepEqual(parseSite('clearwater=https://www.example.com, http://localhost:4000'), {
      ok: true,
      site: { id: 'clearwater', origins: ['https://www.example.com', 'http://localhost:4000'] },
    });
  });

  const wrong: [string, RegExp][] = [
    ['', /no site id/],
    ['Shop=https://a.example', /no site id/],
    ['shop', /no origin: write/],
    ['shop=', /no origin: write/],
    ['shop=www.example.com', /"www.example.com" of site "shop"/],
    ['shop=https://www.example.com/', /without a path/],
    ['shop=https://www.example.com/path', /without a path/],
    ['shop=javascript:alert(1)', /is no origin/],
    ['shop=*', /is no origin/],
  ];
  for (const [text, problem] of wrong) {
    it(`says what is wrong with "${text}"`, () => {
      const parsed = parseSite(text);
      assert.match(parsed.ok ? 'nothing' : parsed.problem, problem);
    });
  }
});
