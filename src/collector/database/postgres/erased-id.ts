import type { ConsentEvent } from '../../../protocol/consent-event.ts';
import { erasureHash } from '../../rights/erasure-log.ts';
import { bytesToId } from '../event-row.ts';
import type { Run } from './connections.ts';

/**
 * Returns a function that takes the consent id from those of the events whose id was erased: they may be kept as events of
 * nobody, and must not bring the person back (SD-10).
 *
 * Until the transaction ends nobody else is erased.
 */
export async function erasedIdRemover(
  run: Run,
  events: readonly ConsentEvent[],
): Promise<(event: ConsentEvent) => ConsentEvent> {
  const asItIs = (event: ConsentEvent) => event;
  await run('erasures.lock-shared', {});
  // The hash costs a quarter of what an event takes: where nobody was ever erased there is nothing to look for.
  if ((await run('erasures.any', {})).length === 0) return asItIs;
  const salt = (await run('settings.read', { name: 'erasure-salt' }))[0]?.['value'];
  if (!(salt instanceof Uint8Array)) return asItIs;
  const hashes = new Map(
    events.flatMap((event): [ConsentEvent, Uint8Array][] =>
      event.consentId === undefined ? [] : [[event, erasureHash(salt, event.site, event.consentId)]],
    ),
  );
  const rows = await run('erasures.has', { hashes: [...hashes.values()] });
  const erased = new Set(rows.map(({ hash }) => (hash instanceof Uint8Array ? bytesToId(hash) : '')));
  return (event) => {
    const { consentId, ...rest } = event;
    const hash = consentId === undefined ? undefined : hashes.get(event);
    return hash && erased.has(bytesToId(hash)) ? rest : event;
  };
}
