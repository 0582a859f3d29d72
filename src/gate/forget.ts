/**
 * Deletes what the services of withdrawn purposes stored, then reloads once: what runs cannot be stopped from outside
 * (LB-38). At the next start it deletes again what a script wrote in its last moments.
 */
import type { Service } from '../config/config.ts';

const MARK = 'may-i-forget';

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

/** Deletes everything that the services say they store for the given purposes. */
async function deleteStored(services: readonly Service[], purposes: readonly string[]): Promise<void> {
  const items = services
    .filter(({ purpose }) => purposes.includes(purpose))
    .flatMap(({ stores = [] }) => stores);
  for (const { name, type = 'cookie' } of items) {
    const names = pattern(name);
    try {
      if (type === 'cookie') deleteCookies(names);
      else if (type === 'indexedDB') await deleteDatabases(names);
      else deleteKeys(window[type], names);
    } catch {
      // Storage that is off holds nothing to delete.
    }
  }
}

/**
 * Lets nothing of a running script out any more: the page is about to be loaded again, and what it sends in its last
 * moments would come after the withdrawal.
 *
 * @param collector Where our own record goes: that leaves.
 */
function silence(collector: string): void {
  const send = window.fetch.bind(window);
  navigator.sendBeacon = () => true;
  XMLHttpRequest.prototype.send = () => undefined;
  window.fetch = (input, init) =>
    typeof input === 'string' && input.startsWith(collector)
      ? send(input, init)
      : new Promise(() => undefined);
}

/**
 * Forgets what was withdrawn.
 *
 * @param recorded Settles when the withdrawal is written down; the page is not reloaded before.
 * @param collector Address of the collector.
 */
export async function forget(
  services: readonly Service[],
  purposes: readonly string[],
  recorded: Promise<unknown>,
  collector: string,
): Promise<void> {
  silence(collector);
  await deleteStored(services, purposes);
  try {
    sessionStorage.setItem(MARK, purposes.join(' '));
    // For the gate of the next page, which looks for work here only.
    localStorage.setItem('may-i-outbox', '1');
  } catch {
    // Then nothing is deleted again at the next start.
  }
  await recorded;
  location.reload();
}

/** Deletes again after the reload. */
export async function forgetAgain(services: readonly Service[]): Promise<void> {
  await deleteStored(services, sessionStorage.getItem(MARK)?.split(' ') ?? []);
  sessionStorage.removeItem(MARK);
}
