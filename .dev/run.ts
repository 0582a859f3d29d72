import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

/** The repository's folder; everything is run from there. */
export const ROOT = join(import.meta.dirname, '..');

/** How a command is run. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps the output back until the command has failed. Default: false. */
  readonly isQuiet?: boolean;
  /** Longest time that the command may take, in milliseconds; this only ends what hangs. Default: 10 minutes. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10 * 60_000;

let running: ChildProcess | undefined;

/** Runs a command of `node_modules/.bin` or of the system from the repository's folder. Resolves with its exit code. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  const { env, isQuiet = false, timeoutMs = TIMEOUT_MS } = options;
  const path = join(ROOT, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? '');
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, PATH: path },
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    // A group of its own, so that nothing it started outlives it.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  running = child;
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => output.push(chunk));
  const timer = setTimeout(() => {
    console.error(`${command} was ended: it took longer than ${timeoutMs / 60_000} minutes.`);
    endGroup(child);
  }, timeoutMs);
  const code = await exitCode(child);
  clearTimeout(timer);
  endGroup(child);
  running = undefined;
  if (code !== 0 && isQuiet) process.stdout.write(Buffer.concat(output));
  return code;
}

async function exitCode(child: ChildProcess): Promise<number> {
  try {
    await once(child, 'close');
  } catch (error) {
    console.error(`${child.spawnfile} could not be started:`, error);
    return 1;
  }
  return child.exitCode ?? 1;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group: that is what was asked for.
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    if (running) endGroup(running);
    process.exit(130);
  });
}
