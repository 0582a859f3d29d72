import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { literal } from '../../src/build/literal.ts';

describe('literal', () => {
  const values: [name: string, value: unknown][] = [
    ['text with quotes, breaks and a backslash', 'a "b" \'c\' \n \u2028 \\ ${d} `e`'],
    ['an end of a script and a comment of HTML', ['</script><!--<script>', '-->']],
    ['a list of objects', [{ id: 'a', 'data-x': 1, class: true, é: null }]],
    ['numbers and nothing', { a: -1.5, b: 0, c: null, d: [] }],
  ];
  for (const [name, value] of values) {
    it(`writes ${name} so that it is read back the same`, () => {
      const text = literal(value);
      assert.deepEqual(JSON.parse(JSON.stringify(runInNewContext(`(${text})`))), value);
      assert.doesNotMatch(text, /</);
    });
  }

  it('leaves out what is undefined', () => {
    assert.equal(literal({ a: undefined, b: 'x' }), '{b:"x"}');
  });

  it('takes __proto__ for a name like any other', () => {
    const text = literal(JSON.parse('{"__proto__":{"isGranted":true}}'));
    assert.equal(runInNewContext(`const value=${text};value.isGranted`), undefined);
  });
});
