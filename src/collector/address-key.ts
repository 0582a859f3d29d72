import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from '../report/counters.ts';

/**
 * Returns a function that turns an address into a key for the rate limit.
 *
 * The key is a hash with a random salt that changes every day and is never written, so nobody can go back from a key
 * to an address or follow one over days (LB-51).
 */
export function addressKey(now: () => number): (address: string) => string {
  let day = '';
  let salt = randomBytes(32);
  return (address) => {
    const today = dayOf(now());
    if (today !== day) {
      day = today;
      salt = randomBytes(32);
    }
    return createHash('sha256').update(salt).update(address).digest('base64url');
  };
}
