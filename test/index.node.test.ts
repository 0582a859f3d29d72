/** The line of the README for pages that load the gate late does what `whenMayI` of the package does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { createContext, runInContext } from 'node:vm';

it('the line of the README keeps calls until the gate comes', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [line] = /^whenMayI=.*$/m.exec(readme) ?? [];
  assert.ok(line);
  const page = createContext({});
  const run = (code: string): unknown => runInContext(code, page);
  run(`window = globalThis; said = []; ${line}`);
  run("whenMayI((mayI) => said.push('a', mayI('analytics'))); whenMayI(() => said.push('b'))");
  assert.equal(run('window.mayI'), undefined);
  run("if (!window.mayI) window.mayI = (purpose) => purpose === 'analytics'");
  run("whenMayI(() => said.push('c'))");
  assert.equal(run('said.join() + typeof mayI'), 'a,true,b,cfunction');
});
