import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { configPage, lintPage } from '../../.dev/config-docs.ts';
import { ROOT } from '../../.dev/run.ts';

const pages = { 'docs/config.md': configPage, 'docs/lint.md': lintPage };

for (const [file, write] of Object.entries(pages)) {
  describe(file, () => {
    it('is what `npm run docs` writes', async () => {
      assert.equal(readFileSync(join(ROOT, file), 'utf8'), await write());
    });
  });
}
