import { expect } from '@open-wc/testing';
import { forget, forgetAgain, type Forgettable } from '../../src/gate/forget.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';

const METER: Forgettable = { id: 'meter', purpose: 'analytics', stores: [{ name: '_meter_*' }] };

/** Puts a name into every kind of storage. */
async function storeEverywhere(name: string): Promise<void> {
  document.cookie = `${name}=1`;
  localStorage.setItem(name, '1');
  sessionStorage.setItem(name, '1');
  await caches.open(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('no database'));
    };
  });
  database.close();
}

async function stored(): Promise<string[]> {
  const names = [
    ...document.cookie.split('; ').map((pair) => `cookie ${pair.split('=', 1)[0] ?? ''}`),
    ...Object.keys(localStorage).map((key) => `key ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session key ${key}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await indexedDB.databases()).map(({ name = '' }) => `database ${name}`),
  ];
  return names.filter((name) => / (_meter|own)_/.test(name));
}

const OWN = ['cookie own_1', 'key own_1', 'session key own_1', 'cache own_1', 'database own_1'];

describe('forget', () => {
  afterEach(async () => {
    document.cookie = 'own_1=;max-age=0';
    localStorage.removeItem('own_1');
    localStorage.removeItem('may-i-outbox');
    sessionStorage.clear();
    await caches.delete('own_1');
    indexedDB.deleteDatabase('own_1');
  });

  it('deletes a name from every kind of storage, whichever is declared, and nothing of the site’s own', async () => {
    await storeEverywhere('_meter_1');
    await storeEverywhere('own_1');
    const isReloading = await forget({
      services: [METER],
      withdrawn: ['analytics'],
      recorded: Promise.resolve(),
      collector: undefined,
      isSeen: false,
      isTold: true,
    });
    expect(isReloading).to.be.false;
    expect(await stored()).to.have.members(OWN);
  });

  it('deletes on the next page what was written in between', async () => {
    await storeEverywhere('own_1');
    sessionStorage.setItem('may-i-forget', '* analytics');
    // A running script may have kept what the browser had given it.
    await caches.open('_meter_2');
    expect(await forgetAgain([METER], undefined)).to.be.false;
    expect(await stored()).to.have.members(OWN);
  });

  it('leaves what another purpose keeps', async () => {
    await storeEverywhere('own_1');
    const services = [{ ...METER, purpose: 'marketing', stores: [{ name: 'own_1' }] }];
    const words = { services, withdrawn: ['analytics'], recorded: Promise.resolve(), collector: undefined };
    expect(await forget({ ...words, isSeen: false, isTold: true })).to.be.false;
    expect(await stored()).to.have.members(OWN);
  });
});
