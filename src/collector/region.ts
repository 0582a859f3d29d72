/**
 * The region of a request, where the operator's edge says it in headers that the settings name. It chooses which law the
 * script of a site keeps to, and is forgotten: nothing of it is counted or kept (LB-09, LB-51).
 */
import type { IncomingHttpHeaders } from 'node:http';
import { countryOf } from './country.ts';

/**
 * Reads the region: a country of ISO 3166-1, or a part of one of ISO 3166-2, as `US-CA`. Nothing where it is not known or
 * has another form, so that the strictest law counts.
 *
 * @param names `CF-IPCountry`, or with the header of the part after a comma: `CF-IPCountry,CF-Region-Code`.
 */
export function regionOf(
  request: { readonly headers: IncomingHttpHeaders },
  names: string,
): string | undefined {
  const [header = '', divisionHeader = ''] = names.toLowerCase().split(',');
  const said = String(request.headers[header] ?? '')
    .trim()
    .toUpperCase();
  if (/^[A-Z]{2}-[A-Z\d]{1,3}$/.test(said)) return said;
  const { country } = countryOf(request, header);
  const division = String(request.headers[divisionHeader] ?? '')
    .trim()
    .toUpperCase();
  return country !== undefined && /^[A-Z\d]{1,3}$/.test(division) ? `${country}-${division}` : country;
}
