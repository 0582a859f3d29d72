import type { DatabaseSync } from 'node:sqlite';
import type { ConsentEvent } from '../../protocol/consent-event.ts';
import { erasureHash } from '../rights/erasure-log.ts';
import { readQuery } from './sql.ts';

/**
 * Returns a function that takes the consent id from an event whose id was erased.
 *
 * An event may wait in a browser's outbox for 30 days, and come after its person was erased. It must not bring the
 * person back (SD-10); as an event of nobody it may be kept.
 */
export function erasedIdRemover(database: DatabaseSync): (event: ConsentEvent) => ConsentEvent {
  const readSalt = database.prepare(readQuery('settings.read'));
  const find = database.prepare(readQuery('erasures.has'));
  let salt: Uint8Array | undefined;
  return (event) => {
    const { consentId, ...rest } = event;
    if (consentId === undefined) return event;
    const value = salt ?? readSalt.get({ name: 'erasure-salt' })?.['value'];
    // Without a salt nothing was ever erased here.
    if (!(value instanceof Uint8Array)) return event;
    salt = value;
    return find.get({ hash: erasureHash(salt, event.site, consentId) }) ? rest : event;
  };
}
