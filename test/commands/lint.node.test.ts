/** `may-i lint`, as its users run it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SOUND } from '../lint/support.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const PLANTED = fileURLToPath(new URL('../lint/fixtures/planted.json', import.meta.url));

/** A change of {@link SOUND} that must be asked again: one recipient more. */
const CHANGED = {
  ...SOUND,
  services: [...SOUND.services, { id: 'matomo', country: 'DE', provider: 'Shop Ltd' }],
};

describe('may-i lint', () => {
  let folder = '';
  /** Runs the command in the folder, without a browser; never throws. */
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [CLI, 'lint', '--no-browser', ...args],
        { cwd: folder, maxBuffer: 1e8 },
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, stdout, stderr });
        },
      );
    });
  const revisionOf = async (file: string) => {
    const { purposes } = JSON.parse(await readFile(join(folder, file), 'utf8')) as { purposes: unknown[] };
    return purposes[0];
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'may-i-lint-'));
    await writeFile(join(folder, 'may-i.config.json'), JSON.stringify(SOUND));
    await writeFile(join(folder, 'changed.json'), JSON.stringify(CHANGED, null, 2));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('refuses nothing in a sound configuration: 0, and says what it could not look at', async () => {
    const { code, stdout, stderr } = await run();
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /Not looked at: .*LE-08, LE-22\.\nmay-i\.config\.json: 0 errors, 0 warnings\.\n$/);
  });

  it('refuses the planted violations: 1, the same number in text, JSON and SARIF', async () => {
    const [text, json, sarif] = await Promise.all(
      ['text', 'json', 'sarif'].map((format) => run(PLANTED, '--format', format)),
    );
    assert.deepEqual([text?.code, json?.code, sarif?.code], [1, 1, 1]);
    const { errors, warnings, findings, overridden } = JSON.parse(json?.stdout ?? '') as {
      errors: number;
      warnings: number;
      findings: object[];
      overridden: object[];
    };
    assert.ok(errors >= 40);
    assert.equal(errors + warnings, findings.length);
    assert.equal(text?.stdout.match(/^(error {2}|warning) /gm)?.length, findings.length);
    const log = JSON.parse(sarif?.stdout ?? '') as { version: string; runs: { results: object[] }[] };
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs[0]?.results.length, findings.length + overridden.length);
  });

  it('refuses a material change whose revision was not raised, and raises it when told to', async () => {
    const refused = await run('changed.json', '--against', 'may-i.config.json');
    assert.equal(refused.code, 1);
    assert.match(refused.stdout, /error {3}material-change {2}purposes\[0\]\n/);
    const raised = await run('changed.json', '--against', 'may-i.config.json', '--write');
    assert.equal(raised.code, 0);
    assert.deepEqual(await revisionOf('changed.json'), { id: 'analytics', revision: 1 });
    const again = await run('changed.json', '--against', 'may-i.config.json');
    assert.equal(again.code, 0);
    assert.match(again.stdout, /Who has answered for "analytics" is asked for it again/);
  });

  for (const [what, args, message] of [
    ['a format that is none', ['--format', 'xml'], /\[cli-format-unknown\]/],
    ['--write alone', ['--write'], /\[cli-write-without-against\]/],
    ['an option that is none', ['--frmat', 'json'], /\[cli-option-wrong\]/],
  ] as const) {
    it(`says in one line what is wrong with ${what}: 2`, async () => {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.match(stderr, /^[^\n]+\n$/);
    });
  }
});
