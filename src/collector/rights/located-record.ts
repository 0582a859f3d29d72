/** A record as it is given out: with where it is kept (SD-19). */
import { Type, type Static } from '@sinclair/typebox';
import { ConsentRecord } from '../../protocol/consent-record.ts';

/** Where the operator says that the records are kept, in words: "Frankfurt, Germany (EU)". */
export const StorageLocation = Type.String({
  minLength: 1,
  maxLength: 100,
  description: 'Where the collector keeps it, in the words of its operator (SD-19).',
});

/** A record with the place. It is in no row and no seal: records move with their database. */
export const LocatedRecord = Type.Composite(
  [ConsentRecord, Type.Object({ storageLocation: Type.Optional(StorageLocation) })],
  { additionalProperties: false },
);
export type LocatedRecord = Static<typeof LocatedRecord>;

/** Puts the place to each record, where the operator has said one. */
export function locate(
  records: readonly ConsentRecord[],
  storageLocation: string | undefined,
): LocatedRecord[] {
  return records.map((record) => ({
    ...record,
    ...(storageLocation !== undefined && { storageLocation }),
  }));
}
