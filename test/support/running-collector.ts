/** Real collectors for tests: one in this process, one as a child that can be killed. Real files, real HTTP. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { deliveryOf } from '../../src/collector/database/event-row.ts';
import { foldCounters } from '../../src/collector/database/fold-counters.ts';
import { startCollector, type Collector, type CollectorOptions } from '../../src/collector/server.ts';
import {
  CONSENT_BATCH_SCHEMA,
  CONSENT_EVENT_SCHEMA,
  Layer,
  Method,
  PurposeState,
  type ConsentEvent,
} from '../../src/protocol/consent-event.ts';
import {
  countDelivery,
  countEvent,
  countWithdrawal,
  dayOf,
  isChoice,
  isWithdrawal,
  type Counter,
} from '../../src/report/counters.ts';
import { withdrawalTimeOf, type TimedChoice, type WithdrawalTime } from '../../src/report/withdrawal-time.ts';
import { placeOf, readAll } from './database.ts';

/** Token of every collector in a test. */
export const TOKEN = 'a-token-for-tests-only';

/** Site that every collector in a test knows, and an origin of it. */
export const SITE = {
  id: 'clearwater',
  origins: ['https://www.clearwater.example', 'http://localhost:4000'],
};

/** Address of this collector's page that the site's events come from. */
export const ORIGIN = 'https://www.clearwater.example';

/** Files that a collector in a test serves, by path in its `dist`. */
export const ASSETS: Readonly<Record<string, string>> = {
  'may-i.js': `/* gate */${' '.repeat(500)}`,
  'may-i-notice.js': 'export {};',
  'may-i-1a2b3c4d/notice.js': 'export const notice = true;',
  'integrity.json': '{}',
  'locales/de.js': 'export const title = "Cookies";',
  'locales/en.js': 'export const title = "Cookies";',
  'locales/fr.js': 'export const title = "Cookies";',
  'locales/nl.js': 'export const title = "Cookies";',
  'locales/zh-Hant-TW.js': 'export const title = "Cookies";',
  'locales/no.js': 'export const title = "Cookies";',
  'locales/pt-BR.js': 'export const title = "Cookies";',
  'locales/de.preferences.js': 'export const save = "Save";',
  'locales/en.preferences.js': 'export const save = "Save";',
  'locales/fr.preferences.js': 'export const save = "Save";',
  'locales/nl.preferences.js': 'export const save = "Save";',
  'node/cli.js': 'not for pages',
  'README.md': 'not for pages',
};

/** A collector in this process. */
export interface LocalCollector extends Collector {
  readonly dataDir: string;
  readonly distDir: string;
  /** What it logged, line by line. */
  readonly log: readonly string[];
  /** Resolves when it has logged a line with `text` in it. */
  logged(text: string): Promise<void>;
  /** Closes it and deletes its files. */
  remove(): Promise<void>;
}

const folders: string[] = [];
const running = new Set<() => Promise<unknown>>();

/**
 * Ends every collector and deletes every folder that tests have left: `after(cleanUp)` at the top of a test file.
 *
 * A collector that outlives a failed test would keep the runner waiting for ever.
 */
export async function cleanUp(): Promise<void> {
  await Promise.all([...running].map((end) => end()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Makes a folder for a test; `cleanUp` deletes it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'may-i-'));
  folders.push(folder);
  return folder;
}

/** Starts a collector in this process, on a free port, with files of its own. */
export async function startLocal(changes: Partial<CollectorOptions> = {}): Promise<LocalCollector> {
  const folder = await temporaryFolder();
  const distDir = join(folder, 'dist');
  for (const [path, text] of Object.entries(ASSETS)) {
    await mkdir(dirname(join(distDir, path)), { recursive: true });
    await writeFile(join(distDir, path), text);
  }
  const log: string[] = [];
  const lines = new EventEmitter();
  const logged = async (text: string) => {
    while (!log.some((line) => line.includes(text))) await once(lines, 'line');
  };
  const write = (line: string) => {
    log.push(line);
    lines.emit('line');
  };
  const options: CollectorOptions = {
    port: 0,
    ...placeOf(changes.dataDir ?? join(folder, 'data')),
    distDir,
    sites: [SITE, { id: 'other', origins: ['https://other.example'] }],
    token: TOKEN,
    eventsPerMinute: 1_000_000,
    ...changes,
    log: { stream: { write }, ...changes.log },
  };
  const collector = await startCollector(options);
  const close = async () => {
    running.delete(close);
    await collector.close();
  };
  running.add(close);
  const remove = async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...collector, close, dataDir: options.dataDir, distDir, log, logged, remove };
}

