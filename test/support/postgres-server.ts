/** Real servers of PostgreSQL for tests, with a folder of their own and syncing as in production. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Version that we are tested with at least. */
const OLDEST = 15;

/** Folder of the programs of PostgreSQL; `undefined` where there is none that is new enough. */
export function findPostgres(): string | undefined {
  const named = process.env['POSTGRES_BIN'];
  const byVersion = globSync(['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql@*/bin']);
  const candidates = named ? [named] : byVersion.sort((a, b) => versionIn(b) - versionIn(a));
  return candidates.find((folder) => existsSync(join(folder, 'initdb')) && versionIn(folder) >= OLDEST);
}

function versionIn(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

/** A server. */
export interface PostgresServer {
  readonly port: number;
  /** Folder of its data. */
  readonly folder: string;
  /** Address of one of its databases. */
  urlOf(database: string): string;
  /** Starts it again; resolves when it takes connections. */
  start(): Promise<void>;
  /** Ends it without a checkpoint and without a word to anybody, as a crash does: the next start recovers. */
  crash(): Promise<void>;
  /** Ends it and all its processes with kill -9, at once: none of them finishes what it is at. */
  kill(): Promise<void>;
  /** Ends it and deletes its folder. */
  remove(): Promise<void>;
}

/** How a server differs from a plain one. */
export interface ServerChanges {
  /** Settings, as in `postgresql.conf`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Server that this one follows, as a standby. */
  readonly primary?: PostgresServer;
}

/** Makes a server on a free port and starts it. */
export async function startServer(
  bin: string,
  { settings = {}, primary }: ServerChanges = {},
): Promise<PostgresServer> {
  const home = await mkdtemp(join(tmpdir(), 'may-i-postgres-'));
  const folder = join(home, 'data');
  const port = await freePort();
  // It refuses to run as root.
  const who = unprivileged();
  if (who) chownSync(home, who.uid, who.gid);
  const options = { cwd: home, env: { PATH: process.env['PATH'], LC_ALL: 'C' }, ...who };
  const program = (name: string, args: readonly string[]) =>
    execFileSync(join(bin, name), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  if (primary) {
    program('pg_basebackup', [
      '-d',
      primary.urlOf('postgres'),
      '-D',
      folder,
      '-R',
      '--checkpoint=fast',
      '--no-sync',
    ]);
  } else {
    // Sorts as people do, which is not how we sort.
    const sorting = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en'];
    program('initdb', ['-D', folder, '-U', 'postgres', '-A', 'trust', '--no-sync', ...sorting]);
  }
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...settings,
  };
  const args = ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  let child: ChildProcess | undefined;

  const start = async () => {
    const begun = spawn(join(bin, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    child = begun;
    await readiness(begun);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  await start();
  return {
    port,
    folder,
    urlOf: (database) => `postgres://postgres:not-asked-for@127.0.0.1:${port}/${database}`,
    start,
    crash: () => end('SIGQUIT'),
    kill: async () => {
      const workers = childrenOf(child?.pid);
      await end('SIGKILL');
      for (const pid of workers) killIfThere(pid);
    },
    remove: async () => {
      await end('SIGINT');
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The server's own processes: each is in a group of its own, so none is hit with the one that started it. */
function childrenOf(parent: number | undefined): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid, of]) => (pid !== undefined && of === parent ? [pid] : []));
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended with the server meanwhile.
  }
}

async function readiness(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  const lines = child.stderr ? createInterface(child.stderr) : undefined;
  const ready = new Promise<void>((resolve) => {
    lines?.on('line', (line) => {
      said.push(line);
      if (/ready to accept (read-only )?connections/.test(line)) resolve();
    });
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
  });
  await Promise.race([ready, ended]);
  ended.catch(() => {});
}

function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, user: string) =>
    Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim() || NaN);
  const user = ['postgres', 'nobody'].find((name) => !Number.isNaN(idOf('-u', name)));
  return user === undefined ? undefined : { uid: idOf('-u', user), gid: idOf('-g', user) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
