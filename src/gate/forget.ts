/**
 * Deletes what the services of withdrawn purposes stored, then reloads once: what runs cannot be stopped from outside
 * (LB-38). At the next start it deletes again what a script wrote in its last moments.
 */
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
    /** Only a server can delete it: the collector does (LB-39). */
    readonly httpOnly?: boolean;
  }[];
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

/** The path of the page and each folder above it. */
function paths(): string[] {
  const parts = location.pathname.split('/');
  return parts.flatMap((_, index) => {
    const path = parts.slice(0, index + 1).join('/');
    return [path || '/', `${path}/`];
  });
}

function deleteCookies(name: RegExp): void {
  for (const pair of document.cookie.split('; ')) {
    const cookie = pair.split('=', 1)[0] ?? '';
    if (!name.test(cookie)) continue;
    for (const domain of domains()) {
      for (const path of new Set(paths())) {
        for (const partitioned of ['', ';secure;partitioned']) {
          document.cookie = `${cookie}=;max-age=0;path=${path}${domain}${partitioned}`;
        }
      }
    }
  }
}

function deleteKeys(storage: Storage, name: RegExp): void {
  for (const key of Object.keys(storage)) {
    if (name.test(key)) storage.removeItem(key);
  }
}

async function deleteDatabases(name: RegExp): Promise<void> {
  for (const { name: found = '' } of await indexedDB.databases()) {
    if (name.test(found)) indexedDB.deleteDatabase(found);
  }
}

async function deleteCaches(name: RegExp): Promise<void> {
  for (const found of await caches.keys()) {
    if (name.test(found)) await caches.delete(found);
  }
}

async function unregisterWorkers(script: RegExp): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    const { active, waiting, installing } = registration;
    const isOfService = [active, waiting, installing].some(
      (worker) => worker && script.test(new URL(worker.scriptURL).pathname),
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
async function tryTo(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch {
    // See above.
  }
}

/**
 * Deletes everything that services store in this browser for this site. A cookie's name is looked for among the keys,
 * too, and the other way round: libraries take the one where the other is off.
 */
async function deleteStored(services: readonly Forgettable[]): Promise<void> {
  for (const { name, type, host } of services.flatMap(({ stores = [] }) => stores)) {
    if (host !== undefined) continue;
    const names = pattern(name);
    if (type === 'indexedDB') await tryTo(() => deleteDatabases(names));
    else if (type === 'cache') await tryTo(() => deleteCaches(names));
    else if (type === 'serviceWorker') await tryTo(() => unregisterWorkers(names));
    else {
      await tryTo(() => {
        deleteCookies(names);
      });
      for (const storage of ['localStorage', 'sessionStorage'] as const) {
        await tryTo(() => {
          deleteKeys(window[storage], names);
        });
      }
    }
  }
}

/**
 * Has the collector delete what only a server can; says whether it need not be asked again.
 */
async function expire(services: readonly Forgettable[], collector: string | undefined): Promise<boolean> {
  const names = services.flatMap(({ stores = [] }) =>
    stores.filter(({ httpOnly, host }) => httpOnly && host === undefined).map(({ name }) => name),
  );
  if (!names.length || collector === undefined) return true;
  const request: RequestInit = {
    method: 'POST',
    body: JSON.stringify({ names }),
    credentials: 'include',
    keepalive: true,
  };
  const answer = await fetch(`${collector}forget`, request).catch(() => undefined);
  return answer?.ok === true;
}

/** Tells running services to stop, in the words of each. */
function tearDown(services: readonly Forgettable[]): void {
  for (const [path, ...given] of services.flatMap(({ teardown = [] }) => teardown)) {
    try {
      let owner: unknown;
      let called: unknown = window;
      for (const name of path.split('.')) {
        owner = called;
        called = Reflect.get(Object(owner), name);
      }
      if (typeof called === 'function') Reflect.apply(called, owner, given);
    } catch {
      // A service that fails to stop is silenced all the same.
    }
  }
}

/**
 * Lets nothing of a running script out any more: the page is about to be loaded again, and what it sends in its last
 * moments would come after the withdrawal.
 *
 * @param collector Where our own record goes: that leaves.
 */
function silence(collector: string | undefined): void {
  const send = window.fetch.bind(window);
  navigator.sendBeacon = () => true;
  XMLHttpRequest.prototype.send = () => undefined;
  window.fetch = (input, init) =>
    typeof input === 'string' && collector !== undefined && input.startsWith(collector)
      ? send(input, init)
      : new Promise(() => undefined);
}

/**
 * Forgets what was withdrawn.
 *
 * @param withdrawn Ids of purposes, or of a purpose and a service as in `analytics:posthog`.
 * @param recorded Settles when the withdrawal is written down; the page is not reloaded before.
 * @param collector Address of the collector, with a stroke at its end.
 */
export async function forget(
  services: readonly Forgettable[],
  withdrawn: readonly string[],
  recorded: Promise<unknown>,
  collector: string | undefined,
): Promise<void> {
  const withdrawnServices = withdrawnOf(services, withdrawn);
  tearDown(withdrawnServices);
  silence(collector);
  await Promise.all([deleteStored(withdrawnServices), expire(withdrawnServices, collector)]);
  try {
    sessionStorage.setItem(MARK, withdrawn.join(' '));
    // For the gate of the next page, which looks for work here only.
    localStorage.setItem('may-i-outbox', '1');
  } catch {
    // Then nothing is deleted again at the next start.
  }
  await recorded;
  location.reload();
}

/**
 * Deletes again after the reload. What the collector could not be asked for is asked for again by the next page.
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
