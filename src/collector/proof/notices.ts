/** What was shown, kept once for each digest (PR-02), and every configuration with the time it was in force (PR-04). */
import { createHash } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { Queries, Row, Statement } from '../store.ts';

/** What was shown. */
export const Notice = Type.Object({
  digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  language: Type.String(),
  build: Type.String(),
  publishedAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  content: Type.String({ description: 'Canonical JSON; the digest is its SHA-256.' }),
  texts: Type.String({ description: 'The texts of May I in that language, JSON.' }),
});
/** What was shown. */
export type Notice = Static<typeof Notice>;

/** Everything that a site has shown, and its configurations, in the order of time. */
export const Published = Type.Object({
  notices: Type.Array(Notice),
  configs: Type.Array(
    Type.Object({
      validFrom: Type.Integer({ description: 'Milliseconds since the epoch.' }),
      validTo: Type.Optional(Type.Integer({ description: 'Absent while it is in force.' })),
      who: Type.Optional(Type.String({ description: 'Who published it; absent for the command line.' })),
      digest: Type.String({ description: 'SHA-256 of the content.' }),
      content: Type.String({ description: 'Canonical JSON of the whole configuration.' }),
    }),
  ),
});

/** A notice to publish. */
export interface NewNotice {
  readonly language: string;
  readonly build: string;
  /** As `shownNotice` writes it. */
  readonly content: string;
  readonly texts: string;
}

/** A site's configuration and what follows from it. */
export interface Publication {
  readonly site: string;
  readonly config: unknown;
  readonly notices: readonly NewNotice[];
}

/** Publishes notices, and puts the configuration into force where it has changed; says whether it has. */
export async function publish(store: Queries, publication: Publication, now: number): Promise<boolean> {
  const isNew = !(await isInForce(store, publication));
  await store.write(publicationStatements(publication, isNew, now));
  return isNew;
}

/** Says whether a configuration is the one that was published last. */
export async function isInForce(
  store: Pick<Queries, 'read'>,
  { site, config }: Pick<Publication, 'site' | 'config'>,
): Promise<boolean> {
  const [current] = await store.read('configs.current', { site });
  return current?.['content'] === canonicalJson(config);
}

/**
 * Makes the statements that publish notices, and put the configuration into force where it is new.
 *
 * @param who Name of the account; absent at the command line.
 */
export function publicationStatements(
  { site, config, notices }: Publication,
  isNew: boolean,
  now: number,
  who: string | null = null,
): Statement[] {
  return [
    ...notices.map((notice) => ({
      query: 'notices.add',
      values: { ...notice, site, digest: digestOf(notice.content), published_at: now },
    })),
    ...(isNew
      ? [
          { query: 'configs.end', values: { site, now } },
          { query: 'configs.add', values: { site, now, content: canonicalJson(config), who } },
        ]
      : []),
  ];
}

/** Finds the notices of digests; those that were never published are left out. */
export async function findNotices(store: Queries, digests: Iterable<string | undefined>): Promise<Notice[]> {
  const wanted = [...new Set(digests)].filter((digest) => digest !== undefined);
  const found = await Promise.all(wanted.map((digest) => store.read('notices.find', { digest })));
  return found.flat().map(toNotice);
}

/** Everything that a site has shown, and its configurations, in the order of time. */
export async function publishedBy(store: Queries, site: string) {
  const [notices, configs] = await Promise.all([
    store.read('notices.of-site', { site }),
    store.read('configs.of-site', { site }),
  ]);
  return {
    notices: notices.map(toNotice),
    configs: configs.map(({ valid_from: from, valid_to: to, content, who }) => ({
      validFrom: Number(from),
      ...(to !== null && { validTo: Number(to) }),
      ...(who !== null && { who: String(who) }),
      digest: digestOf(String(content)),
      content: String(content),
    })),
  };
}

/** SHA-256, hexadecimal. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function toNotice(row: Row): Notice {
  return {
    digest: String(row['digest']),
    language: String(row['language']),
    build: String(row['build']),
    publishedAt: Number(row['published_at']),
    content: String(row['content']),
    texts: String(row['texts']),
  };
}
