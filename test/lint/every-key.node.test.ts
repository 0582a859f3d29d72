/** Every key of the configuration, misspelt and with every wrong value: named at its place, and never a stack trace. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONFIG_FORM, type Form } from '../../src/config/schema-data.ts';
import { stepsOf } from '../../src/lint/steps-of.ts';
import { lint, SOUND } from './support.ts';

/** A key of the schema, with a way to it. */
interface Place {
  /** `services[0].stores[0].name`. */
  readonly path: string;
  readonly form: Form;
}

/** A key that each table of the schema takes. */
const TABLE_KEYS = ['en', 'LW-13', 'analytics', 'accent'];

function placesIn(form: Form, path = ''): Place[] {
  const step = (key: string) => (path === '' ? key : `${path}.${key}`);
  const own = Object.entries(form.properties ?? {});
  const tables = Object.entries(form.patternProperties ?? {}).flatMap(
    ([pattern, inner]): [string, Form][] => {
      const key = TABLE_KEYS.find((one) => new RegExp(pattern, 'u').test(one));
      return key === undefined ? [] : [[key, inner]];
    },
  );
  return [
    ...[...own, ...tables].flatMap(([key, inner]) => [
      { path: step(key), form: inner },
      ...placesIn(inner, step(key)),
    ]),
    ...(form.items ? placesIn(form.items, `${path}[0]`) : []),
    ...(form.anyOf ?? []).flatMap((branch) => placesIn(branch, path)),
  ];
}

/** The steps of a path as an object with one value at its end, upon a sound configuration. */
function withAt(path: string, value: unknown): Record<string, unknown> {
  const [first, ...rest] = stepsOf(path);
  const within = rest.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
  return { ...SOUND, [String(first)]: within };
}

/** The key with two letters changed round, which no key of the schema is. */
function misspelt(path: string): { readonly wrong: string; readonly key: string } {
  const [, before = '', key = ''] = /^(.*?)([^.]+)$/.exec(path) ?? [];
  const [first = '', second = '', ...rest] = key;
  const swapped = first === second ? `${first}${rest.join('')}` : `${second}${first}${rest.join('')}`;
  return { wrong: before + swapped, key };
}

const PLACES = placesIn(CONFIG_FORM);
/** Keys that have a name: those of a table are anybody's. */
const isNamed = ({ path }: Place) => !TABLE_KEYS.some((key) => path.endsWith(`.${key}`) || path === key);

/** What is none of a type, for every type that there is. */
const VALUES = [null, 0.5, -1, true, '', [], {}, [[]], { x: 1 }, [null], () => 1, Symbol('x'), 1n, undefined];

const isTaken = (form: Form, value: unknown): boolean => {
  if (form.anyOf) return form.anyOf.some((branch) => isTaken(branch, value));
  if (form.type === 'array') return Array.isArray(value);
  if (form.type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (form.type === 'integer') return Number.isInteger(value);
  return form.type === undefined || typeof value === form.type;
};

describe('every key of the configuration', () => {
  it('is found in the schema', () => assert.ok(PLACES.length > 100, String(PLACES.length)));

  it('misspelt, is named at its place with what was meant', () => {
    for (const { path } of PLACES.filter(isNamed)) {
      const { wrong, key } = misspelt(path);
      const { lines } = lint(withAt(wrong, 'x'));
      const said = lines.find((line) => line.code === 'config-unknown-key' && line.path === wrong);
      assert.ok(said, `${wrong}: ${lines.map(({ code, path }) => `${code} ${path}`).join()}`);
      assert.ok(said.message.endsWith(`Did you mean "${key}"?`), `${wrong}: ${said.message}`);
      assert.equal(said.level, 'error');
    }
  });

  it('with a value of another type, is an error at its place', () => {
    for (const { path, form } of PLACES) {
      for (const value of VALUES) {
        if (isTaken(form, value)) continue;
        const { lines } = lint(withAt(path, value));
        const around = lines.some(
          (line) => line.level === 'error' && (line.path === path || path.startsWith(line.path)),
        );
        assert.ok(around, `${path} = ${typeof value}: ${lines.map((line) => line.path).join()}`);
      }
    }
  });

  it('with a value of its type that is odd, is taken or named, and nothing throws', () => {
    for (const { path } of PLACES) for (const value of VALUES) lint(withAt(path, value));
  });
});
