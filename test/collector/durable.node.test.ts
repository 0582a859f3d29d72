/** kill -9 cannot show a missing sync, because the kernel keeps what was written: so the system calls are looked at. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import {
  cleanUp,
  consentEvent,
  postEvent,
  startChild,
  temporaryFolder,
} from '../support/running-collector.ts';

const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

after(cleanUp);

describe('an event that is acknowledged', () => {
  it(
    'was synced to the disk between its request and its 204',
    { skip: !canTrace && 'strace is not there, or may not trace here' },
    async () => {
      const folder = await temporaryFolder();
      const file = join(folder, 'calls');
      // -D: signals reach the collector, not the one that looks on.
      const calls = 'trace=read,recvfrom,write,writev,sendto,sendmsg,fsync,fdatasync';
      const under = ['strace', '-D', '-f', '-qq', '-s', '64', '-e', calls, '-o', file];
      const collector = await startChild(join(folder, 'data'), { under });
      for (let sent = 0; sent < 3; sent++) {
        assert.equal((await postEvent(collector.url, consentEvent())).status, 204);
      }
      await collector.stop();
      const lines = readFileSync(file, 'utf8').split('\n');
      const found = lines.flatMap((line): string[] => {
        if (line.includes('"POST /events')) return ['request'];
        if (line.includes('"HTTP/1.1 204')) return ['answer'];
        // The end of a call: the line that it resumes on, or its only one.
        return /f(data)?sync(\(|\sresumed).*= 0$/.test(line) ? ['sync'] : [];
      });
      const order = found.slice(found.indexOf('request'), found.lastIndexOf('answer') + 1).join(' ');
      assert.match(order, /^(request (sync )+answer ?(sync ?)*){3}$/);
    },
  );
});
