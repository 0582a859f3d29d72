/** Reads a password: from a person, without showing it, or from a pipe. */
import { stdin, stderr } from 'node:process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Reads one line of standard input. */
export async function readPassword(): Promise<string> {
  if (stdin.isTTY) stderr.write('Password: ');
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silence, terminal: stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write('\n');
  }
}