/** A collector in a process of its own. */
export interface ChildCollector {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as a power cut would: no handler runs. */
  kill(): Promise<number | null>;
  /** Ends it as an operator does; returns its exit code. */
  stop(): Promise<number | null>;
}

/** Path of the command. */
export const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** How a child differs from a plain one. */
export interface ChildChanges {
  /** Size that no file of the child may grow beyond, in blocks of 512 bytes: stands for a full disk. */
  readonly fileBlocks?: number;
  /** Program that runs instead of the collector; it prints the same line when it listens. */
  readonly program?: string;
  /** Command that the child is run under, as `strace -f`. */
  readonly under?: readonly string[];
}

/** Starts `may-i start` as a child process, and waits until it listens. */
export async function startChild(dataDir: string, changes: ChildChanges = {}): Promise<ChildCollector> {
  const { fileBlocks, program = CLI, under = [] } = changes;
  const args = [program, 'start', '--port', '0', '--data', dataDir, '--events-per-minute', '1000000'];
  args.push('--site', `${SITE.id}=${SITE.origins.join(',')}`);
  const limit = fileBlocks === undefined ? '' : `ulimit -f ${fileBlocks}; `;
  const [file = '', ...rest] = [...under, process.execPath, ...args];
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, file, ...rest], {
    env: { ...process.env, MAY_I_TOKEN: TOKEN, ...databaseOf(dataDir) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    running.delete(kill);
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  const kill = () => end('SIGKILL');
  running.add(kill);
  const url = await Promise.race([listening(child), exited.then(() => undefined)]);
  if (url === undefined) throw new Error('The collector ended before it listened.');
  return { url, process: child, kill, stop: () => end('SIGTERM') };
}

async function listening(child: ChildProcess): Promise<string | undefined> {
  if (!child.stdout) return undefined;
  const lines = createInterface(child.stdout);
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const url = /listens on (\S+)\. /.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}

/** Never a database of this machine's own. */
function databaseOf(dataDir?: string): Record<string, string> {
  return { DATABASE_URL: (dataDir === undefined ? undefined : placeOf(dataDir).databaseUrl) ?? '' };
}

/** What a command said and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `may-i` with nothing of this machine's own settings. */
export function runCommand(
  args: readonly string[],
  {
    input = '',
    environment = {},
  }: { readonly input?: string; readonly environment?: Record<string, string> } = {},
): Ran {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('MAY_I_'));
  const dataDir = args.includes('--data') ? args[args.indexOf('--data') + 1] : undefined;
  return spawnSync(process.execPath, [CLI, ...args], {
    env: { ...Object.fromEntries(own), ...databaseOf(dataDir), ...environment },
    encoding: 'utf8',
    input,
  });
}

/** Password of every account in a test. */
export const PASSWORD = 'correct horse battery staple';

/** Adds an account to a collector that runs, as an operator does. */
export function addAccount(dataDir: string, name: string, role: string): void {
  const args = ['account', 'add', name, '--role', role, '--data', dataDir];
  const { status, stderr } = runCommand(args, { input: `${PASSWORD}\n` });
  if (status !== 0) throw new Error(stderr);
}

/** Signs in and gives the cookie of the session, as a browser sends it back. */
export async function signIn(url: string, credentials: object): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
}

