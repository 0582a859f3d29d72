import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { plainCopy } from '../../src/lint/plain-copy.ts';
import { readConfigFile } from '../../src/lint/read-config-file.ts';

const boom = (): never => {
  throw new Error('boom');
};

describe('plainCopy', () => {
  it('copies what JSON could hold, keys of any name included', () => {
    const value: unknown = JSON.parse('{"a":[1,null,{"b":"x"}],"__proto__":{"c":true}}');
    assert.deepEqual(plainCopy(value), value);
  });

  it('asks a getter once, so that what is checked is what is built', () => {
    let asked = 0;
    const copy = plainCopy({
      get purposes() {
        asked++;
        return asked === 1 ? ['analytics'] : [{ id: 'marketing', default: 'granted' }];
      },
    });
    assert.deepEqual([copy, copy, asked], [{ purposes: ['analytics'] }, { purposes: ['analytics'] }, 1]);
  });

  it('keeps a circle one', () => {
    const circle: Record<string, unknown> = { site: 'shop' };
    circle['texts'] = circle;
    const copy: unknown = plainCopy(circle);
    assert.equal(Reflect.get(Object(copy), 'texts'), copy);
  });

  it('does not read a list that is too long, and keeps its length', () => {
    const list: unknown[] = [];
    list.length = 4_000_000_000;
    const copied: unknown = Reflect.get(Object(plainCopy({ list })), 'list');
    assert.equal(Array.isArray(copied) && copied.length, 4_000_000_000);
  });

  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const endless = (): object =>
    new Proxy(
      {},
      {
        ownKeys: () => 'a b c d e f g h i j k l'.split(' '),
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
        get: (_, key) => (key === 'then' ? undefined : endless()),
        has: () => false,
      },
    );
  const cases: [what: string, value: unknown, message: RegExp][] = [
    [
      'a getter that throws',
      {
        services: [
          {
            get id() {
              return boom();
            },
          },
        ],
      },
      /"services\[0\]\.id" throws when it is read: boom/,
    ],
    [
      'a proxy that throws',
      { services: new Proxy({}, { ownKeys: boom }) },
      /"services" throws when it is read: boom/,
    ],
    ['a proxy that is no more', revoked.proxy, /"the configuration" throws when it is read/],
    ['a promise', Promise.resolve({}), /"the configuration" is a promise: write "await"/],
    ['a promise within', { services: [Promise.resolve({})] }, /"services\[0\]" is a promise/],
    ['what has no end', endless(), /more than 200000 values/],
  ];
  for (const [what, value, message] of cases) {
    it(`says where ${what} is`, () => {
      assert.throws(() => plainCopy(value), message);
    });
  }
});

describe('readConfigFile', () => {
  const modules: [what: string, text: string, message: RegExp][] = [
    [
      'a getter that throws',
      'export default { get site() { throw new Error("boom") } }',
      /"site" throws when it is read: boom/,
    ],
    ['a promise that fails', 'export default Promise.reject(new Error("no"))', /is a promise/],
    ['what throws at the start', 'throw undefined', /cannot be loaded \(undefined\)/],
    ['what is never ready', 'await new Promise(() => {}); export default {}', /not ready after 10 seconds/],
  ];
  for (const [what, text, message] of modules) {
    it(`says in one line what is wrong with ${what}`, async () => {
      const file = join(await mkdtemp(join(tmpdir(), 'may-i-module-')), 'may-i.config.mjs');
      await writeFile(file, text);
      await assert.rejects(readConfigFile(file), (error: Error) => {
        assert.match(error.message, message);
        assert.match(error.message, /^may-i: .*\[config-file-unreadable\]$/);
        return true;
      });
    });
  }
});
