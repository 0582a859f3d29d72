/**
 * Deletes what the services of withdrawn purposes stored. Where one of them runs the page is loaded again: what runs cannot
 * be stopped from outside (LB-38). The next page deletes again what a script wrote in its last moments.
 */
import { patch } from './patch.ts';

const MARK = 'may-i-forget';

/** First word of the mark once the visitor was told: no id of a purpose. */
const AGAIN = '*';

/** What must be known of a service to forget it. */
export interface Forgettable {
  readonly id: string;
  /** Id of its purpose. */
  readonly purpose: string;
  readonly stores?: readonly {
    /** `*` stands for any characters. */
    readonly name: string;
    readonly type?: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache' | 'serviceWorker';
    /** Given when it is the cookie of another site: that no page can delete (LB-39). */
    readonly host?: string;
    /** Path of the cookie where it is not `/`. */
    readonly path?: string;
    /** Only a server can delete it: the collector does (LB-39). */
    readonly httpOnly?: boolean;
  }[];
  /** Whether it stops at once when it is told to. */
  readonly stopsLive?: boolean;
  /** Calls that make it stop: the path of a global function, then its arguments. */
  readonly teardown?: readonly (readonly [path: string, ...given: unknown[]])[];
}

/** A name with `*` for any characters, as a pattern. */
function pattern(name: string): RegExp {
  return new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
  );
}

/** The host and each parent domain, as a cookie may name them. */
function domains(): string[] {
  const labels = location.hostname.split('.');
  return ['', ...labels.map((_, index) => `;domain=${labels.slice(index).join('.')}`)];
}

type Stored = NonNullable<Forgettable['stores']>;

/** The paths that are given for cookies, then that of the page and each folder above it. */
function pathsOf(stores: Stored): string[] {
  const parts = location.pathname.split('/');
  const own = parts.flatMap((_, index) => {
    const path = parts.slice(0, index + 1).join('/');
    return [path || '/', `${path}/`];
  });
  return [...new Set([...stores.flatMap(({ path = [] }) => path), ...own])];
}

/** Says whether a name is one of those to be deleted. */
type IsNamed = (name: string) => boolean;

function deleteCookies(stores: Stored, isNamed: IsNamed): void {
  const seen = document.cookie.split('; ').map((pair) => pair.split('=', 1)[0] ?? '');
  // One of another path is not seen here.
  const unseen = stores.filter(({ name, path }) => path && !name.includes('*')).map(({ name }) => name);
  for (const cookie of new Set([...seen.filter(isNamed), ...unseen])) {
    for (const domain of domains()) {
      for (const path of pathsOf(stores)) {
        for (const partitioned of ['', ';secure;partitioned']) {
          document.cookie = `${cookie}=;max-age=0;path=${path}${domain}${partitioned}`;
        }
      }
    }
  }
}

function deleteKeys(storage: Storage, isNamed: IsNamed): void {
  for (const key of Object.keys(storage)) {
    if (isNamed(key)) storage.removeItem(key);
  }
}

/** Says whether one is held open: then it is deleted when what holds it has gone. */
async function deleteDatabases(isNamed: IsNamed): Promise<boolean> {
  let isHeld = false;
  for (const { name: found = '' } of await indexedDB.databases()) {
    if (!isNamed(found)) continue;
    isHeld ||= await new Promise<boolean>((resolve) => {
      const request = indexedDB.deleteDatabase(found);
      request.onsuccess = request.onerror = () => {
        resolve(false);
      };
      request.onblocked = () => {
        resolve(true);
      };
    });
  }
  return isHeld;
}

async function deleteCaches(isNamed: IsNamed): Promise<void> {
  for (const found of await caches.keys()) {
    if (isNamed(found)) await caches.delete(found);
  }
}

async function unregisterWorkers(isNamed: IsNamed): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    const { active, waiting, installing } = registration;
    const isOfService = [active, waiting, installing].some(
      (worker) => worker && isNamed(new URL(worker.scriptURL).pathname),
    );
    if (isOfService) await registration.unregister();
  }
}

/** The services that a withdrawal is about: of its purposes, or named with them. */
function withdrawnOf(services: readonly Forgettable[], withdrawn: readonly string[]): Forgettable[] {
  return services.filter(
    ({ id, purpose }) => withdrawn.includes(purpose) || withdrawn.includes(`${purpose}:${id}`),
  );
}

/** Does what may fail: storage that is off holds nothing to delete. */
async function tryTo<Value>(act: () => Value | Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}

/**
 * Deletes everything that services store in this browser for this site. Each name is looked for in every kind of storage:
 * libraries take the one where the other is off. Of a service worker the name is the path of its script.
 *
 * @returns Whether a database is held open by what uses it.
 */
async function deleteStored(services: readonly Forgettable[]): Promise<boolean> {
  const stores = services.flatMap(({ stores = [] }) => stores).filter(({ host }) => host === undefined);
  const named = (isWorker: boolean): IsNamed => {
    const names = stores
      .filter(({ type }) => (type === 'serviceWorker') === isWorker)
      .map(({ name }) => pattern(name));
    return (name) => names.some((one) => one.test(name));
  };
  const isNamed = named(false);
  await tryTo(() => {
    deleteCookies(stores, isNamed);
  });
  for (const storage of ['localStorage', 'sessionStorage'] as const) {
    await tryTo(() => {
      deleteKeys(window[storage], isNamed);
    });
  }
  await tryTo(() => deleteCaches(isNamed));
  await tryTo(() => unregisterWorkers(named(true)));
  return (await tryTo(() => deleteDatabases(isNamed))) === true;
}

/**
 * Keeps the names of services from being written again while this page lasts: a service that stops when it is told may
 * write once more.
 */
