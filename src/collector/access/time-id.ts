import { randomBytes } from 'node:crypto';

/** Makes a UUID version 7 as 16 bytes (RFC 9562, section 5.7): sorts by time. */
export function timeId(now: number): Uint8Array {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes;
}
