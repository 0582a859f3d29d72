import type { DatabaseSync } from 'node:sqlite';
import type { ConsentEvent } from '../../../protocol/consent-event.ts';
import { erasureHash } from '../../rights/erasure-log.ts';
import { readQuery } from '../sql.ts';

/**
 * Returns a function that is called once for each transaction, and returns one that takes the consent id from an event
 * whose id was erased.
 *
 * An event may wait in a browser's outbox for 30 days, and come after its person was erased. It must not bring the
 * person back (SD-10); as an event of nobody it may be kept.
 */
export function erasedIdRemover(database: DatabaseSync): () => (event: ConsentEvent) => ConsentEvent {
  const readSalt = database.prepare(readQuery('sqlite', 'settings.read'));
  const find = database.prepare(readQuery('sqlite', 'erasures.has'));
  const hasAny = database.prepare(readQuery('sqlite', 'erasures.any'));
  const asItIs = (event: ConsentEvent) => event;
  return () => {
    // The hash costs a quarter of what an event takes: where nobody was ever erased there is nothing to look for.
    if (!hasAny.get()) return asItIs;
    const salt = readSalt.get({ name: 'erasure-salt' })?.['value'];
    if (!(salt instanceof Uint8Array)) return asItIs;
    return (event) => {
      const { consentId, ...rest } = event;
      if (consentId === undefined) return event;
      return find.get({ hash: erasureHash(salt, event.site, consentId) }) ? rest : event;
    };
  };
}
