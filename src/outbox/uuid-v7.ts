/**
 * A UUID version 7 (RFC 9562, section 5.7): 48 bits of `now` in milliseconds, then 74 random bits.
 *
 * The time comes first so that ids sort by it in the collector's database.
 */
export function uuidV7(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const random = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('');
  const time = now.toString(16).padStart(12, '0');
  const variant = '89ab'.charAt(Math.floor((bytes[9] ?? 0) / 64));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
