/**
 * The country of a request, where the operator's edge says it in a header that the settings name.
 *
 * Never computed from an address, and kept with no event: it is counted and forgotten (LB-51).
 */
import type { IncomingHttpHeaders } from 'node:http';

/** What edges write where they do not know the country: Cloudflare `XX`, others `ZZ`. `T1` (Tor) is no country either. */
const UNKNOWN = /^(XX|ZZ)$/;

/**
 * Reads the country, ISO 3166-1 alpha-2; nothing where no header is named or it holds none.
 *
 * @param header Its name, as `CF-IPCountry`.
 */
export function countryOf(
  { headers }: { readonly headers: IncomingHttpHeaders },
  header: string | undefined,
): { readonly country?: string } {
  const said = header === undefined ? undefined : headers[header.toLowerCase()];
  const country = typeof said === 'string' ? said.trim().toUpperCase() : '';
  return /^[A-Z]{2}$/.test(country) && !UNKNOWN.test(country) ? { country } : {};
}
