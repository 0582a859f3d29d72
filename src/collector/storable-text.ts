/** PostgreSQL keeps no NUL, and neither database half a surrogate pair. For a schema of a route: `\p` needs a pattern of Unicode. */
export const STORABLE_PATTERN = '^[^\\u0000\\p{Surrogate}]*$';
