/** Notes of the site's officer on a person's records. They stand beside the records, which are never rewritten (SD-13). */
import { Type, type Static } from '@sinclair/typebox';
import { auditStatement } from '../access/audit.ts';
import { timeId } from '../access/time-id.ts';
import { idToBytes } from '../database/event-row.ts';
import type { Queries } from '../store.ts';

/** A note. */
export const Annotation = Type.Object({
  at: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  who: Type.String(),
  text: Type.String(),
});
/** A note. */
export type Annotation = Static<typeof Annotation>;

/** Adds a note. */
export async function annotate(
  store: Queries,
  consentId: string,
  { at, who, text }: Annotation,
  subject: Uint8Array,
): Promise<void> {
  await store.write([
    { query: 'annotations.add', values: { id: timeId(at), consent_id: idToBytes(consentId), at, who, text } },
    auditStatement({ at, who, action: 'annotate', subject }),
  ]);
}

/** Lists the notes on a consent id, oldest first. */
export async function annotationsOf(store: Queries, consentId: string): Promise<Annotation[]> {
  const rows = await store.read('annotations.of-subject', { consent_id: idToBytes(consentId) });
  return rows.map(({ at, who, text }) => ({ at: Number(at), who: String(who), text: String(text) }));
}
