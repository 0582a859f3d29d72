/**
 * A UUID version 7 (RFC 9562, section 5.7): 48 bits of `now` in milliseconds, then 72 random bits.
 *
 * The time comes first so that ids sort by it in the collector's database.
 */
export function uuidV7(now: number): string {
  const random = crypto
    .getRandomValues(new Uint8Array(9))
    .reduce((text, byte) => text + (byte + 256).toString(16).slice(1), '');
  const digits = `${now.toString(16).padStart(12, '0')}7${random.slice(0, 3)}8${random.slice(3)}`;
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
