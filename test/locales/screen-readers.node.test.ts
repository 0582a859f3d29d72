/** The sheet for screen readers says what is said: each quotation in it is one of our texts. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { messages as notice } from '../../src/locales/en.ts';
import { messages as preferences } from '../../src/locales/en.preferences.ts';

/** Every text that is somewhere in a table of them. */
function textsIn(table: unknown): string[] {
  if (typeof table === 'string') return [table];
  return typeof table === 'object' && table !== null ? Object.values(table).flatMap(textsIn) : [];
}

it('docs/screen-readers.md quotes our texts, and signs each combination of A-38', async () => {
  const sheet = await readFile(new URL('../../docs/screen-readers.md', import.meta.url), 'utf8');
  const shown = textsIn([notice, preferences])
    .map((text) => text.replace('{site}', 'Clearwater').replace('{count}', '2').toLowerCase())
    .join('\n');
  const steps = sheet.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  const quoted = steps.flatMap((line) =>
    [...(line.split('|')[3] ?? '').matchAll(/"([^"]+)"/g)].map(([, text]) => text!),
  );
  assert.ok(quoted.length >= 15);
  for (const text of quoted) assert.ok(shown.includes(text.toLowerCase()), text);
  const [head = ''] = sheet.split('\n').filter((line) => line.startsWith('| release |'));
  for (const product of [
    'NVDA + Firefox',
    'NVDA + Chrome',
    'JAWS + Chrome',
    'macOS',
    'iOS',
    'TalkBack + Chrome',
  ])
    assert.ok(head.includes(product), product);
});
