/**
 * Says, before anybody is asked, whether a configuration can be trusted in everything that a grant depends on.
 *
 * What is wrong, and all the rest that can be wrong, is named by `check-config.ts`, which is too large for a file that
 * each first visit loads.
 */
import type { GivenConfig, ReadConfig } from './read-config.ts';

/** Says whether a value is an id, and a string: a pattern alone takes `undefined` for the word. */
const isId = (value: string) => /^[a-z][a-z\d-]{0,31}$/.exec(value)?.[0] === value;

/** What a misspelt `revision` looks like: it would be missed, and nobody asked again. */
const ALMOST_REVISION = /(^|,)(?!revision(,|$))[rR][eE]?[vV]/;

/**
 * Says whether a configuration is sound: ids and revisions have their form, and no revision is misspelt. Where it is not,
 * nobody may be asked (LB-57). Another unknown key is named to the owner and counts for nothing.
 */
export function isSound(config: ReadConfig, { json }: Pick<GivenConfig, 'json'>): boolean {
  const { site, purposes, revision = 1 } = config;
  // An object: it was read.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- see above
  const own: object = JSON.parse(json ?? '{}');
  return (
    !ALMOST_REVISION.test([own, ...purposes].flatMap(Object.keys).join()) &&
    isId(site) &&
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion -- JSON may hold anything
    revision === +revision &&
    purposes.length > 0 &&
    purposes.every(({ id, revision: sum }) => isId(id) && sum >>> 0 === sum && sum > 0)
  );
}
