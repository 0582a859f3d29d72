/** Versions of the edited texts of a site: each publication is one, and none is ever changed (PR-04). */
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Queries, Row, Statement } from '../store.ts';
import { Edit, isSamePlace, isSameText, Place, textSchema } from './edits.ts';

/** A version of the edited texts of a site. */
export interface Edition {
  /** 1, 2, 3 …; 0 where nothing was ever edited. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  /** Name of the account, or `token:<name>`. */
  readonly who: string;
  /** The version whose texts it brought back, where it did. */
  readonly restored?: number;
  readonly edits: readonly Edit[];
}

/** What stands before the first: the file alone. */
export const NO_EDITION: Edition = { version: 0, publishedAt: 0, who: '', edits: [] };

/** What a version changed in the one before. */
export const EditionChange = Type.Object({
  ...Place.properties,
  from: textSchema('What stood there before.'),
  to: textSchema('What stands there since; without an edit what the file had.'),
});
/** What a version changed in the one before. */
export type EditionChange = Static<typeof EditionChange>;

/** Reads the version that counts. */
export async function latestEdition(store: Pick<Queries, 'read'>, site: string): Promise<Edition> {
  const [row] = await store.read('editions.latest', { site });
  return row ? toEdition(row) : NO_EDITION;
}

/** Reads all versions, the latest first. */
export async function editionsOf(store: Pick<Queries, 'read'>, site: string): Promise<Edition[]> {
  return (await store.read('editions.of-site', { site })).map(toEdition);
}

/** Reads the number of the version that counts at each site that has one. */
export async function editionVersions(store: Pick<Queries, 'read'>): Promise<ReadonlyMap<string, number>> {
  const rows = await store.read('editions.versions', {});
  return new Map(rows.map(({ site, version }) => [String(site), Number(version)]));
}

/** Makes the statement that publishes a version; it fails where somebody else has published one of this number. */
export function editionStatement(
  site: string,
  { version, publishedAt, who, restored, edits }: Edition,
): Statement {
  return {
    query: 'editions.add',
    values: {
      site,
      version,
      published_at: publishedAt,
      who,
      restored: restored ?? null,
      edits: JSON.stringify(edits),
    },
  };
}

/** What changed from one list of edits to another. */
export function changesBetween(before: readonly Edit[], after: readonly Edit[]): EditionChange[] {
  const put = after.flatMap(({ language, place, text, base }): EditionChange[] => {
    const from = before.find((edit) => isSamePlace(edit, { language, place }))?.text ?? base;
    return isSameText(from, text) ? [] : [{ language, place, from, to: text }];
  });
  const taken = before.flatMap((edit): EditionChange[] => {
    const { language, place, text, base } = edit;
    return after.some((other) => isSamePlace(edit, other)) ? [] : [{ language, place, from: text, to: base }];
  });
  return [...put, ...taken];
}

const Edits = Type.Array(Edit);

function toEdition(row: Row): Edition {
  return {
    version: Number(row['version']),
    publishedAt: Number(row['published_at']),
    who: String(row['who']),
    ...(row['restored'] !== null && { restored: Number(row['restored']) }),
    edits: Value.Parse(Edits, JSON.parse(String(row['edits']))),
  };
}