function guard(services: readonly Forgettable[]): void {
  const names = services.flatMap(({ stores = [] }) => stores.map(({ name }) => pattern(name)));
  const isGuarded = (name: unknown) => names.some((one) => one.test(String(name)));
  patch<[unknown], Document>('Document', 'cookie', ([text]) => {
    const [, name, value] = /^\s*([^=;]*?)\s*=\s*([^;]*)/.exec(String(text)) ?? [];
    // An empty value deletes: that is let through.
    return value && isGuarded(name) ? true : undefined;
  });
  patch<[unknown], Storage>('Storage', 'setItem', ([name]) => (isGuarded(name) ? true : undefined));
}

/** Most paths that the collector takes. */
const MOST_PATHS = 8;

/**
 * Has the collector delete what only a server can; says whether it need not be asked again.
 */
async function expire(services: readonly Forgettable[], collector: string | undefined): Promise<boolean> {
  const stores = services
    .flatMap(({ stores = [] }) => stores)
    .filter(({ httpOnly, host }) => httpOnly && host === undefined);
  const names = stores.map(({ name }) => name);
  if (!names.length || collector === undefined) return true;
  const request: RequestInit = {
    method: 'POST',
    body: JSON.stringify({ names, paths: pathsOf(stores).slice(0, MOST_PATHS) }),
    credentials: 'include',
    keepalive: true,
  };
  const answer = await fetch(`${collector}forget`, request).catch(() => undefined);
  return answer?.ok === true;
}

/**
 * Tells running services to stop, in the words of each.
 *
 * @returns Whether one of them was there to be told that does not stop at once: it runs, wherever its script came from.
 */
function tearDown(services: readonly Forgettable[]): boolean {
  let isRunning = false;
  for (const { teardown = [], stopsLive = false } of services) {
    for (const [path, ...given] of teardown) {
      try {
        let owner: unknown;
        let called: unknown = window;
        for (const name of path.split('.')) {
          owner = called;
          called = Reflect.get(Object(owner), name);
        }
        if (typeof called !== 'function') continue;
        isRunning ||= !stopsLive;
        Reflect.apply(called, owner, given);
      } catch {
        // A service that fails to stop is silenced all the same.
      }
    }
  }
  return isRunning;
}

/**
 * Lets nothing of a running script out any more: the page is about to be loaded again, and what it sends in its last
 * moments would come after the withdrawal.
 *
 * @param collector Where our own record goes: that leaves.
 */
function silence(collector: string | undefined): void {
  // What a script has kept of the browser's functions, and what it makes (a picture, a script), goes past the ones below.
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ${new URL(import.meta.url).origin} ${collector ?? ''}`;
  document.head.append(policy);
  const send = window.fetch.bind(window);
  navigator.sendBeacon = () => true;
  XMLHttpRequest.prototype.send = () => undefined;
  window.fetch = (input, init) =>
    typeof input === 'string' && collector !== undefined && input.startsWith(collector)
      ? send(input, init)
      : new Promise(() => undefined);
}

/** Leaves the next page the work of deleting once more. */
function leaveMark(words: readonly string[]): void {
  try {
    sessionStorage.setItem(MARK, words.join(' '));
    // For the gate of the next page, which looks for work here only.
    localStorage.setItem('may-i-outbox', '1');
  } catch {
    // Then nothing is deleted again at the next start.
  }
}

/** How a withdrawal is carried out. */
export interface Forgetting {
  /** Every service that is known. */
  readonly services: readonly Forgettable[];
  /** Ids of purposes, or of a purpose and a service as in `analytics:posthog`. */
  readonly withdrawn: readonly string[];
  /** Settles when the withdrawal is written down; the page is not loaded again before. */
  readonly recorded: Promise<unknown>;
  /** Address of the collector, with a stroke at its end. */
  readonly collector: string | undefined;
  /** Whether something of what was withdrawn was seen to run in this page. */
  readonly isSeen: boolean;
  /** Whether the visitor has been told in this page, so that the next one has nothing to say. */
  readonly isTold: boolean;
}

/**
 * Forgets what was withdrawn, and loads the page again where something of it runs.
 *
 * @returns Whether the page is about to be loaded again.
 */
export async function forget(forgetting: Forgetting): Promise<boolean> {
  const { services, withdrawn, recorded, collector, isSeen, isTold } = forgetting;
  const withdrawnServices = withdrawnOf(services, withdrawn);
  const isRunning = tearDown(withdrawnServices) || isSeen;
  if (isRunning) silence(collector);
  else guard(withdrawnServices);
  const [isHeld] = await Promise.all([deleteStored(withdrawnServices), expire(withdrawnServices, collector)]);
  const mustReload = isRunning || isHeld;
  // Without a reload the visitor has been told here.
  leaveMark(mustReload && !isTold ? withdrawn : [AGAIN, ...withdrawn]);
  if (mustReload) {
    await recorded;
    location.reload();
  }
  return mustReload;
}

/**
 * Deletes again in the page after a withdrawal. What the collector could not be asked for is asked for again by the next page.
 *
 * @returns Whether a withdrawal has led to this page, and not only what was left of one.
 */
export async function forgetAgain(
  services: readonly Forgettable[],
  collector: string | undefined,
): Promise<boolean> {
  const [mark = '', ...rest] = sessionStorage.getItem(MARK)?.split(' ') ?? [];
  const isAgain = mark === AGAIN;
  const withdrawn = withdrawnOf(services, isAgain ? rest : [mark, ...rest]);
  await deleteStored(withdrawn);
  if (await expire(withdrawn, collector)) sessionStorage.removeItem(MARK);
  else if (!isAgain) sessionStorage.setItem(MARK, [AGAIN, mark, ...rest].join(' '));
  return !isAgain;
}
