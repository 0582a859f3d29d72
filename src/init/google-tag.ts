/** Tells what Google's tag is the tag of. */

/** Ids in Google's tag, by the product that they are of. */
const GOOGLE_IDS: readonly (readonly [id: RegExp, service: string])[] = [
  [/\b(G|UA)-[A-Z0-9-]{4,}/, 'google-analytics'],
  [/\b(AW|DC)-\d{4,}/, 'google-ads'],
];

/** Google's tag comes from the host of its tag manager, whatever it is the tag of: the ids in the page say. */
export function withGoogleTag(ids: ReadonlySet<string>, html: string): ReadonlySet<string> {
  const all = new Set(ids);
  if (!all.has('google-tag-manager') || !/gtag/.test(html)) return all;
  for (const [id, service] of GOOGLE_IDS) if (id.test(html)) all.add(service);
  const isManaged = /\bGTM-[A-Z0-9]{4,}/.test(html);
  if (!isManaged && all.size > ids.size) all.delete('google-tag-manager');
  return all;
}
