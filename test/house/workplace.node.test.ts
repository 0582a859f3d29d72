import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../support/source-imports.ts';

/** Written in pieces, so that this file does not find itself. */
const WORKPLACE = new RegExp(String.raw`(?<![\w.])/(?:wor` + String.raw`k|home|Users)/\w`);

describe('the repository', () => {
  it(
    'names no absolute path of a workplace',
    { skip: !existsSync(join(ROOT, '.git')) && 'not a clone' },
    () => {
      const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
      const files = tracked.filter((file) => file !== '' && existsSync(join(ROOT, file)));
      const found = files.filter((file) => WORKPLACE.test(readFileSync(join(ROOT, file), 'latin1')));
      assert.deepEqual(found, []);
    },
  );
});