/** Makes a UUID version 7. */
export function uuidV7(moment = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(moment, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Makes an event that the collector takes. */
export function consentEvent(changes: Partial<ConsentEvent> = {}): ConsentEvent {
  return {
    schema: CONSENT_EVENT_SCHEMA,
    id: uuidV7(),
    site: SITE.id,
    consentId: randomBytes(16).toString('hex'),
    decidedAt: Date.now(),
    occasion: 'first',
    method: 'save',
    layer: 'preferences',
    states: {
      preferences: 'granted',
      personalisation: 'refused',
      analytics: 'granted',
      statistics: 'refused',
    },
    revision: 1,
    language: 'en',
    profile: 'eu',
    build: '0.1.0',
    decisionMs: 4_200,
    ...changes,
  };
}

/** Makes an event as it is before anything was granted: without a consent id (LB-08). */
export function anonymousEvent(changes: Partial<ConsentEvent> = {}): ConsentEvent {
  const event = { ...consentEvent({ method: 'reject_all', states: { analytics: 'refused' } }), ...changes };
  delete event.consentId;
  return event;
}

/** Puts events into one batch, as an outbox does. */
export function batchOf(events: readonly unknown[], sentAt = Date.now()): object {
  return { schema: CONSENT_BATCH_SCHEMA, sentAt, events };
}

/** Sends a body to `POST /events`. */
export function postEvent(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: ORIGIN, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const ProblemBody = Type.Object({
  status: Type.Integer(),
  code: Type.String(),
  title: Type.String(),
  detail: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(Type.Object({ path: Type.String(), expected: Type.String() }))),
});

/** Reads a problem reply; throws when it is none. */
export async function problemOf(response: Response): Promise<Static<typeof ProblemBody>> {
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!type.startsWith('application/problem+json')) throw new Error(`${response.status} with ${type}`);
  const problem = Value.Parse(ProblemBody, JSON.parse(await response.text()));
  if (problem.status !== response.status)
    throw new Error(`${problem.status} in a reply with ${response.status}`);
  return problem;
}

/** Reads the stored events as the view shows them, whether or not a collector runs on the file. */
export function storedEvents(dataDir: string): Record<string, unknown>[] {
  return readAll(dataDir, 'SELECT * FROM consent_events');
}

/** Reads the counters that the rows of events account for, sorted; all others only when asked for. */
export function storedCounters(dataDir: string, { all = false } = {}): unknown[] {
  const where = all ? '' : "WHERE measure NOT LIKE 'display%' AND measure <> 'sent-again'";
  return sorted(readAll(dataDir, `SELECT * FROM counters ${where}`));
}

const States = Type.Record(Type.String(), PurposeState);

/** Counts the stored events again, from the rows: those of sites with days in UTC. */
export function recount(dataDir: string): unknown[] {
  const rows = storedEvents(dataDir);
  const counters = rows.flatMap((row): Counter[] => {
    const { site, language, occasion, states, method, layer, revision, received_at: receivedAt } = row;
    const { page_group: pageGroup, build, decision_ms: decisionMs, decided_at: decidedAt, skewed } = row;
    const event = consentEvent({
      site: String(site),
      decidedAt: Number(decidedAt),
      language: String(language),
      occasion: occasion === 'first' || occasion === 'changed' ? occasion : 'asked-again',
      states: Value.Parse(States, JSON.parse(String(states))),
      method: Value.Parse(Method, method),
      layer: Value.Parse(Layer, layer),
      revision: Number(revision),
      build: String(build),
      ...(typeof pageGroup === 'string' && { pageGroup }),
      ...(decisionMs !== null && { decisionMs: Number(decisionMs) }),
    });
    if (decisionMs === null) Reflect.deleteProperty(event, 'decisionMs');
    const day = dayOf(Number(receivedAt));
    const delivery = deliveryOf(event, { receivedAt: Number(receivedAt), isSkewed: Boolean(skewed) });
    return [
      ...countEvent(event, day),
      ...(isWithdrawal(event) ? [countWithdrawal(event.site, day, withdrawnAfter(row, rows))] : []),
      ...(delivery ? [countDelivery(event.site, day, delivery)] : []),
    ];
  });
  return sorted(foldCounters(counters));
}

/** How long it took until an event of the file took something back, by the others of its consent id. */
function withdrawnAfter(
  row: Record<string, unknown>,
  rows: readonly Record<string, unknown>[],
): WithdrawalTime {
  const toChoice = (one: Record<string, unknown>): TimedChoice => ({
    decidedAt: Number(one['decided_at']),
    receivedAt: Number(one['received_at']),
    isSkewed: Boolean(one['skewed']),
    states: Value.Parse(States, JSON.parse(String(one['states']))),
  });
  const others = rows.filter(
    (one) =>
      row['consent_id'] !== null &&
      one['consent_id'] === row['consent_id'] &&
      one['site'] === row['site'] &&
      one['id'] !== row['id'] &&
      isChoice(Value.Parse(Method, one['method'])),
  );
  return withdrawalTimeOf(toChoice(row), others.map(toChoice));
}

/** Writes an id as the view shows it. */
export function plainId(id: string): string {
  return id.replaceAll('-', '');
}

/** Says which ids are in the file more than once. */
export function findTwice(dataDir: string): string[] {
  return readAll(dataDir, 'SELECT id FROM consent_events GROUP BY id HAVING count(*) > 1').map(({ id }) =>
    String(id),
  );
}

/** Says which of the ids that were promised are not in the file. */
export function findLost(promised: Iterable<string>, dataDir: string): string[] {
  const stored = new Set(storedEvents(dataDir).map(({ id }) => id));
  return [...promised].filter((id) => !stored.has(plainId(id)));
}

function sorted(counters: readonly object[]): unknown[] {
  return counters.map((counter) => JSON.stringify(Object.entries(counter).sort())).sort();
}
