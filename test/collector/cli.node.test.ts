import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import {
  cleanUp,
  CLI,
  TOKEN,
  consentEvent,
  postEvent,
  runCommand,
  startChild,
  storedEvents,
  temporaryFolder,
} from '../support/running-collector.ts';

after(cleanUp);

describe('may-i', () => {
  it('prints its version', () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    assert.ok(manifest.includes(`"version": "${runCommand(['--version']).stdout.trim()}"`));
  });

  it('prints how to use it', () => {
    const { status, stdout } = runCommand(['--help']);
    assert.equal(status, 0);
    assert.match(stdout, /\n {2}start +runs the collector/);
    assert.match(runCommand(['start', '--help']).stdout, /may-i start \[options\]/);
  });

  const wrong: [string, string[], string, number][] = [
    ['no command', [], 'cli-command-missing', 2],
    ['an unknown command', ['stort'], 'cli-command-unknown', 2],
    ['an unknown option', ['start', '--prot', '1'], 'cli-option-wrong', 2],
    ['a second word', ['start', 'now'], 'cli-argument-unexpected', 2],
    ['a wrong site', ['start', '--site', 'a=b'], 'cli-site-wrong', 2],
    ['a wrong port', ['start', '--site', 'a=http://b', '--port', '65536'], 'cli-number-wrong', 2],
    ['no token', ['start', '--site', 'a=http://b'], 'collector-token-missing', 1],
  ];
  for (const [name, args, code, status] of wrong) {
    it(`says in one line what is wrong with ${name}, and exits with ${status}`, () => {
      const result = runCommand(args);
      assert.match(result.stderr, new RegExp(`^may-i: [^\\n]+ \\[${code}\\]\\n$`));
      assert.equal(result.stdout, '');
      assert.equal(result.status, status);
    });
  }
});

describe('may-i start', () => {
  it('closes the database and exits with 0 at SIGTERM', async () => {
    const folder = await temporaryFolder();
    const collector = await startChild(folder);
    assert.equal((await postEvent(collector.url, consentEvent())).status, 204);
    assert.equal(await collector.stop(), 0);
    assert.equal(storedEvents(folder).length, 1);
  });

  it('takes everything from the environment', async () => {
    const folder = await temporaryFolder();
    const child = spawn(process.execPath, [CLI, 'start'], {
      env: {
        ...process.env,
        MAY_I_TOKEN: TOKEN,
        MAY_I_PORT: '0',
        MAY_I_DATA: folder,
        MAY_I_SITES:
          'clearwater=https://www.clearwater.example;other=https://other.example,http://localhost:1',
      },
    });
    child.stdout.setEncoding('utf8');
    let printed = '';
    for await (const text of child.stdout) {
      printed += String(text);
      if (printed.includes('listens on')) break;
    }
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });
});
