/**
 * Writes a value as JSON that is the same on every machine (RFC 8785, JSON Canonicalization Scheme): members in the order of
 * their names, no white space. What `undefined` holds is left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    member && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
